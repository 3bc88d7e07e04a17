import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Source } from "../packages/reader/src/document.ts";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";
import { createTimeReader } from "../packages/reader/src/times/find-times.ts";
import { loadWords } from "../packages/reader/test/load-words.ts";
import { loadShippedModel } from "../packages/reader/test/syntax/shipped-model.ts";

/**
 * Scores the times stage against TIMEX3 annotations, as TempEval-3 does: strict and relaxed F1 of extents, and F1
 * of values among the relaxed matches. Reads a folder of TimeML files (`.tml`) or of MEANTIME files (`.xml`).
 *
 * `tsx --conditions=@zenobia/source eval/times.ts FOLDER [--errors] [--no-syntax] [--list FILE]`
 */
/** MEANTIME marks times in the headline, the date line and the first four or five sentences only. */
const MEANTIME_LAST = 5;

interface Timex {
  readonly start: number;
  readonly end: number;
  readonly value: string;
}

interface GoldReport {
  readonly name: string;
  readonly text: string;
  readonly published: string;
  readonly gold: readonly Timex[];
  /** Where the text itself names the time of its creation; not scored. */
  readonly creation: readonly Timex[];
}

interface Tally {
  gold: number;
  found: number;
  strict: number;
  relaxed: number;
  value: number;
}

const args = process.argv.slice(2);
const folder = args.find((arg) => !arg.startsWith("--")) ?? ".";
const showErrors = args.includes("--errors");
const only = args.includes("--list")
  ? new Set(readFileSync(args[args.indexOf("--list") + 1] ?? "", "utf8").split(/\s+/))
  : undefined;

const words = loadWords();
const reader = createTimeReader(words.times);
const syntax = args.includes("--no-syntax") ? undefined : loadShippedModel();
const knowledge = { words, syntax } as Knowledge;
const tally: Tally = { gold: 0, found: 0, strict: 0, relaxed: 0, value: 0 };

const names = readdirSync(folder, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.(?:tml|xml)$/.test(name) && (only === undefined || only.has(name)))
  .sort();
let scored = 0;
for (const name of names) {
  const raw = readFileSync(join(folder, name), "utf8");
  const report = name.endsWith(".tml") ? parseTimeMl(name, raw) : parseMeantime(name, raw);
  if (report === undefined) continue;
  score(report);
  scored += 1;
}
const precision = (hits: number): number => hits / Math.max(1, tally.found);
const recall = (hits: number): number => hits / Math.max(1, tally.gold);
const f1 = (hits: number): string =>
  ((200 * precision(hits) * recall(hits)) / Math.max(1e-9, precision(hits) + recall(hits))).toFixed(
    1,
  );
console.log(
  `${scored} files, ${tally.gold} gold, ${tally.found} found: strict ${f1(tally.strict)}, relaxed ${f1(tally.relaxed)}` +
    ` (P ${(100 * precision(tally.relaxed)).toFixed(1)}, R ${(100 * recall(tally.relaxed)).toFixed(1)}), value ${f1(tally.value)}`,
);

function score(report: GoldReport): void {
  const found = find(report).filter((one) => !report.creation.some((at) => overlaps(one, at)));
  tally.gold += report.gold.length;
  tally.found += found.length;
  const open = [...found];
  for (const gold of report.gold) {
    const at = bestOverlap(gold, open);
    count(report, gold, at < 0 ? undefined : open.splice(at, 1)[0]);
  }
  if (showErrors) for (const extra of open) printError(report, undefined, extra);
}

function count(report: GoldReport, gold: Timex, hit: Timex | undefined): void {
  const isStrict = hit?.start === gold.start && hit.end === gold.end;
  const isRight = hit?.value === gold.value;
  tally.relaxed += hit ? 1 : 0;
  tally.strict += isStrict ? 1 : 0;
  tally.value += isRight ? 1 : 0;
  if (showErrors && !(isStrict && isRight)) printError(report, gold, hit);
}

function bestOverlap(gold: Timex, found: readonly Timex[]): number {
  const exact = found.findIndex((one) => one.start === gold.start && one.end === gold.end);
  if (exact >= 0) return exact;
  return found.findIndex((one) => overlaps(one, gold));
}

function overlaps(a: Timex, b: Timex): boolean {
  return a.start < b.end && b.start < a.end;
}

