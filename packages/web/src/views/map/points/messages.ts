import type { Question } from "../../../api/client.ts";
import type { MapPlace } from "../scene/base-map.ts";
import type { Clustered, ColourBy, Viewport } from "./cluster-points.ts";
import type { DayBins, DayCounts } from "./count-days.ts";
import type { Selection } from "./point-table.ts";

/** What is asked of the worker that holds the points. */
export type PointsRequest =
  | { readonly ask: "load"; readonly path: string; readonly question: Question }
  | {
      readonly ask: "cluster";
      readonly selection: Selection;
      readonly viewport: Viewport;
      readonly colourBy: ColourBy;
    }
  | { readonly ask: "count"; readonly selection: Selection; readonly bins: DayBins }
  | {
      readonly ask: "spot";
      readonly row: number;
      readonly selection: Selection;
      readonly most: number;
    };

/** What was loaded. */
export interface Loaded {
  readonly rows: number;
  readonly unplaced: number;
  /** Days that hold nearly all; absent when there is nothing. */
  readonly usual?: readonly [first: number, last: number];
  /** Where nearly all of them lie; absent when there is nothing. */
  readonly place?: MapPlace;
}

/** One of several incidents on a spot. */
export interface SpotIncident {
  readonly row: number;
  readonly id: string;
  readonly type: number;
  readonly status: number;
  readonly voices: number;
  readonly claimed: boolean;
  readonly isRough: boolean;
}

/** Answers by what was asked. */
export interface PointsAnswers {
  readonly load: Loaded;
  readonly cluster: Clustered;
  readonly count: DayCounts;
  readonly spot: readonly SpotIncident[];
}

/** A request with its number, and the answer with the same. */
export interface Numbered<Body> {
  readonly number: number;
  readonly body: Body;
}

/** What the worker says: an answer, or why there is none. */
export type PointsReply =
  | { readonly number: number; readonly answer: PointsAnswers[keyof PointsAnswers] }
  | {
      readonly number: number;
      readonly problem: { readonly code: string; readonly status: number; readonly title: string };
    };
