import {
  compareSpans,
  type Place,
  type PlaceId,
  type PlacePrecision,
  type RelativePosition,
  type Span,
  textOf,
} from "@zenobia/model";
import type { ResolvedPlace } from "../document.ts";
import type { EventScene } from "../events/scene.ts";
import type { RelativeTold } from "../places/relative/relative-reading.ts";

/** The places that a coding names, with the ids given out to them. */
export interface PlaceList {
  idOf(place: ResolvedPlace): PlaceId;
  readonly places: readonly Place[];
}

/** Gives out ids to the places that assertions name, and to those they are told by, in the order of the text. */
export function createPlaceList(scene: EventScene, named: readonly ResolvedPlace[]): PlaceList {
  const groups = groupPlaces(scene, named);
  const ids = new Map([...groups.keys()].map((key, index) => [key, `p${index + 1}`]));
  const idOf = (key: string): PlaceId => ids.get(key) ?? "";
  return {
    idOf: (place) => idOf(keyOf(place, scene)),
    places: [...groups].map(([key, group]) => placeOf(group, idOf(key), scene, idOf)),
  };
}

/** One mention of a place: by its name, or by the words that tell it by others. */
interface PlaceMention {
  readonly place: ResolvedPlace;
  readonly span: Span;
  readonly relative?: RelativeTold;
}

function placeKey(place: ResolvedPlace): string {
  return place.record
    ? `${place.record.geonameId ?? ""}:${place.record.name}:${place.record.lat}`
    : `?${place.name.toLowerCase()}`;
}

/** A place told by one with a point is another than that one; a name without a point is only told where it is. */
function isToldByIt({ record, relative }: ResolvedPlace): boolean {
  return record !== undefined && relative !== undefined;
}

function keyOf(place: ResolvedPlace, scene: EventScene): string {
  const { relative } = place;
  if (!relative || !isToldByIt(place)) return placeKey(place);
  return `>${wordsOf(relative, scene).toLowerCase()}:${relative.lat}:${relative.lon}`;
}

function wordsOf({ words }: RelativeTold, scene: EventScene): string {
  return textOf(scene.source.text, words).replace(/\s+/gu, " ");
}

/** All mentions in the report of the places named, by place, in text order. */
function groupPlaces(
  scene: EventScene,
  named: readonly ResolvedPlace[],
): ReadonlyMap<string, readonly PlaceMention[]> {
  const wanted = new Set(
    named.flatMap((place) => [
      keyOf(place, scene),
      ...(place.relative?.anchors ?? []).map((anchor) => placeKey(anchor)),
    ]),
  );
  const mentions = [...new Set([...scene.places, ...named])].flatMap((place) =>
    mentionsOf(place, scene),
  );
  const groups = new Map<string, PlaceMention[]>();
  for (const { key, mention } of mentions.sort((a, b) =>
    compareSpans(a.mention.span, b.mention.span),
  )) {
    const group = groups.get(key);
    if (group) group.push(mention);
    else if (wanted.has(key)) groups.set(key, [mention]);
  }
  return groups;
}

function mentionsOf(
  place: ResolvedPlace,
  scene: EventScene,
): readonly { readonly key: string; readonly mention: PlaceMention }[] {
  const { relative } = place;
  const own = { key: placeKey(place), mention: { place, span: place.mention } };
  if (!relative) return [own];
  if (!isToldByIt(place)) return [{ ...own, mention: { ...own.mention, relative } }];
  const told = { key: keyOf(place, scene), mention: { place, span: relative.words, relative } };
  return [own, told];
}

function placeOf(
  group: readonly PlaceMention[],
  id: PlaceId,
  scene: EventScene,
  idOf: (key: string) => PlaceId,
): Place {
  const [first] = group;
  const place = first?.place;
  const record = place?.record;
  const relative = group.find((mention) => mention.relative)?.relative;
  const point = relative ?? record;
  const isPoint = record !== undefined && relative === undefined;
  return {
    id,
    name: relative && record ? wordsOf(relative, scene) : (place?.name ?? ""),
    ...(point === undefined ? {} : { lat: point.lat, lon: point.lon }),
    ...(isPoint && record.geonameId !== undefined ? { geonameId: record.geonameId } : {}),
    ...countryOf(place, relative),
    precision: relative
      ? precisionWithin(relative.radiusMetres)
      : precisionOf(record?.featureCode ?? "", record?.featureClass ?? "P"),
    ...(relative === undefined ? {} : { radiusMetres: relative.radiusMetres }),
    ...(relative === undefined ? {} : { relative: positionOf(relative, idOf) }),
    ...(place === undefined ? {} : { confidence: confidenceOf(group) }),
    mentions: group.map(({ span }) => span),
  };
}

/** The surest mention speaks for the place. */
function confidenceOf(group: readonly PlaceMention[]): number {
  return Math.round(Math.max(...group.map(({ place }) => place.confidence)) * 100) / 100;
}

function countryOf(
  place: ResolvedPlace | undefined,
  relative: RelativeTold | undefined,
): Pick<Place, "country" | "admin1"> {
  const record = place?.record ?? relative?.anchors[0]?.record;
  if (record === undefined || record.country === "") return {};
  const { country, admin1 } = record;
  return admin1 === undefined || relative ? { country } : { country, admin1 };
}

function positionOf(relative: RelativeTold, idOf: (key: string) => PlaceId): RelativePosition {
  const { kind, words, anchors, border, bearing, distanceMetres } = relative;
  return {
    kind,
    words,
    anchors: [...new Set(anchors.map((anchor) => idOf(placeKey(anchor))))],
    ...(border === undefined ? {} : { border }),
    ...(bearing === undefined ? {} : { bearing }),
    ...(distanceMetres === undefined ? {} : { distanceMetres }),
  };
}

const PLACE_METRES = 15_000;
const DISTRICT_METRES = 60_000;

function precisionWithin(radiusMetres: number): PlacePrecision {
  if (radiusMetres <= PLACE_METRES) return "place";
  return radiusMetres <= DISTRICT_METRES ? "district" : "province";
}

function precisionOf(code: string, featureClass: string): PlacePrecision {
  if (code.startsWith("PCL")) return "country";
  if (code === "ADM1" || code === "RGN" || featureClass === "L") return "province";
  if (code.startsWith("ADM")) return "district";
  if (featureClass === "S") return "site";
  return featureClass === "A" ? "province" : "place";
}
