import type { Day } from "@zenobia/model";
import {
  type ActorKey,
  type ActorPair,
  type ActorReference,
  type AssertionRow,
  actorsOfPair,
  addDays,
  type Balance,
  balanceOn,
  contradictionsOn,
  type Fight,
  fightsWithin,
  type Page,
  type Paged,
  retold,
  type Store,
  TIE_RULE,
  type TieContradiction,
  type TieOn,
  type ToldPair,
  tiesOn,
} from "@zenobia/record";
import type { AskMeans } from "./ask-means.ts";
import { briefPairOf } from "./documents.ts";
import { plainKey } from "./key-names.ts";
import { type KnownActors, knownActors } from "./known-actors.ts";
import { present } from "./present.ts";
import { evidenceOf, readPairs, shownBy } from "./tie-evidence.ts";

/** All that is told between actors as of a day; further questions are put to it. */
export interface TieScene {
  readonly day: Day;
  /** In brief: tellings and their words are read for what is shown. */
  readonly pairs: readonly ToldPair[];
  readonly known: KnownActors;
  readonly references: ReadonlyMap<ActorKey, ActorReference>;
  /** What an actor is called: as the knowledge base has it, else as reports do. */
  readonly nameOf: (actor: ActorKey) => string;
  readonly store: Pick<Store, "allDocuments" | "decisions" | "documents" | "reports" | "rows">;
}

/** A tie as of a day, with names. */
export interface NamedTie extends TieOn {
  readonly subjectName: string;
  readonly objectName: string;
}

/** An actor as pictures show it. */
export interface ShownActor extends Partial<Pick<ActorReference, "kind" | "country" | "code">> {
  readonly name: string;
}

/** Ties and fights that do not go together, with the rows that say it. */
export interface ShownContradiction extends TieContradiction {
  readonly evidence: readonly AssertionRow[];
}

/** What reports tell comes before what only the knowledge base has. */
const STANDINGS: readonly TieOn["standing"][] = ["told", "assumed", "known"];

/**
 * Reads what is told between actors as of a day.
 *
 * @param actor Only pairs with this one are read; contradictions of an actor lie among others too, and want all.
 */
export async function askTieScene(day: Day, means: AskMeans, actor?: ActorKey): Promise<TieScene> {
  const { store } = means;
  const own = actor === undefined ? {} : { actors: [actor] };
  const pairs = (await store.briefsAsOf("tie", day, own)).map(briefPairOf);
  const references = new Map(
    pairs.flatMap((told) => actorsOfPair(told).map((actor) => [actor.key, actor] as const)),
  );
  const isNamed = async (key: ActorKey): Promise<boolean> =>
    (await store.listRows({ actors: [key] }, { limit: 1 })).rows.length > 0;
  const known = await knownActors(
    [...references.values()],
    means,
    actor === undefined ? undefined : { actor, isNamed },
  );
  const nameOf = (key: ActorKey): string =>
    known.nameOf(key) ?? references.get(key)?.name ?? plainKey(key);
  return { day, pairs, known, references, nameOf, store };
}

/** The ties of a scene, of one actor where one is given: told ones first. */
export async function tiesOf(scene: TieScene, actor?: ActorKey): Promise<readonly NamedTie[]> {
  return await withEvidence(namedTies(scene, actor), scene);
}

/** A part of the ties of a scene: the words of these only are read. */
export async function tiesPageOf(
  scene: TieScene,
  { actor, after, limit }: Pick<Page, "after" | "limit"> & { readonly actor?: ActorKey },
): Promise<Paged<NamedTie>> {
  const ties = namedTies(scene, actor);
  const mark = after === undefined ? "" : Buffer.from(after, "base64url").toString();
  const left = ties.filter((tie) => markOf(tie) > mark);
  const last = left.length > limit ? left[limit - 1] : undefined;
  const rows = await withEvidence(left.slice(0, limit), scene);
  return { rows, ...present({ next: last && Buffer.from(markOf(last)).toString("base64url") }) };
}

