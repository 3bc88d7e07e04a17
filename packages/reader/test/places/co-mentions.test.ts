import { expect, test } from "vitest";
import type { PlaceRecord } from "../../src/document.ts";
import { createCoMentions } from "../../src/places/co-mentions.ts";
import type { PlaceGroup } from "../../src/places/place-groups.ts";

function town(name: string, lat: number, lon: number, admin1: string): PlaceRecord {
  return {
    name,
    lat,
    lon,
    country: "USA",
    admin1,
    featureClass: "P",
    featureCode: "PPL",
    population: 1000,
  };
}

function group(...records: PlaceRecord[]): PlaceGroup {
  const name = records[0]?.name ?? "";
  return {
    name,
    mentions: [],
    records,
    containers: [],
    noun: undefined,
    article: false,
    government: false,
  };
}

const HERE = town("Paris", 36.3, -88.33, "Tennessee");
const ELSEWHERE = town("Paris", 33.66, -95.55, "Texas");
const NEARBY = town("Puryear", 36.44, -88.33, "Tennessee");

test("a place near which another name has one is spoken for, one far from it is not", () => {
  const coMention = createCoMentions([group(HERE, ELSEWHERE), group(NEARBY)]);
  expect(coMention(0, HERE)).toEqual({ near: 0.5, division: 0.5 });
  expect(coMention(0, ELSEWHERE)).toEqual({ near: 0, division: 0 });
});

test("a name does not speak for itself", () => {
  const coMention = createCoMentions([group(HERE, NEARBY)]);
  expect(coMention(0, HERE)).toEqual({ near: 0, division: 0 });
});
