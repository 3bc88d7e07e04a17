import type { PlaceRecord } from "../document.ts";
import type { Borders } from "./borders.ts";
import type { Parts } from "./parts.ts";

/** How a spelling led to a place: its name, another of its names, a transliteration of one, or one that sounds so. */
export type NameMatch = "name" | "other-name" | "spelling" | "sound";

/** A place that a spelling leads to. */
export interface FoundPlace {
  readonly record: PlaceRecord;
  readonly match: NameMatch;
  /** Id of the gazetteer file that has it. */
  readonly gazetteer: string;
}

/** Finds places by name. */
export interface Gazetteer {
  /** Ids of its files, a plus between. */
  readonly id: string;
  /** Land borders of the world. */
  readonly borders: Borders;
  /** ISO 3166-1 alpha-3 by alpha-2. */
  readonly iso3: Readonly<Record<string, string>>;
  /** Where the north of a country or of a first-order division lies, and so on; nothing for other places. */
  partsOf(place: PlaceRecord): Parts | undefined;
  /**
   * All places that go by a name, most populous first; case, diacritics, apostrophes and hyphens do not count.
   * Empty when the gazetteer has no such name.
   */
  find(name: string): readonly PlaceRecord[];
  /**
   * Places whose name may be the same in another transliteration ("Dayr az Zawr" for "Deir al-Zor"),
   * most populous first: a second chance where {@link Gazetteer.find} has nothing.
   */
  findVariant(name: string): readonly PlaceRecord[];
  /** Everything that a spelling may lead to, the closest match first, then the most populous. */
  search(name: string): readonly FoundPlace[];
}
