import { expect, test } from "vitest";
import { checkActors } from "../../tools/check-actors.ts";

const STATES = new Set(["SYR", "TUR"]);
const HERE = { kind: "other", code: "SYR PTY" };

function check(...actors: readonly Record<string, unknown>[]): readonly string[] {
  return checkActors(actors, STATES);
}

test("takes actors whose ties and offices end in states or in each other", () => {
  const group = {
    ...HERE,
    id: "front",
    name: "Front",
    ties: [{ kind: "backs", from: "TUR", since: 2015, until: "2016-03" }],
  };
  const person = {
    id: "x-y",
    name: "X Y",
    kind: "person",
    code: "SYR GOV",
    source: "https://rulers.org",
    offices: [{ title: "leader", of: "front", sector: "PTY", since: "2015-10-01" }],
  };
  expect(check(group, person)).toEqual([]);
});

test("tells of ties to nobody, crossed dates and what is no date", () => {
  expect(
    check(
      { ...HERE, id: "front", name: "Front", ties: [{ kind: "backs", from: "nobody" }] },
      { ...HERE, id: "army", name: "Army", since: "2016-05", until: 2015 },
      { ...HERE, id: "guard", name: "Guard", since: "2016-13" },
    ),
  ).toEqual([
    "actor front: nobody is no actor",
    "actor army: 2016-05 is after 2015",
    "actor guard: 2016-13 is no date",
  ]);
});

test("wants a source of groups and persons, and ids in small letters", () => {
  expect(
    check(
      { id: "group", name: "Group", kind: "rebel", code: "SYR REB" },
      { ...HERE, id: "Big_Party", name: "Big Party" },
    ),
  ).toEqual([
    "actor group names no source",
    "actor Big_Party: an id is small letters, digits and hyphens",
  ]);
});

test("lets two actors go by one name only at different times", () => {
  const old = { ...HERE, id: "old-army", name: "Old Army", names: ["National Army"], until: 2003 };
  const late = { ...HERE, id: "late-army", name: "Late Army", names: ["national army"] };
  expect(check(old, { ...late, since: "2003-05" })).toEqual([]);
  expect(check(old, { ...late, since: "2002-05" })).toEqual([
    "actors old-army and late-army both go by nationalarmy at one time",
  ]);
});

test("tells names of one word apart by case, as the reader does", () => {
  const two = [
    { ...HERE, id: "one", name: "JEM" },
    { ...HERE, id: "two", name: "JeM" },
  ];
  expect(check(...two)).toEqual([]);
});

test("takes the offices of persons for their time", () => {
  const held = (id: string, since: number, until?: number): Record<string, unknown> => ({
    id,
    name: "Kabila",
    kind: "person",
    code: "COD GOV",
    source: "https://rulers.org",
    offices: [{ title: "president", of: "TUR", sector: "GOV", since, until }],
  });
  expect(check(held("father", 1997, 2001), held("son", 2001))).toEqual([]);
  expect(check(held("father", 1997), held("son", 2001))).toHaveLength(1);
});
