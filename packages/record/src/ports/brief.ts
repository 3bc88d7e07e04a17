import type { PlaceTimeline } from "../holdings/holding.ts";
import { timelineInBrief } from "../holdings/timeline-brief.ts";
import { pairInBrief } from "../ties/pair-brief.ts";
import { type PairColumns, pairInOutline } from "../ties/pair-columns.ts";
import type { DerivedDocument } from "./derived.ts";

/** What of a document is needed to tell how things stand on a day; words that say it are read by their assertions' ids. */
export interface DerivedBrief {
  readonly id: string;
  /** The brief form of a timeline, or of a pair of actors. */
  readonly document: object;
}

/** The brief form of a holding or a tie; of other kinds there is none. */
export function briefOf({ document, id, kind }: DerivedDocument): DerivedBrief | undefined {
  if (kind === "holding") return { id, document: timelineInBrief(document as PlaceTimeline) };
  return kind === "tie"
    ? { id, document: pairInBrief(pairInOutline(document as PairColumns)) }
    : undefined;
}
