import { expect, test } from "vitest";
import { parseAddress, printAddress } from "../../src/address/address-line.ts";

test("prints parameters in the order of their names and keeps what reads well", () => {
  const line = { types: "ASSAULT,AID", map: "13.460,14.710,7", from: "2019-03-01", words: "" };
  expect(printAddress(line)).toBe("?from=2019-03-01&map=13.460,14.710,7&types=ASSAULT,AID");
});

test("reads back what it prints, whatever stands in it", () => {
  const line = { words: "“a&b” = c, d + é", actors: "name:TCD:lake garrison" };
  expect(parseAddress(printAddress(line))).toEqual(line);
});

test("leaves the address bare when nothing is said", () => {
  expect(printAddress({ words: "", on: undefined })).toBe("");
});
