import {
  intensityOf,
  NON_STATE_CODES,
  PLOVER,
  PLOVER_CONTEXTS,
  PLOVER_SECTORS,
  PLOVER_TYPES,
} from "@zenobia/model";
import { expect, test } from "vitest";

test("puts each of the manual's sixteen types in its quad", () => {
  const quads = PLOVER_TYPES.map((type) => `${type}: ${PLOVER[type].quad}`);
  expect(quads).toEqual([
    "AGREE: verbal cooperation",
    "CONSULT: verbal cooperation",
    "SUPPORT: verbal cooperation",
    "CONCEDE: verbal cooperation",
    "COOPERATE: material cooperation",
    "AID: material cooperation",
    "RETREAT: material cooperation",
    "REQUEST: verbal conflict",
    "ACCUSE: verbal conflict",
    "REJECT: verbal conflict",
    "THREATEN: verbal conflict",
    "PROTEST: material conflict",
    "SANCTION: material conflict",
    "MOBILIZE: material conflict",
    "COERCE: material conflict",
    "ASSAULT: material conflict",
  ]);
});

test.each([
  ["ASSAULT", "aerial", -9.5],
  ["ASSAULT", undefined, -9],
  ["ACCUSE", undefined, -3],
  ["PROTEST", "vandalize", -5],
  ["AID", undefined, 10],
  ["REQUEST", "assist", 0.5],
  ["RETREAT", "unheard-of", 6.5],
] as const)("scores %s %s at %d", (type, mode, score) => {
  expect(intensityOf(type, mode)).toBe(score);
});

test("no score of conflict is above nought but a request for help, and none of cooperation below it", () => {
  const wrong = PLOVER_TYPES.flatMap((type) =>
    [PLOVER[type].score, ...Object.values(PLOVER[type].modes)]
      .filter((score) => (PLOVER[type].quad.endsWith("conflict") ? score > 0 : score < 0))
      .map((score) => [type, score]),
  );
  expect(wrong).toEqual([["REQUEST", 0.5]]);
});

test("a recipient is wanted by what is given to, or taken from, another", () => {
  const wanted = PLOVER_TYPES.filter((type) => PLOVER[type].recipientRequired);
  expect(wanted).toEqual(["COOPERATE", "AID", "SANCTION"]);
});

test("lists each context once", () => {
  expect([...new Set(PLOVER_CONTEXTS)]).toHaveLength(37);
});

test("tells health workers from the media, whom CAMEO writes MED", () => {
  expect([PLOVER_SECTORS.MED, PLOVER_SECTORS.JRN]).toEqual([
    "medical and health workers",
    "journalists and media",
  ]);
  expect(Object.keys(PLOVER_SECTORS)).toHaveLength(25);
});

test("codes of actors without a state are no codes of states", () => {
  expect(Object.keys(NON_STATE_CODES)).toEqual(["IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC"]);
});
