import type { AssertionRow, KeptCoding, Store, StoredReport } from "@zenobia/record";
import { displayText } from "../display-text.ts";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { chainLines, chainsAround } from "./copy-chains.ts";
import { titled } from "./evidence-lines.ts";
import { historyLines, historyOf } from "./history.ts";
import { reportObject, titleOf } from "./list-reports.ts";
import type { Answer } from "./print-answer.ts";
import {
  accordingWords,
  evidenceWords,
  placeWords,
  shownName,
  statementOf,
  timeOfRow,
} from "./row-words.ts";
import { createShield } from "./shield.ts";

/** Shows a report: where it came from, what codings say of it, and its history. */
export async function showReport(
  id: string,
  { text: withText = false }: { readonly text?: boolean },
  store: Store,
): Promise<Answer | undefined> {
  const [report] = await store.reports([id]);
  if (report === undefined) return undefined;
  const shield = await createShield(store, [id]);
  const codings = await store.codingsOf([id]);
  const history = await historyOf(store, [id, ...codings.map((coding) => coding.id)]);
  if (shield.hides(id))
    return {
      objects: [{ kind: "report", id, hidden: true, history }],
      lines: (options) => [
        `${id} is no longer shown`,
        ...titled("History", historyLines(history), options),
      ],
    };
  const chains = await chainsAround(store, [id]);
  const told = await store.rowsOf(codings.map((coding) => coding.id));
  const rows = inReadingOrder(told).map((row) => shield.mask(row));
  const whole = shield.mask({ span: [0, report.text.length] as const, text: report.text }, id).text;
  return {
    objects: [
      {
        kind: "report",
        ...reportObject(report, shield),
        ...(withText ? { text: whole } : {}),
        ...(chains[0] && { chain: chains[0] }),
        codings: codings.map(codingHead),
        assertions: rows,
        history,
      },
    ],
    lines: (options) => [
      options.style.title(titleOf(report, shield)),
      ...factLines(reportFacts(report), options),
      ...chainLines(chains, options),
      ...titled(
        "Codings",
        codings.map((coding) => `  ${coding.id}  ${coderWords(coding)}`),
        options,
      ),
      ...assertionLines(rows, options),
      ...(withText
        ? titled(
            "Text",
            whole.split("\n").map((line) => `  ${displayText(line)}`),
            options,
          )
        : []),
      ...titled("History", historyLines(history), options),
    ],
  };
}

function reportFacts(report: StoredReport): readonly (readonly string[])[] {
  const { fetched, guessed, metadata, text } = report;
  return [
    ["id", report.id],
    [
      "published",
      `${displayText(metadata.published)}${guessed.includes("published") ? " (guessed)" : ""}`,
    ],
    ["publisher", shownName(metadata.publisher ?? "")],
    ["author", shownName(metadata.author ?? "")],
    ["url", displayText(metadata.url ?? "")],
    ["language", displayText(metadata.language)],
    ["came", `${fetched.how} ${displayText(fetched.from)}, ${displayText(fetched.at)}`],
    ["bytes", `${printNumber(report.size)}, SHA-256 ${report.sha256}`],
    ["text", `${printNumber(text.length)} characters, by ${displayText(report.extractor)}`],
  ];
}

/** Shows a coding: whose it is, and what it says. */
export async function showCoding(id: string, store: Store): Promise<Answer | undefined> {
  const [coding] = await store.codings([id]);
  if (coding === undefined) return undefined;
  const shield = await createShield(store, [coding.report]);
  const rows = inReadingOrder(await store.rowsOf([id])).map((row) => shield.mask(row));
  const history = await historyOf(store, [id]);
  return {
    objects: [{ kind: "coding", ...codingHead(coding), assertions: rows, history }],
    lines: (options) => [
      options.style.title(`Coding ${id}`),
      ...factLines(
        [
          ["coder", coderWords(coding)],
          ["report", coding.report],
          [
            "models",
            Object.entries(coding.coded.coder.models)
              .map(([name, version]) => displayText(`${name} ${version}`))
              .join(", "),
          ],
        ],
        options,
      ),
      ...assertionLines(rows, options),
      ...titled("History", historyLines(history), options),
    ],
  };
}

/** As they stand in the report. */
function inReadingOrder(rows: readonly AssertionRow[]): readonly AssertionRow[] {
  const startOf = ({ evidence }: AssertionRow): number => evidence[0]?.span[0] ?? 0;
  return [...rows].sort((a, b) => startOf(a) - startOf(b));
}

/** Facts, one a line, without those that are absent. */
export function factLines(
  facts: readonly (readonly string[])[],
  { style }: TableOptions,
): readonly string[] {
  return facts.flatMap(([label = "", words = ""]) =>
    words === "" ? [] : [`  ${style.dim(label.padEnd(LABELS))}${words}`],
  );
}

const LABELS = 12;

/** Assertions, each with the words that prove it. */
export function assertionLines(
  rows: readonly AssertionRow[],
  options: TableOptions,
): readonly string[] {
  return printSection(
    {
      title: "Assertions",
      nothing: "none: nothing was recognised, or all of it was rejected",
      columns: [
        { title: "" },
        { title: "what" },
        { title: "where" },
        { title: "when", min: 10 },
        { title: "according to" },
      ],
      items: rows.map((row) => ({
        row: [
          options.style.dim(row.id),
          statementOf(row),
          "place" in row ? placeWords(row.place) : "",
          timeOfRow(row),
          accordingWords(row.attribution),
        ],
        reasons: () => [{ label: "words", text: evidenceWords(row.evidence) }],
      })),
    },
    options,
  );
}

function codingHead({ coded, id, report }: KeptCoding): object {
  return { id, report, coder: coded.coder };
}

function coderWords({ coded }: KeptCoding): string {
  return displayText(`${coded.coder.name} ${coded.coder.version}`);
}
