import { expect, test } from "vitest";
import { lintActors, parseActorFile } from "../../src/index.ts";

const fold = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");
const isKnown = (id: string): boolean => id === "al-qaeda";

/** What is wrong with files, as "FILE:LINE severity rule: message"; groups without a source are left out. */
function lint(...texts: readonly string[]): readonly string[] {
  const files = texts.map((text, at) => ({ name: `f${at + 1}.yaml`, file: parseActorFile(text) }));
  return lintActors(files, { isKnown, fold })
    .filter(({ rule }) => rule !== "no-source")
    .map(
      ({ file, line, severity, rule, message }) =>
        `${file}:${line} ${severity} ${rule}: ${message}`,
    );
}

const GOOD = `about: Groups of the test
sources:
  - https://example.org
actors:
  - id: hollow-front
    name: Hollow Front
    names: [HF, Front of Hollows]
    kind: rebel
    code: SYR REB
    since: 2011
    until: 2015-02
    ties:
      - { kind: backs, from: TUR, since: 2012, source: https://example.org/1 }
      - { kind: part_of, to: al-qaeda, since: 2012-03, until: 2012-03 }
  - id: rostam-vali
    name: Rostam Vali
    kind: person
    code: SYR GOV
    source: https://example.org/2
    codes:
      - { code: SYR ELI, until: 2001 }
    offices:
      - { title: president, of: SYR, sector: GOV, since: 2001-05-01, until: }
states:
  SYR: { names: [Land of the Test] }
agents:
  - { words: [hollow man], kind: rebel, sectors: [REB], counted_only: true }
`;

test("a good file has no problem", () => {
  expect(lint(GOOD)).toEqual([]);
  const file = parseActorFile(GOOD);
  expect(file.actors.map(({ line, entry }) => [line, entry.id])).toEqual([
    [5, "hollow-front"],
    [15, "rostam-vali"],
  ]);
  expect(file.actors[0]?.entry).toMatchObject({ since: "2011", until: "2015-02" });
});

const actor = (...lines: readonly string[]): string =>
  ["actors:", "  - id: hollow-front", "    name: Hollow Front", ...lines].join("\n");
const REB = ["    kind: rebel", "    code: SYR REB"];

test.each([
  ["broken YAML", "actors:\n  - id: a\n   name: [", /^f1\.yaml:\d error yaml: /u],
  [
    "an unknown kind",
    actor("    kind: rebels", "    code: SYR REB"),
    /^f1\.yaml:4 error schema: hollow-front: kind: Invalid option/u,
  ],
  [
    "an unknown field",
    actor(...REB, "    colour: red"),
    /^f1\.yaml:6 error schema: hollow-front: there is no field "colour"$/u,
  ],
  [
    "a missing field",
    actor("    kind: rebel"),
    /^f1\.yaml:2 error schema: hollow-front: code: Invalid input/u,
  ],
  [
    "an id in capitals",
    "actors:\n  - id: Hollow Front\n    name: Hollow Front\n    kind: rebel\n    code: SYR REB",
    /^f1\.yaml:2 error schema: Hollow Front: id: an id is written in kebab-case$/u,
  ],
  [
    "an unknown country",
    actor("    kind: rebel", "    code: SYX REB"),
    /^f1\.yaml:5 error unknown-code: hollow-front: code: "SYX" is no country/u,
  ],
  [
    "an unknown sector",
    actor("    kind: rebel", "    code: SYR INS"),
    /^f1\.yaml:5 error unknown-code: hollow-front: code: "INS" is no sector of PLOVER$/u,
  ],
  [
    "an unknown code of some days",
    actor(...REB, "    codes:", "      - { code: SYR SEP, until: 2011 }"),
    /^f1\.yaml:7 error unknown-code: hollow-front: code: "SEP" is no sector of PLOVER$/u,
  ],
  [
    "a day that is none",
    actor(...REB, "    since: 2011-02-30"),
    /^f1\.yaml:6 error bad-date: hollow-front: "2011-02-30" is no date of the calendar$/u,
  ],
  [
    "a date that is none",
    actor(...REB, "    since: spring 2011"),
    /^f1\.yaml:6 error schema: hollow-front: since: write YYYY, YYYY-MM or YYYY-MM-DD$/u,
  ],
  [
    "dates that run back",
    actor(...REB, "    since: 2012-05", "    until: 2012-04"),
    /^f1\.yaml:7 error reversed-dates: hollow-front: until 2012-04 lies before since 2012-05$/u,
  ],
  [
    "dates of a tie that run back",
    actor(...REB, "    ties:", "      - { kind: backs, from: TUR, since: 2013, until: 2012 }"),
    /^f1\.yaml:7 error reversed-dates: hollow-front: until 2012 lies before since 2013$/u,
  ],
  [
    "a tie with nobody",
    actor(...REB, "    ties:", "      - { kind: backs, from: al-qaida }"),
    /^f1\.yaml:7 error unknown-target: hollow-front: a tie with "al-qaida": there is no such actor or state$/u,
  ],
  [
    "a tie without an end",
    actor(...REB, "    ties:", "      - { kind: backs }"),
    /^f1\.yaml:7 error tie: hollow-front: a tie has either "from" or "to"$/u,
  ],
  [
    "an office of a group",
    actor(...REB, "    offices:", "      - { title: leader, of: al-qaeda, sector: REB }"),
    /^f1\.yaml:6 error office: hollow-front: only a person holds an office$/u,
  ],
  [
    "a name of one word in lower case",
    actor("    names: [hollows]", ...REB),
    /^f1\.yaml:4 warning lower-case: hollow-front: "hollows" is one word in lower case/u,
  ],
  [
    "an agent noun in capitals",
    "agents:\n  - { words: [Soldier], kind: military, sectors: [MIL] }",
    /^f1\.yaml:2 error upper-case: agent noun "Soldier" must be in lower case$/u,
  ],
  [
    "an agent noun of an unknown sector",
    "agents:\n  - { words: [soldier], kind: military, sectors: [ARM] }",
    /^f1\.yaml:2 error unknown-code: "ARM" is no sector of PLOVER \(agents soldier …\)$/u,
  ],
  [
    "names of a state that is none",
    "states:\n  SYX: { names: [Nowhere] }",
    /^f1\.yaml:2 error unknown-code: "SYX" is no state/u,
  ],
])("tells %s with its line", (_, text, message) => {
  expect(lint(text)).toEqual([expect.stringMatching(message)]);
});

