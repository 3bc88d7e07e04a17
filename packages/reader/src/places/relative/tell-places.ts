import { textOf } from "@zenobia/model";
import type { PlaceRecord, ResolvedPlace } from "../../document.ts";
import { findNumbers } from "../../numbers/find-numbers.ts";
import type { NumberExpression } from "../../numbers/number-expression.ts";
import type { NumberWords } from "../../numbers/number-words.ts";
import { numberTokens } from "../../numbers/phrase.ts";
import type { CountryEvidence } from "../country-evidence.ts";
import type { NameScene } from "../scan-names.ts";
import { type Anchor, reachOf } from "./anchor.ts";
import { findBorders } from "./find-borders.ts";
import { readRelative } from "./read-relative.ts";
import { positionOf, type RelativeReading, type RelativeTold } from "./relative-reading.ts";
import type { PlacedName, RelativeScene } from "./relative-scene.ts";
import { unknownBefore } from "./unknown-name.ts";

/** Feature code, not one of GeoNames, of a border. */
export const BORDER_FEATURE = "BDRY";

/** What is needed beside the names of a report. */
export interface TellingMeans {
  readonly evidence: CountryEvidence;
  readonly numbers: NumberWords;
}

/**
 * Adds to places what the words around say of where something is: "30 km north of Aleppo", "near the Turkish border".
 *
 * The place that others are told by keeps its point; a name without one ("Qaxxobim, 30 km north of Aleppo") gets it.
 *
 * @param places In text order; so are those that come out, with the borders that the report names.
 */
export function tellPlaces(
  scene: NameScene,
  places: readonly ResolvedPlace[],
  means: TellingMeans,
): ResolvedPlace[] {
  const placed = placedNames(scene, places);
  const placeAt = new Map(placed.flatMap((name) => wordsOf(name).map((word) => [word, name])));
  const view = { ...scene, placeAt, evidence: means.evidence, ...numbersOf(scene, means.numbers) };
  const borders = findBorders(view);
  const told = new Map<ResolvedPlace, RelativeTold>();
  const added: ResolvedPlace[] = [];
  for (const { reading, relative } of readingsOf(view, anchorsOf(scene, placed, borders))) {
    const unknown = unknownBefore(view, reading);
    const named = reading.anchors.flatMap(({ place }) => place ?? []);
    for (const place of [...named, ...(unknown?.known ?? [])]) told.set(place, relative);
    added.push(...(unknown?.added ?? []).map((place) => ({ ...place, relative })));
    for (const anchor of reading.anchors)
      if (anchor.border) added.push(borderPlace(view, anchor, relative));
  }
  return [...places.map((place) => withTold(place, told.get(place))), ...added].sort(
    (a, b) => a.mention[0] - b.mention[0],
  );
}

interface ToldReading {
  readonly reading: RelativeReading;
  readonly relative: RelativeTold;
}

/** What is said around anchors, in text order; an anchor that an earlier reading took in says no more. */
function readingsOf(scene: RelativeScene, anchors: readonly Anchor[]): readonly ToldReading[] {
  let readTo = 0;
  return anchors.flatMap((anchor, at) => {
    if (anchor.to <= readTo) return [];
    const reading = readRelative(scene, anchor, anchors[at + 1]);
    const relative = reading && toldBy(reading, scene);
    if (!reading || !relative) return [];
    readTo = reading.to;
    return [{ reading, relative }];
  });
}

function withTold(place: ResolvedPlace, relative: RelativeTold | undefined): ResolvedPlace {
  return relative === undefined ? place : { ...place, relative };
}

function placedNames(scene: NameScene, places: readonly ResolvedPlace[]): readonly PlacedName[] {
  let word = 0;
  return places.map((place) => {
    while ((scene.words[word]?.span[1] ?? Number.POSITIVE_INFINITY) <= place.mention[0]) word += 1;
    const from = word;
    let to = from;
    while ((scene.words[to]?.span[0] ?? Number.POSITIVE_INFINITY) < place.mention[1]) to += 1;
    return { place, from, to };
  });
}

function wordsOf({ from, to }: PlacedName): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

/** Numbers of a sentence are read when a distance may end there, once. */
function numbersOf(scene: NameScene, lists: NumberWords): Pick<RelativeScene, "numberBefore"> {
  const bySentence = new Map<number, ReadonlyMap<number, NumberExpression>>();
  return {
    numberBefore: (word) => {
      const sentence = scene.sentences[scene.words[word - 1]?.sentence ?? -1];
      if (!sentence) return undefined;
      const known = bySentence.get(sentence.index);
      if (known) return known.get(word);
      const tokens = numberTokens(scene.words.slice(sentence.from, sentence.to));
      const numbers = findNumbers({ tokens, lists }).map((number) => {
        const { from, to } = number;
        const shifted = { ...number, from: from + sentence.from, to: to + sentence.from };
        return [shifted.to, shifted] as const;
      });
      const ends = new Map(numbers);
      bySentence.set(sentence.index, ends);
      return ends.get(word);
    },
  };
}

function anchorsOf(
  scene: NameScene,
  placed: readonly PlacedName[],
  borders: readonly Anchor[],
): readonly Anchor[] {
  const covered = new Set(borders.flatMap(({ from, to }) => wordsOfRange(from, to)));
  const named = placed.flatMap(({ place, from, to }): Anchor[] => {
    const { record, because } = place;
    if (covered.has(from) || !record || because !== "place.name") return [];
    const radiusKm = reachOf(place);
    const parts = scene.gazetteer.partsOf(record);
    if (radiusKm === undefined && !parts) return [];
    const width = radiusKm === undefined ? { radiusKm: 0, isWide: true } : { radiusKm };
    return [{ from, to, at: record, ...width, place, ...(parts ? { parts } : {}) }];
  });
  return [...named, ...borders].sort((a, b) => a.from - b.from);
}

function wordsOfRange(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from }, (_, at) => from + at);
}

function toldBy(reading: RelativeReading, scene: RelativeScene): RelativeTold | undefined {
  const position = positionOf(reading);
  const start = scene.words[reading.from]?.span[0];
  const end = scene.words[reading.to - 1]?.span[1];
  if (!position || start === undefined || end === undefined) return undefined;
  const border = reading.anchors.find((anchor) => anchor.border)?.border;
  return {
    kind: reading.kind,
    words: [start, end],
    lat: rounded(position.at.lat),
    lon: rounded(position.at.lon),
    radiusMetres: Math.round(position.radiusKm) * 1000,
    anchors: reading.anchors.flatMap(({ place }) => place ?? []),
    ...(border === undefined ? {} : { border: border.countries }),
    ...(reading.bearing === undefined ? {} : { bearing: reading.bearing }),
    ...(reading.km === undefined ? {} : { distanceMetres: Math.round(reading.km * 1000) }),
  };
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e4) / 1e4;
}

function borderPlace(scene: RelativeScene, anchor: Anchor, relative: RelativeTold): ResolvedPlace {
  const noun = scene.words[anchor.border?.noun ?? anchor.from];
  const name = textOf(scene.text, anchor.border?.span ?? [0, 0]);
  const record: PlaceRecord = {
    name,
    lat: rounded(anchor.at.lat),
    lon: rounded(anchor.at.lon),
    country: "",
    featureClass: "L",
    featureCode: BORDER_FEATURE,
    population: 0,
  };
  return {
    mention: noun?.span ?? [0, 0],
    name,
    record,
    confidence: 0.8,
    because: "place.border",
    relative,
  };
}
