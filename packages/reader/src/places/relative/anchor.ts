import type { Span } from "@zenobia/model";
import type { ResolvedPlace } from "../../document.ts";
import type { BorderLine } from "../borders.ts";
import type { Point } from "../distance.ts";
import type { Parts } from "../parts.ts";

/** What a place is told by: a place with coordinates, or a border. */
export interface Anchor {
  /** Words `from` to `to` (exclusive), with "the city of" and the like. */
  readonly from: number;
  readonly to: number;
  readonly at: Point;
  /** How far it reaches from its point. */
  readonly radiusKm: number;
  readonly place?: ResolvedPlace;
  /** Where the north of a country or division lies, and so on. */
  readonly parts?: Parts;
  /** Too wide to tell others by, but for its parts. */
  readonly isWide?: boolean;
  readonly border?: BorderAnchor;
}

/** The border between two countries. */
export interface BorderAnchor {
  readonly countries: readonly [string, string];
  readonly lines: readonly BorderLine[];
  /** The word "border". */
  readonly noun: number;
  readonly span: Span;
}

const LARGEST_TOWN_KM = 20;
const SMALLEST_TOWN_KM = 1.5;
/** Divisions reach far; their middle says little. */
const DIVISION_KM = 40;

/** How far a place of the gazetteer reaches from its point; nothing for what is too wide to tell others by. */
export function reachOf({ record }: ResolvedPlace): number | undefined {
  if (!record) return undefined;
  const { featureClass, featureCode, population } = record;
  if (featureCode.startsWith("ADM")) return DIVISION_KM;
  if (featureClass === "P")
    return Math.min(LARGEST_TOWN_KM, Math.max(SMALLEST_TOWN_KM, 0.01 * Math.sqrt(population)));
  return featureClass === "S" || featureCode === "MT" || featureCode === "PASS"
    ? SMALLEST_TOWN_KM
    : undefined;
}
