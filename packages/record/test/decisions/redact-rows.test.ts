import { createRedactor } from "@zenobia/model";
import { type AssertionRow, redactRows } from "@zenobia/record";
import { expect, test } from "vitest";
import { anActor, aPlace, control, event } from "../told-rows.ts";

const TEXT = "Two porters say that Orla Finch hid at Stonefold. The reds struck Stonefold.";

function spanOf(words: string): readonly [number, number] {
  const start = TEXT.indexOf(words);
  return [start, start + words.length];
}

function piece(words: string) {
  return { span: spanOf(words), text: words };
}

const FINCH = anActor("Orla Finch", { kind: "person", code: "XXX CVL", country: "XXX" });
const STRIKE: AssertionRow = {
  ...event(["reds"], [], { n: 1 }),
  recipients: [FINCH],
  attribution: [FINCH],
  place: aPlace("Stonefold", { lat: 1, lon: 2, geonameId: 7 }),
  evidence: [piece("Orla Finch hid")],
  trigger: piece("hid"),
  passage: piece("Two porters say that Orla Finch hid at Stonefold."),
};

test("evidence, trigger, passage and names are masked; a name that is open elsewhere stays", () => {
  const [row] = redactRows([STRIKE], createRedactor(TEXT, [spanOf("Orla Finch hid at Stonefold")]));
  expect(row).toMatchObject({
    evidence: [{ text: "██████████████" }],
    trigger: { text: "███" },
    passage: { text: "Two porters say that ███████████████████████████." },
    actors: [{ key: "kb:reds", name: "reds" }],
    recipients: [{ key: "redacted:c-r-1:1", name: "██████████", kind: "person", code: "" }],
    attribution: [{ key: "redacted:c-r-1:1" }],
    place: { name: "Stonefold" },
  });
  expect(JSON.stringify(row).toLowerCase()).not.toMatch(/orla|finch|hid /u);
});

test("a place that only redacted words name has no point, and rows agree on its key", () => {
  const held = { ...control("held", "reds", { n: 2, report: "r-1" }), place: STRIKE.place };
  const spans = [...TEXT.matchAll(/Stonefold/gu)].map(({ index }) => [index, index + 9] as const);
  const rows = redactRows([STRIKE, held as AssertionRow], createRedactor(TEXT, spans));
  const hidden = { key: "redacted:c-r-1:1", name: "█████████", precision: "place" };
  expect(rows.map((row) => "place" in row && row.place)).toEqual([hidden, hidden]);
});

test("half a redacted phrase is masked too, word by word", () => {
  const { words } = createRedactor(TEXT, [spanOf("Orla Finch hid at Stonefold")]);
  expect(words("Porters and Orla Finch of Stonefold")).toBe("Porters and ████ █████ of Stonefold");
});
