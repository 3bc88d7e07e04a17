import { type Issue, warning } from "../issue.ts";
import type { DayRange } from "./dictionary-date.ts";

/** A code with its days, as far as PLOVER has words for it. */
export interface DatedPlover extends DayRange {
  readonly text: string;
  readonly line: number;
}

const DAY = 86_400_000;
const FIRST = "0000-00-00";
const LAST = "9999-99-99";

/** Tells where codes of one actor overlap, and where days between them have none. */
export function checkDays(
  codes: readonly DatedPlover[],
  { name, hasDefault }: { readonly name: string; readonly hasDefault: boolean },
): readonly Issue[] {
  const sorted = [...codes].sort((a, b) => sinceOf(a).localeCompare(sinceOf(b)));
  const issues: Issue[] = [];
  let last: DatedPlover | undefined;
  for (const code of sorted) {
    if (last !== undefined) {
      if (sinceOf(code) < untilOf(last)) issues.push(...overlap(last, code, name));
      else if (!hasDefault && isApart(untilOf(last), sinceOf(code)))
        issues.push(
          warning(
            code.line,
            "gap",
            `${name}: no code from ${untilOf(last)} to ${sinceOf(code)}, and none without days`,
          ),
        );
    }
    if (last === undefined || untilOf(code) > untilOf(last)) last = code;
  }
  return issues;
}

function overlap(one: DatedPlover, other: DatedPlover, name: string): readonly Issue[] {
  const [first, second] = one.line <= other.line ? [one, other] : [other, one];
  const verdict =
    one.text === other.text
      ? "the codes are the same"
      : `${first.text}, which stands first, counts`;
  const until = [untilOf(one), untilOf(other)].sort()[0] ?? "";
  const to = until === LAST ? "now" : until;
  return [
    warning(
      second.line,
      "overlap",
      `${name}: days from ${sinceOf(other)} to ${to} have two codes (line ${first.line} too): ${verdict}`,
    ),
  ];
}

/** Tells whether a day lies between two days. */
function isApart(from: string, to: string): boolean {
  return Date.parse(to) - Date.parse(from) > DAY;
}

function sinceOf({ since }: DayRange): string {
  return since ?? FIRST;
}

function untilOf({ until }: DayRange): string {
  return until ?? LAST;
}
