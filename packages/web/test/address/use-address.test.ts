import { expect, test } from "vitest";
import {
  choiceParam,
  dayParam,
  flagParam,
  listParam,
  numbersParam,
  textParam,
} from "../../src/address/params.ts";
import { printValues, readValues } from "../../src/address/use-address.ts";

const PARAMS = {
  types: listParam(),
  on: dayParam(),
  map: numbersParam(3),
  side: choiceParam(["list", "table"]),
  play: flagParam(),
  words: textParam(),
};

test("reads each parameter as what it is", () => {
  const line = {
    types: "AID,ASSAULT",
    on: "2019-03-22",
    map: "13.5,14.7,6",
    side: "table",
    play: "yes",
  };
  expect(readValues(PARAMS, line)).toEqual({
    types: ["AID", "ASSAULT"],
    on: "2019-03-22",
    map: [13.5, 14.7, 6],
    side: "table",
    play: true,
    words: "",
  });
});

test("takes what it can't read for absent", () => {
  const line = { on: "2019-02-31x", map: "1,2", side: "nothing", play: "perhaps" };
  expect(readValues(PARAMS, line)).toMatchObject({
    on: undefined,
    map: undefined,
    side: "list",
    play: false,
  });
});

test("leaves out of the address what stands for absent", () => {
  expect(printValues(PARAMS, { types: [], side: "list", on: undefined, words: "bridge" })).toEqual({
    types: undefined,
    side: undefined,
    on: undefined,
    words: "bridge",
  });
});