test("an agent noun may stand once in all files", () => {
  const nouns = "agents:\n  - { words: [lancer, archer], kind: military, sectors: [MIL] }";
  expect(lint(nouns, "agents:\n  - { words: [archer], kind: rebel, sectors: [REB] }")).toEqual([
    'f2.yaml:2 warning doubled-noun: agent noun "archer" stands in f1.yaml, line 2, too',
  ]);
});

test("an id may stand once in all files", () => {
  expect(lint(actor(...REB), actor(...REB))).toEqual([
    'f2.yaml:2 error duplicate-id: id "hollow-front" stands in f1.yaml, line 2, too',
  ]);
});

const other = (name: string, days: string): string =>
  `actors:\n  - id: other\n    name: ${name}\n    kind: rebel\n    code: IRQ REB\n    ${days}`;

test("a name may be of two actors at different times only", () => {
  const front = actor(...REB, "    until: 2015-02");
  expect(lint(front, other("hollow front", "since: 2015-02-28"))).toEqual([
    'f2.yaml:3 warning same-name: other: "hollow front" is a name of hollow-front too, at the same time',
  ]);
  expect(lint(front, other("Hollow Front", "since: 2015-03"))).toEqual([]);
});

test("names of one word are the same in the same case only", () => {
  const one = "actors:\n  - { id: one, name: ISIS, kind: rebel, code: SYR REB }";
  expect(lint(one, other("Isis", "since: 2015"))).toEqual([]);
  expect(lint(one, other("ISIS", "since: 2015"))).toHaveLength(1);
});

test("a group or leader without a source is told", () => {
  const file = parseActorFile(actor(...REB));
  expect(lintActors([{ name: "f.yaml", file }], { isKnown, fold })).toEqual([
    {
      file: "f.yaml",
      line: 2,
      severity: "warning",
      rule: "no-source",
      message: "hollow-front: a group or leader without a source",
    },
  ]);
});

test("aliases that stand for gigabytes are refused", () => {
  const bomb = [
    "about: &a [x,x,x,x,x,x,x,x,x]",
    ...["b", "c", "d", "e", "f", "g", "h"].map((name, at) => {
      const before = `*${String.fromCharCode(97 + at)}`;
      return `${name}: &${name} [${Array(9).fill(before).join(",")}]`;
    }),
  ].join("\n");
  expect(lint(bomb)).toEqual([expect.stringMatching(/^f1\.yaml:1 error yaml: /u)]);
});

test("a file that is no map is told", () => {
  expect(lint("- a\n- b")).toEqual([expect.stringMatching(/^f1\.yaml:1 error schema: /u)]);
  expect(lint("")).toEqual([]);
});