/** In order of their marks: told ones first, then by who and whom. */
function namedTies(
  { day, known, nameOf, pairs }: TieScene,
  actor: ActorKey | undefined,
): readonly NamedTie[] {
  return tiesOn(pairs, { day, known: known.ties, ...present({ actor }) })
    .map((tie) => ({
      ...tie,
      subjectName: nameOf(tie.subject),
      objectName: nameOf(tie.object),
    }))
    .map((tie) => [markOf(tie), tie] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, tie]) => tie);
}

async function withEvidence(
  ties: readonly NamedTie[],
  { store }: TieScene,
): Promise<readonly NamedTie[]> {
  const words = await evidenceOf({ ties }, store);
  return ties.map((tie) => words.ofTie(tie));
}

/** Where a list of ties goes on after this one. */
function markOf({ object, relation, standing, subject }: TieOn): string {
  return [STANDINGS.indexOf(standing), subject, object, relation].join(" ");
}

/** What in a scene does not go together, and how far it is in balance. */
export interface ShownContradictions {
  /** The surest first; at most as many as were asked for. */
  readonly contradictions: readonly ShownContradiction[];
  /** How many there are. */
  readonly found: number;
  readonly balance: Balance;
}

/** What in a scene does not go together, the surest first, and how far its triads are in balance. */
export async function contradictionsOf(
  scene: TieScene,
  { actor, limit }: { readonly actor?: ActorKey | undefined; readonly limit?: number } = {},
): Promise<ShownContradictions> {
  const { day, known, nameOf, pairs, store } = scene;
  const question = {
    day,
    known: known.ties,
    kinship: known.kinship,
    nameOf,
    ...present({ actor }),
  };
  const all = contradictionsOn(pairs, question);
  const shown = all.slice(0, limit);
  const words = await evidenceOf(shownBy(shown.flatMap(({ edges }) => edges)), store);
  const found = shown.map((one) => retold(one, one.edges.map(words.ofEdge), nameOf));
  return {
    contradictions: found.map((one) => ({
      ...one,
      evidence: one.assertions.flatMap((id) => words.rows.get(id) ?? []),
    })),
    found: all.length,
    balance: balanceOn(pairs, question),
  };
}

/**
 * Fights that count for a day, and all actors that a scene names; of one actor and those around it where one is given.
 *
 * @param limit So many fights at most; all unless told.
 */
export async function partsOf(
  scene: TieScene,
  ties: readonly NamedTie[],
  { actor, limit }: { readonly actor?: ActorKey | undefined; readonly limit?: number } = {},
): Promise<{
  readonly fights: readonly Fight[];
  readonly actors: Readonly<Record<ActorKey, ShownActor>>;
}> {
  const { day, nameOf, pairs, references } = scene;
  const first = addDays(day, -TIE_RULE.fightDays);
  const fights = pairs
    .filter(({ pair }) => actor === undefined || pair.includes(actor))
    .flatMap((told) => fightsWithin(told, { first, last: day }))
    .slice(0, limit);
  const keys = new Set([
    ...ties.flatMap(({ object, subject }) => [subject, object]),
    ...fights.flatMap((fight) => [fight.actor, fight.recipient]),
  ]);
  const actors = [...keys].sort().map((key) => {
    const { kind, country, code } = references.get(key) ?? {};
    return [key, { name: nameOf(key), ...present({ kind, country, code }) }] as const;
  });
  const words = await evidenceOf({ fights }, scene.store);
  return { fights: fights.map(words.ofFight), actors: Object.fromEntries(actors) };
}

/** All that is told between two actors; `undefined` where nothing is. */
export async function askPair(id: string, store: Store): Promise<ActorPair | undefined> {
  const [document] = await store.documents("tie", [id]);
  if (document === undefined) return undefined;
  return (await readPairs([id], document.members, store)).pairs.get(id);
}
