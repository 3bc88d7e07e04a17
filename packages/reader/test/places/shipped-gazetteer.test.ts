import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { KNOWLEDGE } from "./places-of.ts";

const { gazetteer } = KNOWLEDGE;

test.each([
  ["Deir al-Zor", "SYR"],
  ["Deir ez-Zor", "SYR"],
  ["Dayr az Zawr", "SYR"],
  ["Raqqa", "SYR"],
  ["Raqqah", "SYR"],
  ["ar-Raqqah", "SYR"],
  ["Marea", "SYR"],
  ["Qayyarah", "IRQ"],
  ["Kiev", "UKR"],
  ["Kyiv", "UKR"],
  ["Lugansk", "UKR"],
  ["Luhansk", "UKR"],
  ["Khan Sheikhoun", "SYR"],
  ["Sanaa", "YEM"],
  ["Mazar-i-Sharif", "AFG"],
])("finds %s in %s", (name, country) => {
  expect(gazetteer.find(name)[0]?.country).toBe(country);
});

test.each([
  ["Jerablous", "Jarablus"],
  ["Slavyansk", "Sloviansk"],
  ["Sulaymaniya", "Sulaymaniyah"],
  ["Kirkouk", "Kirkuk"],
])("takes %s for another spelling of %s", (spelling, name) => {
  const found = [...gazetteer.find(spelling), ...gazetteer.findVariant(spelling)];
  expect(found.map((place) => place.name)).toContain(name);
});

test("weighs at most 6 MB compressed", () => {
  const bytes = readFileSync(new URL("../../assets/gazetteer.bin", import.meta.url));
  expect(gzipSync(bytes).length).toBeLessThan(6_000_000);
});
