import type { CodingHead } from "@zenobia/server/client";
import type { ExplainedRow } from "../../api/contract.ts";
import type { Disagreement } from "../../api/reports.ts";
import { rangeWords } from "../../record/days.ts";

/** What two coders make of the same words; where one side is absent, only the other has it. */
export interface Pair {
  readonly first: ExplainedRow | undefined;
  readonly second: ExplainedRow | undefined;
  /** Fields in which they differ. */
  readonly fields: readonly Disagreement[];
}

/** Puts disagreements on the same two assertions together, in the order of the text. */
export function pairsOf(
  disagreements: readonly Disagreement[],
  rows: readonly ExplainedRow[],
  [a, b]: readonly [string, string],
): readonly Pair[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  const pairs = new Map<string, Pair>();
  for (const one of disagreements) {
    const first = byId.get(one.first?.assertion ?? "");
    const second = byId.get(one.second?.assertion ?? "");
    // What was rejected since stands in the coding still.
    if (first === undefined && second === undefined) continue;
    const id = `${first?.id ?? a} ${second?.id ?? b}`;
    const before = pairs.get(id)?.fields ?? [];
    pairs.set(id, { first, second, fields: one.field === "item" ? before : [...before, one] });
  }
  return [...pairs.values()];
}

/** Name of a coder; with its version or day where it coded more than once. */
export function coderNameOf({ id, coder }: CodingHead, all: readonly CodingHead[]): string {
  const same = all.filter((one) => one.coder.name === coder.name);
  if (same.length === 1) return coder.name;
  return `${coder.name} (${same.findIndex((one) => one.id === id) + 1})`;
}

/** A share in per cent, of what two have in common; see F1. */
export function shareOf({
  both,
  first,
  second,
}: {
  readonly both: number;
  readonly first: number;
  readonly second: number;
}): string {
  return first + second === 0 ? "none" : `${Math.round((200 * both) / (first + second))} %`;
}

const LABELS: Readonly<Record<string, string>> = {
  actors: "Who",
  recipients: "Whom",
  actor: "Who",
  recipient: "Whom",
  type: "What",
  mode: "How",
  place: "Where",
  date: "When",
  time: "When",
  status: "Status",
  attribution: "According to",
};

/** A field as the reader is told it. */
export function fieldLabelOf(field: string): string {
  return LABELS[field] ?? field.replaceAll("_", " ");
}

/** A value of a field in words. */
export function valueWords(value: unknown): string {
  if (value === undefined || value === "") return "—";
  if (Array.isArray(value)) return value.length === 0 ? "—" : value.join(", ");
  if (typeof value === "object" && value !== null && "start" in value && "end" in value)
    return rangeWords(String(value.start), String(value.end));
  return String(value).replaceAll("_", " ").toLowerCase();
}
