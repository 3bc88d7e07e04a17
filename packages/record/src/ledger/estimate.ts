import type { AssertionId } from "../assertions/assertion.ts";
import type { Revision } from "./account.ts";
import type { FigureClaim } from "./figure-claim.ts";
import { FIGURE_RULE, type FigurePick, type FigureRule } from "./ledger-rule.ts";
import { revisionsOf } from "./revisions-of.ts";

/** A number that a rule picked, with the claims that give it. */
export interface Estimate {
  readonly value: number;
  /** Whether the claims that give it say "at least", for a high, or "at most", for a low: it may lie beyond. */
  readonly open: boolean;
  readonly claims: readonly AssertionId[];
}

/** Low, best and high by a rule; absent where no claim gives one. */
export interface Estimates {
  readonly rule: FigureRule;
  readonly low?: Estimate;
  readonly best?: Estimate;
  readonly high?: Estimate;
  /** Two claims that can't both be right, where there are any: the one with the lowest upper bound, and the highest lower. */
  readonly rivals?: readonly [lower: AssertionId, higher: AssertionId];
  /** Claims that don't count, by why: a part of another number, taken back by who gave it, told again by the same voice. */
  readonly leftOut: {
    readonly parts: readonly AssertionId[];
    readonly revised: readonly AssertionId[];
    readonly repeated: readonly AssertionId[];
  };
}

/**
 * Draws low, best and high from claims by a rule. Nothing is averaged: each is a number that someone gives.
 *
 * @param claims Of one account, or of any that are asked for together.
 */
export function estimate(
  claims: readonly FigureClaim[],
  rule: FigureRule = FIGURE_RULE,
): Estimates {
  const sorted = [...claims].sort(compareClaims);
  const { counting, leftOut } = sift(sorted, revisionsOf(sorted));
  const firm = counting.filter(({ vague }) => !vague);
  const bests = rule.vagueCounts || firm.length === 0 ? counting : firm;
  const low = pick(ends(counting, "low"), rule.low, rule);
  const best = pick(ends(bests, "best"), rule.best, rule);
  const high = pick(ends(counting, "high"), rule.high, rule);
  const rivals = rivalsOf(counting);
  return {
    rule,
    ...(low === undefined ? {} : { low }),
    ...(best === undefined ? {} : { best }),
    ...(high === undefined ? {} : { high }),
    ...(rivals === undefined ? {} : { rivals }),
    leftOut,
  };
}

interface Sifted {
  readonly counting: readonly FigureClaim[];
  readonly leftOut: Estimates["leftOut"];
}

/** A part counts where its total is not among the claims. */
function sift(claims: readonly FigureClaim[], revisions: readonly Revision[]): Sifted {
  const ids = new Set(claims.map(({ id }) => id));
  const taken = new Set(revisions.filter(({ own }) => own).map(({ revises }) => revises));
  const told = new Set<string>();
  const leftOut = { parts: [] as string[], revised: [] as string[], repeated: [] as string[] };
  const counting = claims.filter((claim) => {
    const { high, id, low, partOf, voice } = claim;
    const what = `${voice} ${low} ${high}`;
    const why =
      partOf !== undefined && ids.has(partOf)
        ? leftOut.parts
        : taken.has(id)
          ? leftOut.revised
          : told.has(what)
            ? leftOut.repeated
            : undefined;
    if (why === undefined) told.add(what);
    why?.push(id);
    return why === undefined;
  });
  return { counting, leftOut };
}

/** One end of a claim, or the number that it stands for. */
interface End {
  readonly value: number;
  readonly open: boolean;
  readonly exact: boolean;
  readonly claim: FigureClaim;
}

function ends(claims: readonly FigureClaim[], which: "low" | "best" | "high"): readonly End[] {
  return claims.flatMap((claim) => {
    const { high, low } = claim;
    const value = which === "high" ? (high ?? low) : (low ?? high);
    if (value === undefined) return [];
    const open = which === "high" ? high === undefined : low === undefined;
    return [{ value, open, exact: low === high, claim }];
  });
}

function pick(all: readonly End[], by: FigurePick, rule: FigureRule): Estimate | undefined {
  // "At most 200" bounds nothing from below: it is a low, or a best, only for want of another.
  const closed = all.filter(({ claim }) => claim.low !== undefined);
  const pool = closed.length > 0 && by !== "highest" ? closed : all;
  const chosen = PICKS[by](pool, rule);
  if (chosen === undefined) return undefined;
  const given = pool.filter(({ value }) => value === chosen.value);
  return {
    value: chosen.value,
    open: given.some(({ open }) => open),
    claims: given.map(({ claim }) => claim.id).sort(),
  };
}

type Pick = (ends: readonly End[], rule: FigureRule) => End | undefined;

const PICKS: Readonly<Record<FigurePick, Pick>> = {
  lowest: (ends) => first(ends, (a, b) => a.value - b.value),
  highest: (ends) => first(ends, (a, b) => b.value - a.value),
  "most-told": mostTold,
  "most-recent": (ends) => first(ends, byRecency),
  "by-source": bySource,
};

/** Of numbers that as many voices tell: the exact, then the latest, then the lower. */
function mostTold(ends: readonly End[]): End | undefined {
  const voices = new Map<number, Set<string>>();
  for (const { claim, value } of ends)
    voices.set(value, (voices.get(value) ?? new Set()).add(claim.voice));
  const told = ({ value }: End): number => voices.get(value)?.size ?? 0;
  return first(
    ends,
    (a, b) =>
      told(b) - told(a) ||
      Number(b.exact) - Number(a.exact) ||
      byRecency(a, b) ||
      a.value - b.value,
  );
}

function bySource(ends: readonly End[], { sources = [] }: FigureRule): End | undefined {
  for (const source of sources) {
    const own = ends.filter(({ claim }) => claim.voice === source || claim.publisher === source);
    if (own.length > 0) return first(own, byRecency);
  }
  return undefined;
}

function byRecency(a: End, b: End): number {
  return compare(b.claim.published, a.claim.published) || compare(a.claim.id, b.claim.id);
}

function first(ends: readonly End[], order: (a: End, b: End) => number): End | undefined {
  return [...ends].sort((a, b) => order(a, b) || compare(a.claim.id, b.claim.id))[0];
}

function rivalsOf(claims: readonly FigureClaim[]): Estimates["rivals"] {
  const bounded = (end: "low" | "high"): readonly { value: number; id: string }[] =>
    claims
      .flatMap((claim) => {
        const value = claim[end];
        return value === undefined ? [] : [{ value, id: claim.id }];
      })
      .sort((a, b) => a.value - b.value || compare(a.id, b.id));
  const lowest = bounded("high")[0];
  const highest = bounded("low").at(-1);
  if (lowest === undefined || highest === undefined || lowest.value >= highest.value)
    return undefined;
  return [lowest.id, highest.id];
}

function compareClaims(a: FigureClaim, b: FigureClaim): number {
  return compare(a.published, b.published) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
