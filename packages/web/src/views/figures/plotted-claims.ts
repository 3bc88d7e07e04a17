import type { AccountView, WeighedAccount } from "../../api/contract.ts";
import { speakersOf } from "../../record/assertion-words.ts";

type Claim = WeighedAccount["claims"][number];

/** Why a claim does not count. */
export type LeftOut = "part" | "revised" | "repeated";

/** What is said of each of them. */
export const WHY_WORDS: Readonly<Record<LeftOut, string>> = {
  part: "A part of another number, so it does not count by itself",
  revised: "Taken back later by the same voice",
  repeated: "Told before by the same voice",
};

/** A claim as the chart shows it. */
export interface PlottedClaim {
  readonly claim: Claim;
  /** Who says it: the nearest to the deed, else the publisher. */
  readonly speaker: string;
  /** Absent for one that counts. */
  readonly why: LeftOut | undefined;
  /** Claims that this one takes the place of. */
  readonly revises: readonly string[];
  /** Which of low, best and high it gives. */
  readonly gives: readonly ("low" | "best" | "high")[];
}

/** Claims of an account by day of publication, each with who says it and whether it counts. */
export function plottedOf({ account, assertions }: AccountView): readonly PlottedClaim[] {
  const rows = new Map(assertions.map((row) => [row.id, row]));
  const { estimates, revisions } = account;
  return account.claims.map((claim) => ({
    claim,
    speaker:
      speakersOf(rows.get(claim.id)?.attribution ?? []).at(-1) ?? claim.publisher ?? "a report",
    why: whyOf(claim.id, estimates.leftOut),
    revises: revisions.filter((one) => one.claim === claim.id).map((one) => one.revises),
    gives: (["low", "best", "high"] as const).filter((name) =>
      estimates[name]?.claims.includes(claim.id),
    ),
  }));
}

function whyOf(
  id: string,
  { parts, repeated, revised }: WeighedAccount["estimates"]["leftOut"],
): LeftOut | undefined {
  if (parts.includes(id)) return "part";
  if (revised.includes(id)) return "revised";
  return repeated.includes(id) ? "repeated" : undefined;
}

/** Least and most that a chart has to show. */
export function extentOf(claims: readonly Claim[]): readonly [least: number, most: number] {
  const values = claims.flatMap(({ high, low }) => [low ?? [], high ?? []].flat());
  return values.length === 0 ? [0, 1] : [Math.min(...values), Math.max(...values)];
}

/** Moves labels apart that would lie on one another; the order stays. */
export function spreadLabels(wanted: readonly number[], apart: number): readonly number[] {
  const order = wanted.map((y, index) => ({ y, index })).sort((a, b) => a.y - b.y);
  const placed: number[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const { index, y } of order) {
    last = Math.max(y, last + apart);
    placed[index] = last;
  }
  return placed;
}
