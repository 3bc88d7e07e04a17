import {
  type ActorKey,
  type ActorReference,
  type AssertionRow,
  foldKey,
  identityOf,
  inForce,
  type PlaceReference,
  type Store,
} from "@zenobia/record";
import type { AskMeans } from "./ask-means.ts";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { createShield } from "./shield.ts";

/** An actor or a place that a name may mean. */
export interface NamedCandidate {
  readonly key: string;
  readonly name: string;
  readonly isExact: boolean;
  /** In how many of the rows that were looked at. */
  readonly count: number;
}

/** What a word was taken for. */
export interface ResolvedName {
  /** With all keys that reviewers say are one with it; the one that stands for all comes first. */
  readonly keys: readonly string[];
  /** What was found by name; none where the word is a key. */
  readonly taken: readonly NamedCandidate[];
  /** What else was considered, what fits best first. */
  readonly others: readonly NamedCandidate[];
}

/** Finds what a word names; `undefined` where the record has nothing of that name. */
export type ResolveName = (word: string, means: AskMeans) => Promise<ResolvedName | undefined>;

/** Latest rows that are looked at for a name; a name that many more hold is among these. */
const MOST_ROWS = 500;
const KEY = /^(?:kb|gn|name):/u;

/**
 * Keys of the actors that a word names: a key is itself; of a name, those that rows give it, and the one that the
 * knowledge base knows by it.
 */
export const resolveActor: ResolveName = async (word, means) => {
  if (KEY.test(word)) return await ofKey(word, "actor", means.store);
  const candidates = await actorCandidates(word, means);
  const exact = candidates.filter(({ isExact }) => isExact);
  return await chosen(candidates, exact, { what: "actor", store: means.store });
};

/** Keys of the place that a word names; of several places the one that is told of most. */
export const resolvePlace: ResolveName = async (word, means) => {
  if (KEY.test(word)) return await ofKey(word, "place", means.store);
  const candidates = await placeCandidates(word, means);
  return await chosen(candidates, [], { what: "place", store: means.store });
};

/** Actors that a word may name, what fits best first. */
export async function actorCandidates(
  word: string,
  means: AskMeans,
): Promise<readonly NamedCandidate[]> {
  const { store } = means;
  const rows = await rowsHolding(word, store);
  const told = candidatesOf(word, rows.flatMap(actorsOfRow));
  const known = await knownKeys(word, means);
  const ofBase: NamedCandidate[] = [];
  for (const key of known) {
    if (told.some((one) => one.key === key && one.isExact)) continue;
    const asParty = await store.listRows({ actors: [key] }, { limit: MOST_ROWS });
    const asSource = await store.listRows({ sources: [key] }, { limit: MOST_ROWS });
    const named = await masked([...asParty.rows, ...asSource.rows], store);
    const reference = named.flatMap(actorsOfRow).find((actor) => actor.key === key);
    if (reference !== undefined)
      ofBase.push({ key, name: reference.name, isExact: true, count: named.length });
  }
  return [...ofBase, ...told.filter(({ key }) => !ofBase.some((one) => one.key === key))].sort(
    byFit,
  );
}

/** Keys of what the knowledge base has by that name. */
async function knownKeys(word: string, { loadActors }: AskMeans): Promise<readonly ActorKey[]> {
  const [{ foldName }, actors] = await Promise.all([import("@zenobia/reader"), loadActors()]);
  const named = actors.findAnyCase(foldName(word)).filter(({ use }) => use === "name");
  return [...new Set(named.map(({ actor }) => `kb:${actor.id}`))];
}

/** Places that a word may name, what fits best first. */
export async function placeCandidates(
  word: string,
  { store }: Pick<AskMeans, "store">,
): Promise<readonly NamedCandidate[]> {
  const rows = await rowsHolding(word, store);
  const told = candidatesOf(
    word,
    rows.flatMap((row) => placeOfRow(row) ?? []),
  );
  if (told.length > 0) return told;
  // Spelt another way: "Deir al-Zour" is looked for among the places that someone held.
  const held: PlaceReference[] = [];
  const wanted = skeleton(word);
  for await (const { document } of store.allDocuments("holding")) {
    const { place } = document as { readonly place: PlaceReference };
    if (skeleton(place.name) === wanted) held.push(place);
  }
  return held.map(({ key, name }) => ({ key, name, isExact: true, count: 1 }));
}

async function rowsHolding(word: string, store: Store): Promise<readonly AssertionRow[]> {
  const words = foldKey(word);
  if (words === "") return [];
  const { rows } = await store.listRows({ words: `"${words}"` }, { limit: MOST_ROWS });
  return await masked(rows, store);
}

/** Nothing is found by a name that only redacted words tell, and none is told. */
async function masked(
  rows: readonly AssertionRow[],
  store: Store,
): Promise<readonly AssertionRow[]> {
  const shield = await createShield(
    store,
    rows.map(({ report }) => report),
  );
  return rows.map((row) => shield.mask(row));
}

function candidatesOf(
  word: string,
  references: readonly (ActorReference | PlaceReference)[],
): readonly NamedCandidate[] {
  const wanted = foldKey(word);
  const found = new Map<string, NamedCandidate>();
  for (const { key, name } of references) {
    const folded = foldKey(name);
    const isExact = folded === wanted;
    if (!isExact && !` ${folded} `.includes(` ${wanted} `)) continue;
    const before = found.get(key);
    found.set(key, {
      key,
      name: isExact || before === undefined ? name : before.name,
      isExact: isExact || before?.isExact === true,
      count: (before?.count ?? 0) + 1,
    });
  }
  return [...found.values()].sort(byFit);
}

/** All that are taken, else the best. */
async function chosen(
  sorted: readonly NamedCandidate[],
  all: readonly NamedCandidate[],
  { what, store }: { readonly what: "actor" | "place"; readonly store: Store },
): Promise<ResolvedName | undefined> {
  const taken = all.length > 0 ? all : sorted.slice(0, 1);
  if (taken.length === 0) return undefined;
  const others = sorted.filter((one) => !taken.includes(one));
  const found = taken.map(({ key }) => key);
  return { keys: await withOnes(found, what, store), taken, others };
}

async function ofKey(key: string, what: "actor" | "place", store: Store): Promise<ResolvedName> {
  return { keys: await withOnes([key], what, store), taken: [], others: [] };
}

function byFit(a: NamedCandidate, b: NamedCandidate): number {
  return Number(b.isExact) - Number(a.isExact) || b.count - a.count || (a.key < b.key ? -1 : 1);
}

/** Keys with all that decisions say are one with them. */
async function withOnes(
  keys: readonly string[],
  what: "actor" | "place",
  store: Store,
): Promise<readonly string[]> {
  const standing = inForce(await store.decisions());
  const { [what]: rootOf } = identityOf(standing);
  const joined = standing.flatMap(({ ruling }): readonly string[] => {
    if (ruling.act === "same-actor" && what === "actor") return ruling.actors;
    return ruling.act === "same-place" && what === "place" ? ruling.places : [];
  });
  const roots = new Set(keys.map(rootOf));
  return [...new Set([...roots, ...keys, ...joined.filter((key) => roots.has(rootOf(key)))])];
}

/** Letters without vowels and doubles, by which spellings of one name meet. */
function skeleton(name: string): string {
  return foldKey(name)
    .replace(/[^a-z0-9]/gu, "")
    .replace(/(?<=.)[aeiouy]/gu, "")
    .replace(/(.)\1+/gu, "$1");
}
