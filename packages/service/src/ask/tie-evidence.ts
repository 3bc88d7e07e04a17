import type { ActorKey, Edge, Evidence, Fight, Store, Telling, TieOn } from "@zenobia/record";
import { pairOf } from "./documents.ts";
import type { Shield } from "./shield.ts";

/** Two actors of whom something is told. */
type Ends = readonly [ActorKey, ActorKey];

/** Puts the evidence back into what was read in brief. */
export interface TieEvidence {
  readonly ofTelling: <One extends Telling>(told: One) => One;
  readonly ofTie: (tie: TieOn) => TieOn;
  readonly ofEdge: (edge: Edge) => Edge;
}

/** Reads the evidence of what is told between these, masked. */
export async function evidenceOf(
  ends: readonly Ends[],
  { shield, store }: { readonly shield: Shield; readonly store: Pick<Store, "documents"> },
): Promise<TieEvidence> {
  const ids = new Set(ends.map((two) => `tie:${[...two].sort().join("|")}`));
  const documents = await store.documents("tie", [...ids]);
  const evidence = new Map<string, readonly Evidence[]>();
  for (const pair of shield.mask(documents.map(pairOf)))
    for (const told of [...pair.fights, ...pair.ties.flatMap(({ tellings }) => tellings)])
      evidence.set(told.assertion, told.evidence);
  const ofTelling = <One extends Telling>(told: One): One => ({
    ...told,
    evidence: evidence.get(told.assertion) ?? told.evidence,
  });
  const ofTie = (tie: TieOn): TieOn => ({ ...tie, tellings: tie.tellings.map(ofTelling) });
  return {
    ofTelling,
    ofTie,
    ofEdge: (edge) =>
      "tie" in edge.evidence
        ? { ...edge, evidence: { tie: ofTie(edge.evidence.tie) } }
        : { ...edge, evidence: { fight: ofTelling(edge.evidence.fight) } },
  };
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
