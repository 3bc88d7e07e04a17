import { CAMEO, cameoCategory, cameoOf, PLOVER, PLOVER_TYPES } from "@zenobia/model";
import { expect, test } from "vitest";

test.each([
  ["195", "ASSAULT", "aerial"],
  ["1951", "ASSAULT", "aerial"],
  ["1952", "ASSAULT", "drone"],
  ["190", "ASSAULT", undefined],
  ["19", "ASSAULT", undefined],
  ["192", "COERCE", "seize"],
  ["191", "COERCE", "restrict"],
  ["163", "SANCTION", undefined],
  ["175", "ASSAULT", "crowd-control"],
  ["1712", "ASSAULT", "destroy"],
  ["1711", "COERCE", "seize"],
  ["201", "COERCE", "deport"],
  ["0813", "CONCEDE", undefined],
  ["0814", "CONCEDE", undefined],
  ["0871", "RETREAT", "ceasefire"],
  ["0841", "RETREAT", "release"],
  ["023", "REQUEST", "assist"],
  ["1034", "REQUEST", "assist"],
  ["036", "AGREE", undefined],
  ["0353", "CONCEDE", undefined],
  ["042", "CONSULT", "visit"],
  ["092", "ACCUSE", "investigate"],
])("reads CAMEO %s as %s %s", (code, type, mode) => {
  const category = cameoCategory(code);
  expect([category?.type, category?.mode]).toEqual([type, mode]);
});

test("leaves a statement that only states without a type", () => {
  expect(cameoCategory("010")).toEqual({ code: "01", label: "Make public statement" });
});

test.each(["", "1", "00", "21", "99", "19x", "19511", "-19", "１９"])(
  "knows no category for %j",
  (code) => {
    expect(cameoCategory(code)).toBeUndefined();
  },
);

test.each([
  ["ASSAULT", "aerial", "195"],
  ["ASSAULT", undefined, "190"],
  ["ASSAULT", "primitive", "182"],
  ["COERCE", "seize", "171"],
  ["COERCE", "withhold", "170"],
  ["RETREAT", "withdraw", "0874"],
  ["THREATEN", "expel", "130"],
  ["AGREE", undefined, "030"],
] as const)("writes %s %s as CAMEO %s", (type, mode, code) => {
  expect(cameoOf(type, mode)).toBe(code);
});

test("every code written is read back as the type it was written for", () => {
  const pairs = PLOVER_TYPES.flatMap((type) =>
    [undefined, ...Object.keys(PLOVER[type].modes)].map((mode) => ({ type, mode })),
  );
  const misread = pairs.filter(
    ({ type, mode }) => cameoCategory(cameoOf(type, mode))?.type !== type,
  );
  expect(misread).toEqual([]);
});

test("every mode of a category is a mode of its type, and every code stands once, in order", () => {
  const strange = CAMEO.filter(
    ({ type, mode }) => mode !== undefined && (type === undefined || !(mode in PLOVER[type].modes)),
  );
  expect(strange).toEqual([]);
  const codes = CAMEO.map(({ code }) => code);
  expect(codes).toEqual([...new Set(codes)].sort());
});
