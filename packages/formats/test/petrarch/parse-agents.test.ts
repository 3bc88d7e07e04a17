import { expect, test } from "vitest";
import { isIssue, readAgents, told } from "./read-dictionary.ts";

test("a row has a phrase, perhaps an irregular plural, and a code behind or before", async () => {
  const text = "POLICE {} [~COP]\nCATTLE_THIEF {CATTLE_THIEVES} [~CRM]\nAID_AGENCY [NGO~]";
  expect(await readAgents(text)).toEqual([
    { kind: "agent", line: 1, phrase: "POLICE", code: "COP", isBefore: false },
    {
      kind: "agent",
      line: 2,
      phrase: "CATTLE_THIEF",
      plural: "CATTLE_THIEVES",
      code: "CRM",
      isBefore: false,
    },
    { kind: "agent", line: 3, phrase: "AID_AGENCY", code: "NGO", isBefore: true },
  ]);
});

test("a substitution set makes a record of each of its items", async () => {
  const items = await readAgents("!FOLK! = MAN, MEN\nHERDS!FOLK! [~AGR]");
  expect(items.map((item) => ("phrase" in item ? item.phrase : item.message))).toEqual([
    "HERDSMAN",
    "HERDSMEN",
  ]);
});

test("typos are forgiven and told, what cannot be read is told and left out", async () => {
  const text = [
    "!FOLK! = MAN",
    "HUSBAND!FOLK![~AGR]",
    "FORESTER [~ENV}",
    "NO BRACKETS",
    "STATESWOMAN [GOV]",
    "POST!OFFICE! [~GOV]",
    "!LOOP! = !LOOP!",
    "LOOP!LOOP! [~GOV]",
  ].join("\n");
  const items = await readAgents(text);
  expect(told(items.filter(isIssue))).toEqual([
    '2 warning typo: no blank before the bracket behind "HUSBAND!FOLK!"',
    "3 warning typo: a bracket is closed with } instead of ]",
    '4 error no-brackets: "NO BRACKETS" has no code in brackets: left out',
    '5 error bad-code: "GOV" is no code: ~ stands before or behind it',
    '6 error unknown-set: "!OFFICE!" is no substitution set defined before',
    '8 error unknown-set: "!LOOP!" is no substitution set defined before',
  ]);
  expect(items.flatMap((item) => ("phrase" in item ? [item.phrase] : []))).toEqual([
    "HUSBANDMAN",
    "FORESTER",
  ]);
});
