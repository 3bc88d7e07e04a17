import {
  type ActorKey,
  type ActorPair,
  type AssertionId,
  type AssertionRow,
  derivePair,
  type Edge,
  type Fight,
  identityOf,
  inForce,
  placeOfFight,
  type Store,
  type Tie,
  type TieOn,
  tieKeysOf,
} from "@zenobia/record";
import { pairOf } from "./documents.ts";
import { createShield } from "./shield.ts";

/** Two actors of whom something is told. */
type Ends = readonly [ActorKey, ActorKey];

/** Puts tellings and words in place of what was read in brief. */
export interface TieEvidence {
  readonly ofFight: (fight: Fight) => Fight;
  readonly ofTie: <One extends TieOn>(tie: One) => One;
  readonly ofEdge: (edge: Edge) => Edge;
  /** The assertions that were read, by id. */
  readonly rows: ReadonlyMap<AssertionId, AssertionRow>;
}

/** So many tellings of a tie are shown in a list, the latest; the pair by itself shows all. */
const MOST_TELLINGS = 100;

type ReadsPairs = Pick<Store, "allDocuments" | "decisions" | "documents" | "reports" | "rows">;

/** What is shown of what was read in brief. */
export interface Shown {
  readonly ties?: readonly TieOn[];
  readonly fights?: readonly Fight[];
}

/** Reads what is told of these ties and fights, masked. */
export async function evidenceOf(
  { fights = [], ties = [] }: Shown,
  store: ReadsPairs,
): Promise<TieEvidence> {
  const ids = new Set([...ties.map(endsOfTie), ...fights.map(endsOfFight)].map(idOf));
  const documents = await store.documents("tie", [...ids]);
  const outlines = new Map(documents.map((document) => [document.id, pairOf(document)]));
  const fightIn = (fight: Fight): Fight | undefined => {
    const told = outlines.get(idOf(endsOfFight(fight)))?.fights[placeOfFight(fight) ?? -1];
    // What was read in brief may have changed since.
    return told !== undefined && isSame(told, fight) ? told : undefined;
  };
  const tieIn = (tie: TieOn, pairs: ReadonlyMap<string, ActorPair>): Tie | undefined =>
    pairs
      .get(idOf(endsOfTie(tie)))
      ?.ties.find((one) => one.relation === tie.relation && one.subject === tie.subject);
  const wanted = [
    ...ties.flatMap((tie) => tieIn(tie, outlines)?.tellings.slice(-MOST_TELLINGS) ?? []),
    ...fights.flatMap((fight) => fightIn(fight) ?? []),
  ];
  const { pairs, rows } = await readPairs(
    ids,
    wanted.map(({ assertion }) => assertion),
    store,
  );
  const ofFight = (fight: Fight): Fight => {
    const id = fightIn(fight)?.assertion ?? fight.assertion;
    const told = pairs.get(idOf(endsOfFight(fight)))?.fights ?? [];
    return told.find((one) => one.assertion === id && one.actor === fight.actor) ?? fight;
  };
  const ofTie = <One extends TieOn>(tie: One): One => {
    const found = tieIn(tie, pairs);
    return found === undefined ? tie : { ...tie, tellings: found.tellings };
  };
  return {
    rows,
    ofFight,
    ofTie,
    ofEdge: (edge) =>
      "tie" in edge.evidence
        ? { ...edge, evidence: { tie: ofTie(edge.evidence.tie) } }
        : { ...edge, evidence: { fight: ofFight(edge.evidence.fight) } },
  };
}

/** What is shown when edges are. */
export function shownBy(edges: readonly Edge[]): Required<Shown> {
  return {
    ties: edges.flatMap(({ evidence }) => ("tie" in evidence ? [evidence.tie] : [])),
    fights: edges.flatMap(({ evidence }) => ("fight" in evidence ? [evidence.fight] : [])),
  };
}

/** What these assertions tell of pairs, in whole, by ids of pairs; and the assertions. All is masked. */
export async function readPairs(
  ids: Iterable<string>,
  assertions: readonly AssertionId[],
  store: ReadsPairs,
): Promise<{
  readonly pairs: ReadonlyMap<string, ActorPair>;
  readonly rows: ReadonlyMap<AssertionId, AssertionRow>;
}> {
  const told = await store.rows([...new Set(assertions)]);
  const shield = await createShield(
    store,
    told.map(({ report }) => report),
  );
  const identity = identityOf(inForce(await store.decisions()));
  const blocks = new Map<string, AssertionRow[]>([...ids].map((id) => [id, []]));
  const rows = new Map(told.map((row) => [row.id, shield.mask(row)]));
  for (const row of rows.values())
    for (const key of tieKeysOf(row, identity)) blocks.get(key)?.push(row);
  const pairs = [...blocks].flatMap(([id, block]) => {
    const pair = derivePair(id, block, { identity });
    return pair === undefined ? [] : [[id, pair] as const];
  });
  return { pairs: new Map(pairs), rows };
}

function isSame(a: Fight, b: Fight): boolean {
  return a.from === b.from && a.to === b.to && a.actor === b.actor && a.dated === b.dated;
}

function idOf(ends: Ends): string {
  return `tie:${[...ends].sort().join("|")}`;
}

/** The two of a tie. */
function endsOfTie({ object, subject }: Pick<TieOn, "object" | "subject">): Ends {
  return [subject, object];
}

/** The two of a fight. */
function endsOfFight({ actor, recipient }: Fight): Ends {
  return [actor, recipient];
}
