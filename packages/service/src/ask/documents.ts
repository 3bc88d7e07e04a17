import {
  type ActorPair,
  type DerivedBrief,
  type DerivedDocument,
  type FigureAccount,
  type Incident,
  type PairBrief,
  type PairColumns,
  type PlaceTimeline,
  pairInOutline,
} from "@zenobia/record";
import type { ReportMark } from "../derive/report-marks.ts";

/** The incident of a document. */
export function incidentOf({ document }: DerivedDocument): Incident {
  return document as Incident;
}

/** The timeline of a document. */
export function timelineOf({ document }: DerivedDocument): PlaceTimeline {
  return document as PlaceTimeline;
}

/** What is told between two, of a document; words, speakers and places stand in assertions. */
export function pairOf({ document }: DerivedDocument): ActorPair {
  return pairInOutline(document as PairColumns | ActorPair);
}

/** What is told between two, of its brief form. */
export function briefPairOf({ document }: DerivedBrief): PairBrief {
  return document as PairBrief;
}

/** The account of a document. */
export function accountOf({ document }: DerivedDocument): FigureAccount {
  return document as FigureAccount;
}

/** The mark of a document. */
export function markOf({ document }: DerivedDocument): ReportMark {
  return document as ReportMark;
}
