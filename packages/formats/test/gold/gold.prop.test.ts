import { fc, test } from "@fast-check/vitest";
import { textOf } from "@zenobia/model";
import { expect } from "vitest";
import { goldDate, goldDays } from "../../src/gold/gold-days.ts";
import { goldOf } from "../../src/gold/print-gold.ts";
import { read } from "./hand-coding.ts";

/** Few words, so that names stand inside each other and words several times. */
const word = fc.constantFrom("Tera", "Army", "of", "Free", "the", "é", "north-Tera", "🚁");
const phrase = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));

const date = fc
  .date({ min: new Date("1900-01-01"), max: new Date("2100-01-01"), noInvalidDate: true })
  .chain((day) => fc.constantFrom(4, 7, 10).map((length) => day.toISOString().slice(0, length)));
const dates = fc.oneof(
  date,
  fc.tuple(date, date).map((pair) => pair.join("/")),
);

const gold = fc
  .record({
    text: fc.array(word, { minLength: 5, maxLength: 40 }).map((words) => words.join(" ")),
    actors: fc.array(
      fc.record({
        name: phrase,
        aliases: fc.array(phrase, { maxLength: 3 }),
        kind: fc.constantFrom("state", "rebel"),
        country: fc.constantFrom("", "MLI"),
      }),
      { maxLength: 4 },
    ),
    control: fc.array(
      fc.record({
        place: phrase,
        holder: phrase,
        from_holder: fc.option(phrase),
        date: fc.option(dates),
        status: fc.constantFrom("gained", "held"),
        evidence: phrase,
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ text, ...lists }) => ({ text, gold: { id: "r1", ...lists } }));

test.prop([gold])("what was read of a coding by hand is read the same once more", (one) => {
  const { coded } = read(one.gold, { text: one.text });
  const again = read(goldOf(coded, one.text), { text: one.text });
  expect(again.coded).toEqual(coded);
  expect(again.issues.filter(({ severity }) => severity === "error")).toEqual([]);
});

test.prop([gold])("every row is taken or told, and evidence is what was written", (one) => {
  const { coded, issues } = read(one.gold, { text: one.text });
  const told = new Set(
    issues
      .filter(({ path, severity }) => path.startsWith("control") && severity === "error")
      .map(({ path }) => path.split(".")[1]),
  );
  expect(coded.control.length + told.size).toBe(one.gold.control.length);
  const taken = one.gold.control.filter((_, at) => !told.has(String(at)));
  expect(coded.control.map(({ evidence: [span] }) => span && textOf(one.text, span))).toEqual(
    taken.map(({ evidence }) => evidence),
  );
});

test.prop([dates])("a date is written as it is read", (written) => {
  const days = goldDays(written);
  if (days) expect(goldDays(goldDate(days))).toEqual(days);
  else expect(written.split("/").length).toBe(2);
});
