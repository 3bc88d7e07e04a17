import type { Knowledge } from "../knowledge.ts";
import { syntaxStage } from "../syntax/stage.ts";
import { textStage } from "../text/stage.ts";
import { type PlaceKind, placeKind } from "./feature-kind.ts";
import { BORDER_FEATURE } from "./relative/tell-places.ts";
import { placesStage } from "./stage.ts";

/** A place name in a text with the place it means. */
export interface Toponym {
  /** UTF-16 code units into the text. */
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
  readonly text: string;
  /** In [0, 1]: how often such a name is one, and lies within 161 km of this point. */
  readonly confidence: number;
  /** WGS 84 degrees; absent, as all below, when the gazetteer does not know the place. */
  readonly lat?: number;
  readonly lon?: number;
  readonly geonameId?: number;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
  readonly kind?: PlaceKind;
}

/** Finds the place names of a text, in text order; adjectives such as "Syrian" are none. */
export function geoparse(text: string, knowledge: Knowledge): readonly Toponym[] {
  if (text.trim() === "") return [];
  const source = { report: { id: "", published: "", text }, text, publishedDay: "" };
  const split = textStage.run({ source }, knowledge);
  const { tokens } = syntaxStage.run(split, knowledge);
  const { places } = placesStage.run({ source, ...split, tokens }, knowledge);
  const names = places.filter(({ record }) => record?.featureCode !== BORDER_FEATURE);
  return names.map(({ mention: [start, end], record, confidence: exact }) => {
    const confidence = Math.round(exact * 1000) / 1000;
    const toponym = { start, end, text: text.slice(start, end), confidence };
    if (!record) return toponym;
    const { lat, lon, geonameId, country } = record;
    return {
      ...toponym,
      lat,
      lon,
      ...(geonameId === undefined ? {} : { geonameId }),
      ...(country === "" ? {} : { country }),
      kind: placeKind(record),
    };
  });
}
