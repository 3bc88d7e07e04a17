import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { CodedReport } from "../packages/model/src/index.ts";
import type { AssertionRow } from "../packages/record/src/index.ts";
import { assertionsOf } from "../packages/record/src/index.ts";

/** Rows of a coded corpus, and where each event is told. */
export interface CodedCorpus {
  readonly rows: readonly AssertionRow[];
  /** Assertion ids by `REPORT:START-END` of the trigger; several where one word tells of several events. */
  readonly byTrigger: ReadonlyMap<string, readonly string[]>;
  /** Texts by the id of their report in the record. */
  readonly texts: ReadonlyMap<string, string>;
}

/** Reads reports and what `zenobia code` made of them, one JSON a line each, in the same order. */
export function readCodedCorpus(reports: string, codings: string): CodedCorpus {
  const rows: AssertionRow[] = [];
  const byTrigger = new Map<string, string[]>();
  const texts = new Map<string, string>();
  const lines = linesOf(codings);
  for (const [index, line] of linesOf(reports).entries()) {
    const { id, text } = JSON.parse(line) as { readonly id: string; readonly text: string };
    const coded = JSON.parse(lines[index] ?? '{"report":{}}') as CodedReport;
    if (coded.report.id !== id) throw new Error(`line ${index + 1} codes another report`);
    const report = `r-${digest(line)}`;
    const coding = `c-${digest(lines[index] ?? "")}`;
    texts.set(report, text);
    rows.push(...assertionsOf(coded, { coding, report, text }));
    for (const event of coded.events) {
      const place = `${id}:${event.trigger[0]}-${event.trigger[1]}`;
      byTrigger.set(place, [...(byTrigger.get(place) ?? []), `${coding}:${event.id}`]);
    }
  }
  return { rows, byTrigger, texts };
}

function linesOf(path: string): readonly string[] {
  return readFileSync(path, "utf8").trimEnd().split("\n");
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
