import type { RelativeKind, Span } from "@zenobia/model";
import type { ResolvedPlace } from "../../document.ts";
import { bearingOf, distanceKm, middleOf, type Point, pointAt } from "../distance.ts";
import { partAt } from "../parts.ts";
import type { Anchor } from "./anchor.ts";

/** What the words around an anchor say. */
export interface RelativeReading {
  readonly kind: RelativeKind;
  /** Words `from` to `to` (exclusive), the anchor's included. */
  readonly from: number;
  readonly to: number;
  readonly anchors: readonly Anchor[];
  /** Degrees clockwise from north. */
  readonly bearing?: number;
  readonly km?: number;
  /** Half-way, not somewhere between. */
  readonly isHalfway?: boolean;
}

/** A place told by others, with the point that follows from what is said. */
export interface RelativeTold {
  readonly kind: RelativeKind;
  /** The words that say it. */
  readonly words: Span;
  readonly lat: number;
  readonly lon: number;
  readonly radiusMetres: number;
  readonly anchors: readonly ResolvedPlace[];
  readonly border?: readonly string[];
  readonly bearing?: number;
  readonly distanceMetres?: number;
}

/** "30 km north": a sector of 45 degrees, and a number that is rounded. */
const DISTANCE_SLACK = 0.4;
const LEAST_RADIUS_KM = 2;
const NEAR_KM = 10;
/** "north of Aleppo", no distance said. */
const OUTSIDE_KM = 8;

interface Position {
  readonly at: Point;
  readonly radiusKm: number;
}

/** Where a reading says something is, and how far from there it may be. */
export function positionOf(reading: RelativeReading): Position | undefined {
  const [anchor, other] = reading.anchors;
  if (!anchor) return undefined;
  const { kind, bearing } = reading;
  if (kind === "between") return other && between(anchor, other, reading.isHalfway === true);
  if (kind === "part") return part(anchor, bearing);
  return around(anchor, reading);
}

function part({ parts }: Anchor, bearing: number | undefined): Position | undefined {
  const found = parts && bearing !== undefined ? partAt(parts, bearing) : undefined;
  return found && { at: found, radiusKm: found.radiusKm };
}

function around(
  { at, radiusKm: reach }: Anchor,
  { kind, bearing, km = 0 }: RelativeReading,
): Position {
  if (kind === "distance") {
    if (bearing === undefined) return { at, radiusKm: km + reach };
    const slack = Math.max(LEAST_RADIUS_KM, km * DISTANCE_SLACK);
    return { at: pointAt(at, bearing, km), radiusKm: slack };
  }
  if (kind === "near") return { at, radiusKm: reach + NEAR_KM };
  if (kind === "edge") {
    if (bearing === undefined) return { at, radiusKm: reach + LEAST_RADIUS_KM };
    return { at: pointAt(at, bearing, reach), radiusKm: Math.max(LEAST_RADIUS_KM, reach) };
  }
  if (kind === "border" || bearing === undefined) return { at, radiusKm: reach };
  const away = reach + OUTSIDE_KM;
  return { at: pointAt(at, bearing, away), radiusKm: away };
}

function between(one: Anchor, other: Anchor, isHalfway: boolean): Position {
  const km = distanceKm(one.at, other.at);
  const at = bearingOf(one.at, other.at) === 0 && km === 0 ? one.at : middleOf(one.at, other.at);
  return { at, radiusKm: Math.max(LEAST_RADIUS_KM, isHalfway ? km * 0.1 : km / 2) };
}
