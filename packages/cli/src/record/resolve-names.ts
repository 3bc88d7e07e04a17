import { AppError } from "@zenobia/model";
import {
  type ActorKey,
  type ActorReference,
  type AssertionRow,
  foldKey,
  identityOf,
  inForce,
  type PlaceKey,
  type PlaceReference,
  type Store,
} from "@zenobia/record";
import { displayText } from "../display-text.ts";
import type { Io } from "../io.ts";
import { actorsOfRow, placeOfRow } from "./row-references.ts";
import { createShield } from "./shield.ts";

/** Where names are looked up. */
export interface NameMeans {
  readonly store: Store;
  readonly io: Pick<Io, "stderr" | "loadActors">;
}

/** An actor or a place that a name may mean. */
interface Candidate {
  readonly key: string;
  readonly name: string;
  readonly isExact: boolean;
  /** In how many of the rows that were looked at. */
  readonly count: number;
}

/** Latest rows that are looked at for a name; a name that many more hold is among these. */
const MOST_ROWS = 500;
const MOST_TOLD = 8;
const KEY = /^(?:kb|gn|name):/u;

/**
 * Keys of the actors that a word names: a key is itself; of a name, those that rows give it, and the one that the
 * knowledge base knows by it. With each key come those that reviewers say are one with it, the one that stands for all first.
 *
 * @throws {AppError} `cli/usage` when the record has nobody of that name.
 */
export async function resolveActor(word: string, means: NameMeans): Promise<readonly ActorKey[]> {
  const found = KEY.test(word)
    ? [word]
    : await chosen(word, "actor", await actorCandidates(word, means), means);
  return await withOnes(found, "actor", means.store);
}

/**
 * Keys of the place that a word names; of several places the one that is told of most.
 *
 * @throws {AppError} `cli/usage` when the record has no place of that name.
 */
export async function resolvePlace(word: string, means: NameMeans): Promise<readonly PlaceKey[]> {
  const found = KEY.test(word)
    ? [word]
    : await chosen(word, "place", await placeCandidates(word, means), means);
  return await withOnes(found, "place", means.store);
}

/** Keys of all of several words; absent where there are none. */
export async function resolveAll(
  words: readonly string[] | undefined,
  resolve: typeof resolveActor,
  means: NameMeans,
): Promise<readonly string[] | undefined> {
  if (words === undefined) return undefined;
  const found: string[] = [];
  for (const word of words) found.push(...(await resolve(word, means)));
  return [...new Set(found)];
}

async function actorCandidates(word: string, means: NameMeans): Promise<readonly Candidate[]> {
  const { store } = means;
  const rows = await rowsHolding(word, store);
  const told = candidatesOf(word, rows.flatMap(actorsOfRow));
  const known = await knownKeys(word, means);
  const ofBase: Candidate[] = [];
  for (const key of known) {
    if (told.some((one) => one.key === key && one.isExact)) continue;
    const asParty = await store.listRows({ actors: [key] }, { limit: MOST_ROWS });
    const asSource = await store.listRows({ sources: [key] }, { limit: MOST_ROWS });
    const named = await masked([...asParty.rows, ...asSource.rows], store);
    const reference = named.flatMap(actorsOfRow).find((actor) => actor.key === key);
    if (reference !== undefined)
      ofBase.push({ key, name: reference.name, isExact: true, count: named.length });
  }
  return [...ofBase, ...told.filter(({ key }) => !ofBase.some((one) => one.key === key))];
}

/** Keys of what the knowledge base has by that name. */
async function knownKeys(word: string, { io }: NameMeans): Promise<readonly ActorKey[]> {
  const [{ foldName }, { actors }] = await Promise.all([
    import("@zenobia/reader"),
    io.loadActors([]),
  ]);
  const named = actors.findAnyCase(foldName(word)).filter(({ use }) => use === "name");
  return [...new Set(named.map(({ actor }) => `kb:${actor.id}`))];
}

async function placeCandidates(word: string, { store }: NameMeans): Promise<readonly Candidate[]> {
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
): readonly Candidate[] {
  const wanted = foldKey(word);
  const found = new Map<string, Candidate>();
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

/** The best candidate, or all actors of exactly that name; says so where others were considered. */
async function chosen(
  word: string,
  what: "actor" | "place",
  candidates: readonly Candidate[],
  { io }: NameMeans,
): Promise<readonly string[]> {
  const sorted = [...candidates].sort(byFit);
  const [best] = sorted;
  if (best === undefined)
    throw new AppError(
      "cli/usage",
      `the record tells of no ${what} called ${JSON.stringify(word)}`,
    );
  const taken = what === "actor" && best.isExact ? sorted.filter(({ isExact }) => isExact) : [best];
  if (sorted.length > 1 || !best.isExact) {
    const others = sorted.filter((one) => !taken.includes(one)).slice(0, MOST_TOLD);
    const besides = others.length === 0 ? "" : `; also considered: ${others.map(told).join(", ")}`;
    await io.stderr.write(
      `zenobia: ${displayText(word)} is taken for ${taken.map(told).join(", ")}${besides}\n`,
    );
  }
  return taken.map(({ key }) => key);
}

function told({ key, name }: Candidate): string {
  return displayText(`${name} (${key})`);
}

function byFit(a: Candidate, b: Candidate): number {
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
