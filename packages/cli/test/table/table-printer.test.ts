import { stripVTControlCharacters } from "node:util";
import stringWidth from "fast-string-width";
import { expect, test } from "vitest";
import { createTablePrinter, tableOptionsOf } from "../../src/table/table-printer.ts";
import { createTableStyle } from "../../src/table/table-style.ts";
import { NOTHING_FOUND, SAMPLE } from "./sample-coding.ts";

interface Look {
  readonly width: number;
  readonly explains?: boolean;
  readonly hasColour?: boolean;
}

function print({ width, explains = false, hasColour = false }: Look, coding = SAMPLE): string {
  return createTablePrinter({ style: createTableStyle({ hasColour }), width, explains }).coding(
    coding,
  );
}

test("a wide terminal has a column for everything", () => {
  expect(print({ width: 130 })).toMatchInlineSnapshot(`
    "Rebels take Goma, army says
    goma-2012 · Great Lakes Wire · 2012-11-21 · 317 characters
    3 events · 2 on control · 1 tie · 4 figures · 1 quote · 7 actors · 2 places

    Events 3 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
          who                   whom                     what            where       when           status      according to
      e1  March 23 Movement                              ASSAULT         ● Goma COD  2012-11-20     happened    Great Lakes Wire,
                                                                                                                citing mission
                                                                                                                official
      e2  army               →  北京 camp, March 23      ASSAULT aerial  ○ Sake      2012-11-17–21  ongoing
                                Movement
      e3  not said           →  March 23 Movement        AGREE                                      called for

    Control 2 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      where                   holder             from  when        according to
      ● Goma COD  gained by   March 23 Movement  army  2012-11-20  mission official
      ● Goma COD  planned by  army

    Ties 1 ───────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      who           whom               time
      Rwanda  arms  March 23 Movement  since 2012-04

    Figures 4 ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      what                how many  of whom  by    where
      displaced            ≤ 1,500  people         ● Goma COD
      people affected        40–60
      killed                  ≥ 24           army
      money            1,234,567.5

    Quotes 1 ─────────────────────────────────────────────────────────────────────────────────────────────────────────────────────────
      speaker           words
      spokesman         “Stay calm,”
      state television

    ● on the map   ○ not in the gazetteer
    "
  `);
});

test("a terminal of 100 columns has the speakers under the events", () => {
  expect(print({ width: 100 })).toMatchInlineSnapshot(`
    "Rebels take Goma, army says
    goma-2012 · Great Lakes Wire · 2012-11-21 · 317 characters
    3 events · 2 on control · 1 tie · 4 figures · 1 quote · 7 actors · 2 places

    Events 3 ───────────────────────────────────────────────────────────────────────────────────────────
          who                   whom               what            where       when           status
      e1  March 23 Movement                        ASSAULT         ● Goma COD  2012-11-20     happened
          according to Great Lakes Wire, citing mission official
      e2  army               →  北京 camp, March   ASSAULT aerial  ○ Sake      2012-11-17–21  ongoing
                                23 Movement
      e3  not said           →  March 23 Movement  AGREE                                      called for

    Control 2 ──────────────────────────────────────────────────────────────────────────────────────────
      where                   holder             from  when        according to
      ● Goma COD  gained by   March 23 Movement  army  2012-11-20  mission official
      ● Goma COD  planned by  army

    Ties 1 ─────────────────────────────────────────────────────────────────────────────────────────────
      who           whom               time
      Rwanda  arms  March 23 Movement  since 2012-04

    Figures 4 ──────────────────────────────────────────────────────────────────────────────────────────
      what                how many  of whom  by    where
      displaced            ≤ 1,500  people         ● Goma COD
      people affected        40–60
      killed                  ≥ 24           army
      money            1,234,567.5

    Quotes 1 ───────────────────────────────────────────────────────────────────────────────────────────
      speaker           words
      spokesman         “Stay calm,”
      state television

    ● on the map   ○ not in the gazetteer
    "
  `);
});

test("a narrow terminal keeps who, whom, what and status side by side", () => {
  expect(print({ width: 60 })).toMatchInlineSnapshot(`
    "Rebels take Goma, army says
    goma-2012 · Great Lakes Wire · 2012-11-21 · 317 characters
    3 events · 2 on control · 1 tie · 4 figures · 1 quote · 7
    actors · 2 places

    Events 3 ───────────────────────────────────────────────────
          who               whom         what         status
      e1  March 23                       ASSAULT      happened
          Movement
          ● Goma COD · 2012-11-20 · according to Great Lakes
          Wire, citing mission official
      e2  army           →  北京 camp,   ASSAULT      ongoing
                            March 23     aerial
                            Movement
          ○ Sake · 2012-11-17–21
      e3  not said       →  March 23     AGREE        called for
                            Movement

    Control 2 ──────────────────────────────────────────────────
      where                holder    from  when        according
                                                       to
      ● Goma     gained    March 23  army  2012-11-20  mission
      COD        by        Movement                    official
      ● Goma     planned   army
      COD        by

    Ties 1 ─────────────────────────────────────────────────────
      who           whom               time
      Rwanda  arms  March 23 Movement  since 2012-04

    Figures 4 ──────────────────────────────────────────────────
      what                how many  of whom
      displaced            ≤ 1,500  people
          ● Goma COD
      people affected        40–60
      killed                  ≥ 24
          by army
      money            1,234,567.5

    Quotes 1 ───────────────────────────────────────────────────
      speaker           words
      spokesman         “Stay calm,”
      state television

    ● on the map   ○ not in the gazetteer
    "
  `);
});

