import type { Coder } from "@zenobia/model";
import type { AssertionRow, Store } from "@zenobia/record";
import {
  askReport,
  codingHead,
  createShield,
  historyOf,
  type ReportView,
  rowsInOrder,
} from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { titled } from "./evidence-lines.ts";
import { historyLines } from "./history.ts";
import type { Answer } from "./print-answer.ts";
import {
  accordingWords,
  evidenceWords,
  placeWords,
  shownName,
  statementOf,
  timeOfRow,
} from "./row-words.ts";

/** Shows a report: where it came from, what codings say of it, and its history. */
export async function showReport(
  id: string,
  { text: withText = false }: { readonly text?: boolean },
  store: Store,
): Promise<Answer | undefined> {
  const report = await askReport(id, store);
  if (report === undefined) return undefined;
  const { history } = report;
  if ("hidden" in report)
    return {
      objects: [{ kind: "report", id, hidden: true, history }],
      lines: (options) => [
        `${id} is no longer shown`,
        ...titled("History", historyLines(history), options),
      ],
    };
  const { codings, text: whole, ...head } = report;
  const shield = await createShield(store, [id]);
  const ids = codings.map((coding) => coding.id);
  const rows = await rowsInOrder(ids, { store, shield });
  return {
    objects: [
      {
        kind: "report",
        ...head,
        ...(withText ? { text: whole } : {}),
        codings,
        assertions: rows,
        history,
      },
    ],
    lines: (options) => [
      options.style.title(displayText(report.heading)),
      ...factLines(reportFacts(report), options),
      ...titled(
        "Codings",
        codings.map((coding) => `  ${coding.id}  ${coderWords(coding.coder)}`),
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

function reportFacts(report: ReportView): readonly (readonly string[])[] {
  const { fetched, guessed, length, metadata } = report;
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
    ["text", `${printNumber(length)} characters, by ${displayText(report.extractor)}`],
  ];
}

/** Shows a coding: whose it is, and what it says. */
export async function showCoding(id: string, store: Store): Promise<Answer | undefined> {
  const [coding] = await store.codings([id]);
  if (coding === undefined) return undefined;
  const shield = await createShield(store, [coding.report]);
  const rows = await rowsInOrder([id], { store, shield });
  const history = await historyOf(store, [id]);
  return {
    objects: [{ kind: "coding", ...codingHead(coding), assertions: rows, history }],
    lines: (options) => [
      options.style.title(`Coding ${id}`),
      ...factLines(
        [
          ["coder", coderWords(coding.coded.coder)],
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

function coderWords({ name, version }: Coder): string {
  return displayText(`${name} ${version}`);
}
