/** The word lists of `data/words/places.yaml`: each a text of words with blanks between. */
export interface PlaceWords {
  readonly at_prepositions: string;
  readonly other_prepositions: string;
  readonly place_verbs: string;
  readonly directions: string;
  readonly settlement_nouns: string;
  readonly division_nouns: string;
  readonly feature_nouns: string;
  readonly edge_nouns: string;
  readonly border_nouns: string;
  readonly division_generics: string;
  readonly site_generics: string;
  readonly street_generics: string;
  readonly organisation_words: string;
  readonly agreement_nouns: string;
  readonly agreement_modifiers: string;
  readonly media_words: string;
  readonly person_titles: string;
  readonly speech_verbs: string;
  readonly government_verbs: string;
  readonly government_nouns: string;
  readonly particles: string;
  readonly articles: string;
  readonly not_names: string;
  readonly common_words: string;
  readonly given_names: string;
  /** Abbreviations of divisions as they stand after a comma, with the names they stand for. */
  readonly abbreviations: Readonly<Record<string, string>>;
}

type ListName = Exclude<keyof PlaceWords, "abbreviations">;

/** The lists, ready to be asked. */
export interface PlaceLists {
  has(list: ListName, word: string): boolean;
  /** What an abbreviation after a comma stands for. */
  abbreviation(word: string): string | undefined;
}

const CACHE = new WeakMap<PlaceWords, PlaceLists>();

/** Makes the lists ready; costs one pass the first time it sees them. */
export function createPlaceLists(words: PlaceWords): PlaceLists {
  const cached = CACHE.get(words);
  if (cached) return cached;
  const { abbreviations, ...texts } = words;
  const sets = new Map(
    Object.entries(texts).map(([name, text]) => [name, new Set(text.split(/\s+/))]),
  );
  const spelled = new Map(Object.entries(abbreviations));
  const lists: PlaceLists = {
    has: (list, word) => sets.get(list)?.has(word) ?? false,
    abbreviation: (word) => spelled.get(word) ?? spelled.get(`${word}.`),
  };
  CACHE.set(words, lists);
  return lists;
}
