import type { NumberExpression } from "./number-expression.ts";
import type { NumberText } from "./number-text.ts";
import { phraseBefore, phraseFrom } from "./phrase.ts";
import type { Amount } from "./range.ts";

type Bound = "min" | "max" | "near" | "also";

/** Words around a number that bound it, and where they stand. */
interface Bounding {
  readonly bound: Bound;
  readonly from: number;
  readonly to: number;
}

/** Most phrases that are read before one number ("at least another 40"). */
const MAX_PHRASES = 3;
const BEFORE = ["min", "max", "near", "also"] as const;

/**
 * Gives a number the bounds that the words around it say: "at least 24", "as many as 470,000", "200 or more".
 *
 * @param floor First word that may belong to it; those before belong to the number before.
 */
export function boundsAround(text: NumberText, amount: Amount, floor: number): NumberExpression {
  const before = phrasesBefore(text, amount.from, floor);
  const after = phraseAfter(text, amount.to);
  const from = before.at(-1)?.from ?? amount.from;
  const to = after?.to ?? amount.to;
  const all = after ? [...before, after] : before;
  const bound =
    all.find((one) => one.bound === "min" || one.bound === "max") ??
    all.find((one) => one.bound === "near");
  const core = [amount.from, amount.to] as const;
  const words = bound ? ([bound.from, bound.to] as const) : undefined;
  const qualifier = amount.isOpen ? core : words;
  return {
    from,
    to,
    core,
    ...valuesOf(amount, bound?.bound),
    ...(qualifier === undefined ? {} : { qualifier }),
  };
}

function phrasesBefore(text: NumberText, at: number, floor: number): readonly Bounding[] {
  const found: Bounding[] = [];
  let to = at;
  for (let step = 0; step < MAX_PHRASES; step += 1) {
    const next = longestBefore(text, to, floor);
    if (!next) break;
    found.push(next);
    to = next.from;
  }
  return found;
}

function longestBefore(
  { tokens, lists }: NumberText,
  to: number,
  floor: number,
): Bounding | undefined {
  let best: Bounding | undefined;
  for (const bound of BEFORE) {
    const from = phraseBefore(tokens, to, lists[bound]);
    if (from !== undefined && from >= floor && from < (best?.from ?? to))
      best = { bound, from, to };
  }
  return best;
}

function phraseAfter({ tokens, lists }: NumberText, at: number): Bounding | undefined {
  const behind = { min: lists.min_after, max: lists.max_after, near: lists.near_after };
  for (const bound of ["min", "max", "near"] as const) {
    const to = phraseFrom(tokens, at, behind[bound]);
    if (to !== undefined) return { bound, from: at, to };
  }
  return undefined;
}

function valuesOf(
  { exact, min, max }: Amount,
  bound: Bound | undefined,
): Pick<NumberExpression, "exact" | "min" | "max"> {
  if (exact === undefined)
    return { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  if (bound === "min") return { min: exact };
  return bound === "max" ? { max: exact } : { exact };
}
