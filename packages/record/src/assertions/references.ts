import type { ActorKind, PlacePrecision } from "@zenobia/model";

/**
 * Whom an assertion names, the same in every report: `kb:ID` for an actor of the knowledge base, else `name:COUNTRY:FOLDED NAME`.
 */
export type ActorKey = string;

/** Where an assertion is, the same in every report: `gn:GEONAMEID`, else `name:COUNTRY:FOLDED NAME`. */
export type PlaceKey = string;

/** An actor as a report names it, with the key that it shares with other reports. */
export interface ActorReference {
  readonly key: ActorKey;
  readonly name: string;
  readonly kind: ActorKind;
  /** Country and sectors, blank between. */
  readonly code: string;
  readonly country?: string;
  /** Id in the actor knowledge base. */
  readonly entity?: string;
}

/** A place as a report names it, with the key that it shares with other reports. */
export interface PlaceReference {
  readonly key: PlaceKey;
  readonly name: string;
  /** WGS 84 degrees; absent where the gazetteer does not know the place. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameId?: number;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly admin1?: string;
  readonly precision: PlacePrecision;
  readonly radiusMetres?: number;
}