function find(report: GoldReport): readonly Timex[] {
  const source: Source = {
    report: { id: report.name, published: report.published, text: report.text },
    text: report.text,
    publishedDay: report.published.slice(0, 10),
  };
  const layers = textStage.run({ source }, knowledge);
  const tokens = syntax && syntaxStage.run(layers, knowledge).tokens;
  return reader
    .find({ source, ...layers, ...(tokens && { tokens }) })
    .map(({ span, value }) => ({ start: span[0], end: span[1], value }));
}

function printError(report: GoldReport, gold: Timex | undefined, hit: Timex | undefined): void {
  const at = gold ?? hit;
  if (at === undefined) return;
  const cut = (from: number, to: number): string =>
    report.text.slice(Math.max(0, from), to).replace(/\s+/g, " ");
  const show = (one: Timex | undefined): string =>
    one === undefined ? "—" : `[${cut(one.start, one.end)}] ${one.value}`;
  console.log(
    `${report.published.slice(0, 10)}  gold ${show(gold)}  found ${show(hit)}  … ${cut(at.start - 45, at.end + 30)}`,
  );
}

function parseTimeMl(name: string, raw: string): GoldReport {
  const created = /<TIMEX3[^>]*functionInDocument="CREATION_TIME"[^>]*>/.exec(raw)?.[0] ?? "";
  const published = (/value="([^"]*)"/.exec(created)?.[1] ?? "").slice(0, 10);
  const body = /<TEXT>([\s\S]*)<\/TEXT>/.exec(raw)?.[1] ?? raw;
  const gold: Timex[] = [];
  const creation: Timex[] = [];
  let text = "";
  let open: { start: number; value: string; into: Timex[] } | undefined;
  for (const part of body.split(/(<[^>]*>)/)) {
    if (!part.startsWith("<")) text += unescapeXml(part);
    else if (part.startsWith("<TIMEX3"))
      open = {
        start: text.length,
        value: /value="([^"]*)"/.exec(part)?.[1] ?? "",
        into: part.includes("CREATION_TIME") ? creation : gold,
      };
    else if (part === "</TIMEX3>" && open) {
      open.into.push({ start: open.start, end: text.length, value: open.value });
      open = undefined;
    }
  }
  return { name, text, published, gold, creation };
}

/** MEANTIME keeps tokens apart from marks; the text is put together again with single blanks. */
function parseMeantime(name: string, raw: string): GoldReport | undefined {
  const { text, spans } = joinTokens(raw);
  const marks = [...raw.matchAll(/<TIMEX3 ([^>]*[^/])>([\s\S]*?)<\/TIMEX3>/g)].map(
    ([, attributes = "", inner = ""]) => {
      const anchors = [...inner.matchAll(/t_id="(\d+)"/g)].map(([, id = ""]) => spans.get(id));
      const [start, end] = [anchors[0]?.[0] ?? -1, anchors.at(-1)?.[1] ?? -1];
      const value = /value="([^"]*)"/.exec(attributes)?.[1] ?? "";
      return { start, end, value, isCreation: attributes.includes('"CREATION_TIME"') };
    },
  );
  const creation = marks.filter((mark) => mark.isCreation);
  const gold = marks.filter((mark) => !mark.isCreation && mark.start >= 0);
  const published = creation[0]?.value.slice(0, 10) ?? "";
  const isDated = /^\d{4}-\d{2}-\d{2}$/.test(published);
  return isDated ? { name, text, published, gold, creation } : undefined;
}

function joinTokens(raw: string): {
  readonly text: string;
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
} {
  const spans = new Map<string, readonly [number, number]>();
  let text = "";
  let sentence = "";
  for (const [, attributes = "", form = ""] of raw.matchAll(/<token ([^>]*)>([^<]*)<\/token>/g)) {
    const number = /sentence="(\d+)"/.exec(attributes)?.[1] ?? "";
    if (Number(number) > MEANTIME_LAST) break;
    const gap = number === sentence ? " " : "\n\n";
    const token = unescapeXml(form);
    if (text !== "") text += gap;
    sentence = number;
    spans.set(/t_id="(\d+)"/.exec(attributes)?.[1] ?? "", [
      text.length,
      text.length + token.length,
    ]);
    text += token;
  }
  return { text, spans };
}

function unescapeXml(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
