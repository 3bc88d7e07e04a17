import { readFileSync } from "node:fs";

/** One assertion of the sample with the groups that two readings put it in. */
export interface JudgedAssertion {
  readonly group: string;
  readonly half: string;
  /** `REPORT:START-END` of the trigger. */
  readonly trigger: string;
  readonly report: string;
  readonly first: number;
  readonly second: number;
}

/** Two assertions of one group, and whether each reading takes them for one happening. */
export interface JudgedPair {
  readonly half: string;
  readonly a: JudgedAssertion;
  readonly b: JudgedAssertion;
  readonly first: boolean;
  readonly second: boolean;
}

/** Reads the sample; see eval/incidents.md. */
export function readJudgements(path: string): readonly JudgedAssertion[] {
  const [, ...lines] = readFileSync(path, "utf8").trimEnd().split("\n");
  return lines.map((line) => {
    const [group = "", half = "", report = "", start = "", end = "", first = "", second = ""] =
      line.split("\t");
    const trigger = `${report}:${start}-${end}`;
    return { group, half, trigger, report, first: Number(first), second: Number(second) };
  });
}

/** All pairs of a group, without those of one word of one report: the coder alone can tell them apart. */
export function pairsOf(judged: readonly JudgedAssertion[]): readonly JudgedPair[] {
  return judged.flatMap((a, index) =>
    judged
      .slice(index + 1)
      .filter((b) => b.group === a.group && b.trigger !== a.trigger)
      .map((b) => ({
        half: a.half,
        a,
        b,
        first: a.first > 0 && a.first === b.first,
        second: a.second > 0 && a.second === b.second,
      })),
  );
}
