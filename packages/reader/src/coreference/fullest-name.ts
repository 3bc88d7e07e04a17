import type { Mention, MentionKind } from "../document.ts";

const RANK: Readonly<Record<MentionKind, number>> = {
  name: 3,
  nominal: 2,
  modifier: 1,
  pronoun: 0,
};

/**
 * The mention by which an entity is best called: a name before a description, a known name before another, the
 * longest of several words; of one-word names ("CIA", "Langley") the one used most.
 */
export function fullestName(members: readonly Mention[]): Mention | undefined {
  const uses = new Map<number, number>();
  for (const member of members) uses.set(lengthOf(member), (uses.get(lengthOf(member)) ?? 0) + 1);
  return [...members].sort(
    (a, b) => rankOf(b) - rankOf(a) || byFullness(a, b, uses) || a.index - b.index,
  )[0];
}

function rankOf(mention: Mention): number {
  const isKnown = mention.known.length > 0;
  const rank =
    mention.kind === "modifier" && mention.use === "name" ? RANK.name : RANK[mention.kind];
  return rank + (isKnown && rank === RANK.name ? 0.5 : 0) - (mention.use === "capital" ? 0.5 : 0);
}

function byFullness(a: Mention, b: Mention, uses: ReadonlyMap<number, number>): number {
  if (rankOf(a) < RANK.name) return 0;
  const areWords = a.to - a.from === 1 && b.to - b.from === 1;
  const byUse = areWords ? (uses.get(lengthOf(b)) ?? 0) - (uses.get(lengthOf(a)) ?? 0) : 0;
  return byUse || lengthOf(b) - lengthOf(a);
}

/** Length in characters; names of one length are counted as the same name. */
function lengthOf(mention: Mention): number {
  return mention.span[1] - mention.span[0];
}
