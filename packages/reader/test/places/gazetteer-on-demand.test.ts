import { expect, test } from "vitest";
import { encodeGazetteer } from "../../src/places/encode-gazetteer.ts";
import { gazetteerOnDemand } from "../../src/places/gazetteer-on-demand.ts";

const QAXXOBIM = {
  geonameId: 0,
  name: "Qaxxobim",
  names: [],
  lat: 1,
  lon: 2,
  country: "SYR",
  admin1: "",
  feature: "P.PPL",
  population: 100,
};
const BYTES = encodeGazetteer([QAXXOBIM], { id: "box" });
const SUPPLEMENT = encodeGazetteer([{ ...QAXXOBIM, name: "Zaxxobim" }], { id: "own" });

test("reads nothing before it is asked, and once for all who ask", async () => {
  let readings = 0;
  const gazetteer = gazetteerOnDemand(async () => {
    readings += 1;
    return [BYTES, SUPPLEMENT];
  });
  expect(readings).toBe(0);

  const [one, other] = await Promise.all([gazetteer(), gazetteer()]);

  expect(one).toBe(other);
  expect(await gazetteer()).toBe(one);
  expect(readings).toBe(1);
  expect(
    ["Qaxxobim", "Zaxxobim"].flatMap((name) => one.find(name).map((place) => place.name)),
  ).toEqual(["Qaxxobim", "Zaxxobim"]);
});

test("says why it could not be read, and tries again when asked again", async () => {
  const answers = [Promise.reject(new Error("offline")), Promise.resolve(new Uint8Array(3))];
  const gazetteer = gazetteerOnDemand(async () => [(await answers.shift()) ?? BYTES]);
  await expect(gazetteer()).rejects.toThrow("offline");
  await expect(gazetteer()).rejects.toMatchObject({ code: "reader/asset-corrupt" });
  expect((await gazetteer()).id).toBe("box");
});
