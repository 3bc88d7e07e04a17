import {
  type ActorKey,
  type ActorPair,
  type Edge,
  type Fight,
  placeOfFight,
  type Store,
  type TieOn,
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
}

type ReadsPairs = Pick<Store, "documents" | "allDocuments" | "reports">;

/** Reads what is told between these, masked. */
export async function evidenceOf(ends: readonly Ends[], store: ReadsPairs): Promise<TieEvidence> {
  const ids = new Set(ends.map(idOf));
  const documents = ids.size === 0 ? [] : await store.documents("tie", [...ids]);
  const told = documents.map(pairOf);
  const shield = await createShield(store, told.flatMap(reportsIn));
  const pairs = new Map(shield.mask(told).map((pair) => [idOf(pair.pair), pair]));
  const ofFight = (fight: Fight): Fight => {
    const told = pairs.get(idOf(endsOfFight(fight)))?.fights ?? [];
    const place = placeOfFight(fight);
    if (place === undefined) return told.find((one) => one.assertion === fight.assertion) ?? fight;
    const found = told[place];
    // What was read in brief may have changed since.
    return found !== undefined && isSame(found, fight) ? found : fight;
  };
  const ofTie = <One extends TieOn>(tie: One): One => {
    const ties = pairs.get(idOf(endsOfTie(tie)))?.ties ?? [];
    const found = ties.find((one) => one.relation === tie.relation && one.subject === tie.subject);
    return found === undefined ? tie : { ...tie, tellings: found.tellings };
  };
  return {
    ofFight,
    ofTie,
    ofEdge: (edge) =>
      "tie" in edge.evidence
        ? { ...edge, evidence: { tie: ofTie(edge.evidence.tie) } }
        : { ...edge, evidence: { fight: ofFight(edge.evidence.fight) } },
  };
}

function isSame(a: Fight, b: Fight): boolean {
  return a.from === b.from && a.to === b.to && a.actor === b.actor && a.dated === b.dated;
}

function idOf(ends: Ends): string {
  return `tie:${[...ends].sort().join("|")}`;
}

/** Reports that tell of two actors. */
export function reportsIn({ fights, ties }: ActorPair): readonly string[] {
  const tellings = [...fights, ...ties.flatMap((tie) => tie.tellings)];
  return tellings.map(({ report }) => report);
}

/** The two of a tie. */
export function endsOfTie({ object, subject }: Pick<TieOn, "object" | "subject">): Ends {
  return [subject, object];
}

/** The two of a fight. */
export function endsOfFight({ actor, recipient }: Fight): Ends {
  return [actor, recipient];
}

/** The two that an edge is told of; it may stand for groups that they are part of. */
export function endsOfEdge({ evidence }: Edge): Ends {
  return "tie" in evidence ? endsOfTie(evidence.tie) : endsOfFight(evidence.fight);
}
