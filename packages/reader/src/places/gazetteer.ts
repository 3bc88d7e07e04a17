import type { PlaceRecord } from "../document.ts";

/** Finds places by name. */
export interface Gazetteer {
  readonly id: string;
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
}
