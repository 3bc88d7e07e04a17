import { expect, test } from "vitest";
import { parseActorDictionary } from "../../src/index.ts";
import { collect, isIssue, linesOf, readActors, told } from "./read-dictionary.ts";

test("a record has its synonyms and its dated codes, however they are spread over lines", async () => {
  const text = [
    "# a comment",
    "",
    "ROSTAM_VALI_  ; an older comment",
    "+PRESIDENT_VALI_ # the short one",
    "\t[IRNELI 610101-890801]",
    "\t[IRNGOV >19890801]  [IRNELI]",
    "HOLLOW_FRONT [IRNREB <450703]",
  ].join("\n");
  expect(await readActors(text)).toEqual([
    {
      kind: "actor",
      line: 3,
      phrases: [
        { text: "ROSTAM_VALI_", line: 3 },
        { text: "PRESIDENT_VALI_", line: 4 },
      ],
      codes: [
        { code: "IRNELI", line: 5, since: "1961-01-01", until: "1989-08-01" },
        { code: "IRNGOV", line: 6, since: "1989-08-01" },
        { code: "IRNELI", line: 6 },
      ],
    },
    {
      kind: "actor",
      line: 7,
      phrases: [{ text: "HOLLOW_FRONT", line: 7 }],
      codes: [{ code: "IRNREB", line: 7, until: "1945-07-03" }],
    },
  ]);
});

test("what cannot be read is told with its line, and nothing is guessed", async () => {
  const text = [
    "+NOBODY_BEFORE_",
    "NO_CODE_AT_ALL_",
    "BAD_DAY_ [SYRGOV 990231-000101] [SYRELI]",
    "LONG_DAY_ [SYRGOV 2004120701-20091119] [SYRELI]",
    "BACKWARDS_ [SYRGOV 050101-040101] [SYRELI]",
    "OPEN_ [SYRGOV",
    "DIGITS_ [SYR12] [SYR]",
    "TYPO_ [SYRGOV}",
    "AFTER_ [SYRGOV] words",
    "ÉTAT_ [SYRGOV]",
    "NULL_ [---]",
  ].join("\n");
  const items = await readActors(text);
  expect(told(items.filter(isIssue))).toEqual([
    '1 error no-record: "+NOBODY_BEFORE_" belongs to no phrase before it',
    '2 error no-brackets: "NO_CODE_AT_ALL_" has no code in brackets: left out',
    '3 error bad-date: "990231-000101" is no day or range of days: the code SYRGOV is left out',
    '4 error bad-date: "2004120701-20091119" is no day or range of days: the code SYRGOV is left out',
    '5 error reversed-dates: "050101-040101" ends before it begins: the code SYRGOV is left out',
    '6 error no-bracket: "[SYRGOV" is never closed',
    '7 error bad-code: "SYR12" is no code: letters were expected',
    "8 warning typo: a bracket is closed with } instead of ]",
    '9 warning stray-words: "words" behind a bracket is not read',
    '10 warning non-ascii: "ÉTAT_ [SYRGOV]" has characters beyond ASCII',
  ]);
  const kept = items.flatMap((item) => (isIssue(item) ? [] : [item]));
  expect(kept.map(({ phrases }) => phrases[0]?.text)).toEqual([
    "BAD_DAY_",
    "LONG_DAY_",
    "BACKWARDS_",
    "DIGITS_",
    "TYPO_",
    "AFTER_",
    "ÉTAT_",
  ]);
});

test("years of two digits up to 30 are of the 2000s", async () => {
  const [record] = await readActors("ONE_ [SYRGOV 301231-310101]\nTWO_ [SYRGOV 290101-301231]");
  expect(record).toMatchObject({ severity: "error", rule: "reversed-dates" });
});

test("an endless line and an endless record are cut off and told", async () => {
  const long = { number: 1, text: `A${"_A".repeat(3_000)} [SYRGOV]` };
  const unread = { number: 2, text: "", isTooLong: true };
  const many = [
    { number: 3, text: "MANY_ [SYRGOV]" },
    ...Array.from({ length: 5_001 }, (_, at) => ({ number: 4 + at, text: `+NAME_${at}_` })),
  ];
  const items = await collect(parseActorDictionary([long, unread, ...many]));
  expect(told(items.filter(isIssue)).slice(0, 3)).toEqual([
    "1 error long-line: a line has at most 4000 characters",
    "2 error long-line: a line has at most 4000 characters",
    "5003 error many-phrases: an actor has at most 5000 phrases",
  ]);
});

test("brackets without end are read in no time", async () => {
  const text = "[".repeat(3_999);
  const started = performance.now();
  await collect(parseActorDictionary(linesOf(`A_ ${text}\n${"{[".repeat(1_900)}`)));
  expect(performance.now() - started).toBeLessThan(1_000);
});
