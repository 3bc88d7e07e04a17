import type { Day } from "@zenobia/model";
import {
  type ActorKey,
  type ActorPair,
  type ActorReference,
  type AssertionRow,
  addDays,
  type Balance,
  balanceOn,
  contradictionsOn,
  type Fight,
  type Store,
  TIE_RULE,
  type TieContradiction,
  type TieOn,
  tiesOn,
} from "@zenobia/record";
import type { AskMeans } from "./ask-means.ts";
import { briefPairOf, pairOf } from "./documents.ts";
import { plainKey } from "./key-names.ts";
import { type KnownActors, knownActors } from "./known-actors.ts";
import { present } from "./present.ts";
import { createShield, type Shield } from "./shield.ts";
import { endsOfEdge, endsOfFight, endsOfTie, evidenceOf } from "./tie-evidence.ts";

/** All that is told between actors as of a day; further questions are put to it. */
export interface TieScene {
  readonly day: Day;
  /** In brief: without the evidence of tellings, which is read for what is shown. */
  readonly pairs: readonly ActorPair[];
  readonly known: KnownActors;
  readonly references: ReadonlyMap<ActorKey, ActorReference>;
  /** What an actor is called: as the knowledge base has it, else as reports do. */
  readonly nameOf: (actor: ActorKey) => string;
  readonly shield: Shield;
  readonly store: Pick<Store, "documents">;
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
  const told = (await store.briefsAsOf("tie", day, own)).map(briefPairOf);
  const shield = await shieldOfPairs(told, store);
  const pairs = shield.mask(told);
  const references = new Map(pairs.flatMap(({ actors }) => Object.entries(actors)));
  const isNamed = async (key: ActorKey): Promise<boolean> =>
    (await store.listRows({ actors: [key] }, { limit: 1 })).rows.length > 0;
  const known = await knownActors(
    [...references.values()],
    means,
    actor === undefined ? undefined : { actor, isNamed },
  );
  const nameOf = (key: ActorKey): string =>
    known.nameOf(key) ?? references.get(key)?.name ?? plainKey(key);
  return { day, pairs, known, references, nameOf, shield, store };
}

/** Masks what reviewers redacted. */
export async function shieldOfPairs(told: readonly ActorPair[], store: Store): Promise<Shield> {
  const tellings = told.flatMap(({ fights, ties }) => [
    ...fights,
    ...ties.flatMap((tie) => tie.tellings),
  ]);
  return await createShield(
    store,
    tellings.map(({ report }) => report),
  );
}

/** The ties of a scene, of one actor where one is given: told ones first. */
export async function tiesOf(scene: TieScene, actor?: ActorKey): Promise<readonly NamedTie[]> {
  const { day, known, nameOf, pairs } = scene;
  const asked = { day, known: known.ties, ...(actor === undefined ? {} : { actor }) };
  const ties = tiesOn(pairs, asked);
  const words = await evidenceOf(ties.map(endsOfTie), scene);
  return [...ties]
    .sort((a, b) => STANDINGS.indexOf(a.standing) - STANDINGS.indexOf(b.standing))
    .map((tie) => ({
      ...words.ofTie(tie),
      subjectName: nameOf(tie.subject),
      objectName: nameOf(tie.object),
    }));
}

/** What in a scene does not go together, the surest first, and how far its triads are in balance. */
export async function contradictionsOf(
  scene: TieScene,
  store: Pick<Store, "rows">,
  actor?: ActorKey,
): Promise<{ readonly contradictions: readonly ShownContradiction[]; readonly balance: Balance }> {
  const { day, known, nameOf, pairs, shield } = scene;
  const question = {
    day,
    known: known.ties,
    kinship: known.kinship,
    nameOf,
    ...(actor === undefined ? {} : { actor }),
  };
  const found = contradictionsOn(pairs, question);
  const told = await store.rows([...new Set(found.flatMap(({ assertions }) => assertions))]);
  const rows = new Map(told.map((row) => [row.id, shield.mask(row)]));
  const ends = found.flatMap(({ edges }) => edges.map(endsOfEdge));
  const words = await evidenceOf(ends, scene);
  return {
    contradictions: found.map((one) => ({
      ...shield.mask(one),
      edges: one.edges.map((edge) => shield.mask(words.ofEdge(edge))),
      evidence: one.assertions.flatMap((id) => rows.get(id) ?? []),
    })),
    balance: balanceOn(pairs, question),
  };
}

/** Fights that count for a day, and all actors that a scene names; of one actor and those around it where one is given. */
export async function partsOf(
  scene: TieScene,
  ties: readonly NamedTie[],
  actor?: ActorKey,
): Promise<{
  readonly fights: readonly Fight[];
  readonly actors: Readonly<Record<ActorKey, ShownActor>>;
}> {
  const { day, nameOf, pairs, references } = scene;
  const first = addDays(day, -TIE_RULE.fightDays);
  const fights = pairs
    .filter(({ pair }) => actor === undefined || pair.includes(actor))
    .flatMap((pair) => pair.fights.filter(({ from, to }) => from <= day && to >= first));
  const keys = new Set([
    ...ties.flatMap(({ object, subject }) => [subject, object]),
    ...fights.flatMap((fight) => [fight.actor, fight.recipient]),
  ]);
  const actors = [...keys].sort().map((key) => {
    const { kind, country, code } = references.get(key) ?? {};
    return [key, { name: nameOf(key), ...present({ kind, country, code }) }] as const;
  });
  const words = await evidenceOf(fights.map(endsOfFight), scene);
  return { fights: fights.map(words.ofTelling), actors: Object.fromEntries(actors) };
}

/** All that is told between two actors; `undefined` where nothing is. */
export async function askPair(id: string, store: Store): Promise<ActorPair | undefined> {
  const [document] = await store.documents("tie", [id]);
  if (document === undefined) return undefined;
  const told = pairOf(document);
  return (await shieldOfPairs([told], store)).mask(told);
}
