import type { Measure } from "@zenobia/model";

/** Words listed under what they make a number count. */
export type MeasureLists = Readonly<Partial<Record<Measure, readonly string[]>>>;

/** Word lists of the figures, from data/words/measures.yaml, which says what each is for. */
export interface MeasureWords {
  readonly verb_object: MeasureLists;
  readonly verb_subject: MeasureLists;
  readonly people_verbs: readonly string[];
  readonly not_displaced: readonly string[];
  readonly voided: Readonly<Record<string, readonly string[]>>;
  readonly forcing: readonly string[];
  readonly strike_verbs: readonly string[];
  readonly strike_targets: readonly string[];
  readonly attributes: MeasureLists;
  readonly behind: MeasureLists;
  readonly being: readonly string[];
  readonly nouns: MeasureLists;
  readonly only_with: Readonly<Record<string, readonly string[]>>;
  readonly forces: readonly string[];
  readonly forces_alone: readonly string[];
  readonly forces_by_nation: readonly string[];
  readonly having: readonly string[];
  readonly deploying: readonly string[];
  readonly people: readonly string[];
  readonly anybody: readonly string[];
  readonly placeholders: readonly string[];
  readonly crowds: readonly string[];
  readonly destroyed: readonly string[];
  readonly destroying: readonly string[];
  readonly groups: readonly string[];
  readonly members: readonly string[];
  readonly of_nouns: MeasureLists;
  readonly on_nouns: MeasureLists;
  readonly totals: MeasureLists;
  readonly counts: readonly string[];
  readonly counting: readonly string[];
  readonly confirming: readonly string[];
  readonly units: readonly string[];
  readonly money: readonly string[];
  readonly money_signs: readonly string[];
  readonly least_money: number;
  readonly least_crowd: number;
  readonly area: readonly string[];
  readonly area_units: readonly string[];
  readonly strong: readonly string[];
  readonly listing: readonly string[];
  readonly including: readonly string[];
  readonly no_cause: readonly string[];
  readonly place_prepositions: readonly string[];
  readonly naming: readonly string[];
}

/** The measure under which a word is listed; absent when under none. */
export function measureIn(lists: MeasureLists, word: string): Measure | undefined {
  for (const [measure, words] of Object.entries(lists)) {
    if (words.includes(word)) return measure as Measure;
  }
  return undefined;
}
