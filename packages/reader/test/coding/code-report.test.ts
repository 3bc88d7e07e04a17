import type { Span } from "@zenobia/model";
import { aReport } from "@zenobia/testkit";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { codedIn, rulesReader } from "../told-in.ts";

const STORY = `KABUL, 27 March (Example Agency) — Afghan government forces recaptured the town of Kunduz from the Taliban on Sunday.

"We will not stop," President Ashraf Ghani told reporters in Kabul. He accused Pakistan of arming the Taliban.

US-backed troops killed at least 24 militants, according to the Afghan army. The Taliban denied that they had lost the town.

Russian warplanes bombed Manbij and Mosul, the Kurdistan Workers' Party (PKK) said.`;

const CODED = codedIn(STORY);

/** Every text, at whatever depth, with the keys that lead to it. */
function textsIn(value: unknown, path = ""): readonly (readonly [string, string])[] {
  if (typeof value === "string") return [[path, value]];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, below]) => textsIn(below, `${path}.${key}`));
}

test("codes every part of a story of four paragraphs", () => {
  const counts = Object.entries(CODED)
    .filter(([, part]) => Array.isArray(part) && part.length === 0)
    .map(([name]) => name);
  expect(counts).toEqual([]);
});

test("actors and places are numbered in the order of the text, each id once", () => {
  expect(CODED.actors.map(({ id }) => id)).toEqual(CODED.actors.map((_, at) => `a${at + 1}`));
  expect(CODED.places.map(({ id }) => id)).toEqual(CODED.places.map((_, at) => `p${at + 1}`));
  expect(CODED.events.map(({ id }) => id)).toEqual(CODED.events.map((_, at) => `e${at + 1}`));
  const firsts = CODED.places.map(({ mentions }) => mentions[0]?.[0] ?? -1);
  expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
});

test("every id that is used is given out, and every actor given out is used", () => {
  const speakers = [
    ...CODED.events,
    ...CODED.control,
    ...CODED.relations,
    ...CODED.figures,
  ].flatMap(({ attribution }) => attribution.map(({ source }) => source));
  const used = [
    ...speakers,
    ...CODED.events.flatMap(({ actor, recipient }) => [...actor, ...recipient]),
    ...CODED.control.flatMap(({ holder, from }) => [holder, ...(from === undefined ? [] : [from])]),
    ...CODED.relations.flatMap(({ subject, object }) => [subject, object]),
    ...CODED.figures.flatMap(({ by }) => by ?? []),
    ...CODED.quotes.map(({ speaker }) => speaker),
  ];
  expect([...new Set(used)].sort()).toEqual(CODED.actors.map(({ id }) => id).sort());
  const places = [...CODED.events, ...CODED.control, ...CODED.figures].flatMap(
    ({ place }) => place ?? [],
  );
  expect([...new Set(places)].sort()).toEqual(CODED.places.map(({ id }) => id).sort());
  const events = new Set(CODED.events.map(({ id }) => id));
  expect(CODED.control.flatMap(({ event }) => event ?? []).filter((id) => !events.has(id))).toEqual(
    [],
  );
});

test("the evidence of an event holds its trigger, whole", () => {
  const outside = CODED.events.filter(
    ({ trigger, evidence }) =>
      !evidence.some((span) => span[0] <= trigger[0] && trigger[1] <= span[1]),
  );
  expect(outside).toEqual([]);
});

test("nobody is both actor and recipient of one event", () => {
  expect(
    CODED.events.filter(({ actor, recipient }) => actor.some((id) => recipient.includes(id))),
  ).toEqual([]);
});

test("absent is a missing key: no text is empty, nothing is undefined or null", () => {
  expect(textsIn(CODED).filter(([, text]) => text === "")).toEqual([]);
  expect(JSON.parse(JSON.stringify(CODED))).toEqual(CODED);
  expect(JSON.stringify(CODED)).not.toContain("null");
});

test("a quotation has the exact words between its marks", () => {
  expect(
    CODED.quotes.map(({ speaker, text, span }) => ({
      speaker: CODED.actors.find(({ id }) => id === speaker)?.name,
      text,
      words: STORY.slice(...span),
    })),
  ).toEqual([{ speaker: "Ashraf Ghani", text: "We will not stop,", words: "We will not stop," }]);
});

test("keeps what the report says of itself and no key it does not have", () => {
  const bare = rulesReader().code({ id: "x", published: "2016-03-28", text: "Rain fell." }, "ab");
  expect(bare.report).toEqual({
    id: "x",
    published: "2016-03-28",
    language: "en",
    sha256: "ab",
    length: 10,
  });
  const full = { publisher: "A", title: "B", url: "https://example.org/", language: "en-GB" };
  expect(
    rulesReader().code(aReport({ ...full, id: "y", text: "Rain fell." }), "ab").report,
  ).toEqual({ ...full, id: "y", published: "2016-03-28", sha256: "ab", length: 10 });
});

test("the same report gives the same bytes", () => {
  expect(JSON.stringify(codedIn(STORY))).toBe(JSON.stringify(CODED));
});

const PIECES = [
  ...[
    "Rebels ",
    "attacked ",
    "the army ",
    "in ",
    "Goma",
    ". ",
    ", ",
    "said ",
    "and ",
    "US-backed ",
  ],
  ...["“", "”", '"', "'", "(", ")", "[", "]", "😀", "👩‍👩‍👧", "دمشق", "\n\n", "24 ", "on Sunday "],
];

/** Any text of up to 2,000 characters made of words, quotes, brackets and emoji, and never blank. */
const anyText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 180 })
  .map((pieces) => pieces.join("").slice(0, 2_000))
  .filter((text) => text.trim() !== "");

function spansIn(value: unknown): readonly Span[] {
  if (typeof value !== "object" || value === null) return [];
  const [from, to, ...more]: readonly unknown[] = Array.isArray(value) ? value : [];
  if (typeof from === "number" && typeof to === "number" && more.length === 0) return [[from, to]];
  return Object.values(value).flatMap(spansIn);
}

test("whatever words, quotes, brackets and emoji make a text, it is coded within itself, twice the same", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const coded = codedIn(text);
      expect(
        spansIn(coded).filter(([from, to]) => from < 0 || to <= from || to > text.length),
      ).toEqual([]);
      expect(textsIn(coded).filter(([, words]) => words === "")).toEqual([]);
      expect(codedIn(text)).toEqual(coded);
    }),
    { numRuns: 60 },
  );
}, 60_000);
