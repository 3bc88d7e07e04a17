import { gazetteerOnDemand } from "@zenobia/reader";
import { expect, test } from "vitest";

const ASSET = "/packages/reader/assets/gazetteer.bin";

/** How often the page has fetched the gazetteer. */
function fetches(): number {
  return performance.getEntriesByType("resource").filter(({ name }) => name.endsWith(ASSET)).length;
}

test("a page fetches the gazetteer when it first looks a place up, and once", async () => {
  const gazetteer = gazetteerOnDemand(async () => {
    const response = await fetch(ASSET);
    return [new Uint8Array(await response.arrayBuffer())];
  });
  expect(fetches()).toBe(0);

  const [found] = (await gazetteer()).search("Dayr az-Zawr");
  await Promise.all([gazetteer(), gazetteer()]);

  expect(found?.record).toMatchObject({ name: "Deir ez-Zor", country: "SYR" });
  expect(fetches()).toBe(1);
}, 60_000);
