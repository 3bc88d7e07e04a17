import { expect, test } from "vitest";
import { BEARINGS, decodeParts, encodeParts, type Parts, partAt } from "../../src/places/parts.ts";

const PARTS: Parts = BEARINGS.map((bearing) =>
  bearing === 90 ? undefined : { lat: bearing / 10, lon: bearing / 2, radiusKm: 12 },
);

test("parts are read as they were written", () => {
  expect(decodeParts(encodeParts(new Map([["SYR", PARTS]])))).toEqual(new Map([["SYR", PARTS]]));
});

test("a direction between two parts takes the nearer one", () => {
  expect(partAt(PARTS, 350)).toBe(PARTS[0]);
  expect(partAt(PARTS, 22)).toBe(PARTS[0]);
  expect(partAt(PARTS, 203)).toBe(PARTS[5]);
  expect(partAt(PARTS, 90)).toBeUndefined();
});

test.each(["", "[", '{"SYR":[1,2,3]}', '{"SYR":"north"}', `{"SYR":[${"null,".repeat(23)}1]}`])(
  "refuses %s",
  (text) => {
    expect(() => decodeParts(new TextEncoder().encode(text))).toThrow(
      expect.objectContaining({ code: "reader/asset-corrupt" }),
    );
  },
);