test("the reasons stand under each item, with the words that prove it", () => {
  expect(print({ width: 100, explains: true })).toMatchInlineSnapshot(`
    "Rebels take Goma, army says
    goma-2012 · Great Lakes Wire · 2012-11-21 · 317 characters
    3 events · 2 on control · 1 tie · 4 figures · 1 quote · 7 actors · 2 places

    Events 3 ───────────────────────────────────────────────────────────────────────────────────────────
          who                   whom               what            where       when           status
      e1  March 23 Movement                        ASSAULT         ● Goma COD  2012-11-20     happened
          according to Great Lakes Wire, citing mission official
          words    “Rebels of the March 23 Movement took Goma on Tuesday”
          speaker  mission official: “told”
          act      “took”, lexicon entry assault.take
          who      subject of the verb
          where    object of the verb
          when     expression of time: weekday
          status   said plainly, so it happened
          scores   material conflict, intensity −9.0; context military, territory; confidence 0.80

      e2  army               →  北京 camp, March   ASSAULT aerial  ○ Sake      2012-11-17–21  ongoing
                                23 Movement
          words   “The army bombed “北京 camp” near Sake”
          act     “bombed”, lexicon entry assault.bomb
          scores  material conflict, intensity −9.5; context military; confidence 0.90

      e3  not said           →  March 23 Movement  AGREE                                      called for
          words   “plans to retake the city”
          scores  verbal cooperation, intensity 2.5; confidence 0.50

    Control 2 ──────────────────────────────────────────────────────────────────────────────────────────
      where                   holder             from  when        according to
      ● Goma COD  gained by   March 23 Movement  army  2012-11-20  mission official
          words    “took Goma”
          control  lexicon entry assault.take

      ● Goma COD  planned by  army
          words  “retake the city”

    Ties 1 ─────────────────────────────────────────────────────────────────────────────────────────────
      who           whom               time
      Rwanda  arms  March 23 Movement  since 2012-04
          words  “Rwanda arms the rebels”
          tie    lexicon entry aid.arm

    Figures 4 ──────────────────────────────────────────────────────────────────────────────────────────
      what                how many  of whom  by    where
      displaced            ≤ 1,500  people         ● Goma COD
          words   “As many as 1,500 people fled”
          figure  number after the verb “flee”
          bound   “As many as”

      people affected        40–60

      killed                  ≥ 24           army

      money            1,234,567.5

    Quotes 1 ───────────────────────────────────────────────────────────────────────────────────────────
      speaker           words
      spokesman         “Stay calm,”
      state television
          speaker  the verb of speech stands right behind

    ● on the map   ○ not in the gazetteer
    "
  `);
});

test("what was not found is said in words", () => {
  expect(print({ width: 100 }, NOTHING_FOUND)).toMatchInlineSnapshot(`
    "A quiet day
    goma-2012 · Great Lakes Wire · 2012-11-21 · 317 characters
    0 events · 0 on control · 0 ties · 0 figures · 0 quotes · 0 actors · 0 places

    Events  none: no act of a political or military actor was recognised

    Control  none: nothing is said of who holds a place

    Ties  none: no standing tie between two actors is named

    Figures  none: no number of people, arms or money was recognised

    Quotes  none: nobody is quoted word for word
    "
  `);
});

test.each([60, 75, 95, 100, 119, 140])(
  "no line is longer than a terminal of %i columns",
  (width) => {
    const lines = print({ width, explains: true, hasColour: true }).split("\n");
    expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
  },
);

test("colour changes nothing but the colour", () => {
  const coloured = print({ width: 100, explains: true, hasColour: true });
  expect(coloured).toContain("\u001B[31mASSAULT\u001B[39m");
  expect(coloured).toContain("\u001B[4mtook\u001B[24m");
  expect(stripVTControlCharacters(coloured)).toBe(print({ width: 100, explains: true }));
});

test("two reports have two blank lines between them", () => {
  const printer = createTablePrinter({
    style: createTableStyle({ hasColour: false }),
    width: 100,
    explains: false,
  });
  const [first, second] = [printer.coding(NOTHING_FOUND), printer.coding(NOTHING_FOUND)];
  expect(second).toBe(`\n\n${first}`);
});

test.each([
  [{ isTerminal: true, columns: 90 }, {}, 90, true],
  [{ isTerminal: true, columns: 300 }, {}, 140, true],
  [{ isTerminal: true, columns: 20 }, {}, 60, true],
  [{ isTerminal: true, columns: 90 }, { NO_COLOR: "1" }, 90, false],
  [{ isTerminal: true, columns: 90 }, { NO_COLOR: "" }, 90, true],
  [{ isTerminal: true, columns: 90 }, { TERM: "dumb" }, 90, false],
  [{ isTerminal: false, columns: undefined }, {}, 100, false],
  [{ isTerminal: false, columns: undefined }, { COLUMNS: "132" }, 132, false],
  [{ isTerminal: false, columns: undefined }, { COLUMNS: "wide" }, 100, false],
])("on %j with %j the table has %i columns, and colour: %s", (output, env, width, hasColour) => {
  const stdout = { ...output, write: async () => undefined, isClosed: false };
  const options = tableOptionsOf({ stdout, env }, { explains: false });
  expect([options.width, options.style.dim("x") !== "x"]).toEqual([width, hasColour]);
});
