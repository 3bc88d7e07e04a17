/** Abbreviations that own their full stop, without it; `data/words/abbreviations.yaml` says what each list means. */
export interface AbbreviationsData {
  readonly titles: readonly string[];
  readonly before_numbers: readonly string[];
  readonly dates: readonly string[];
  readonly closing: readonly string[];
  readonly inner: readonly string[];
}

/** What decides where words part; `data/words/splitting.yaml` says what each list means. */
export interface SplittingData {
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly contractions: readonly string[];
  readonly clitics: readonly string[];
  readonly hosted_clitics: readonly string[];
  readonly clitic_hosts: readonly string[];
  readonly leading_apostrophe: readonly string[];
  readonly whole: readonly string[];
  readonly dotted_endings: readonly string[];
  readonly currency_prefixes: readonly string[];
  readonly units: readonly string[];
  readonly emoticons: readonly string[];
  readonly sentence_starters: readonly string[];
  readonly labels: readonly string[];
}

/** How an abbreviation behaves before what follows it. */
export type AbbreviationClass = "title" | "before-number" | "date" | "closing" | "inner";

/** The word lists in the form in which the text stage looks things up. */
export interface TextRules {
  /** Without the stop, in the case written or all capitals. */
  readonly abbreviations: ReadonlyMap<string, AbbreviationClass>;
  readonly prefixes: ReadonlySet<string>;
  readonly suffixes: ReadonlySet<string>;
  /** Lower-case form → lengths of its parts. */
  readonly contractions: ReadonlyMap<string, readonly number[]>;
  readonly clitics: ReadonlySet<string>;
  readonly hostedClitics: ReadonlySet<string>;
  readonly cliticHosts: ReadonlySet<string>;
  readonly leadingApostrophe: ReadonlySet<string>;
  readonly whole: ReadonlySet<string>;
  readonly dottedEndings: ReadonlySet<string>;
  readonly currencyPrefixes: ReadonlySet<string>;
  readonly units: ReadonlySet<string>;
  readonly emoticons: readonly string[];
  readonly sentenceStarters: ReadonlySet<string>;
  /** What looks like the place of a dateline and is none. */
  readonly labels: ReadonlySet<string>;
}

/** Puts the word lists into sets and maps. */
export function createTextRules(data: {
  readonly abbreviations: AbbreviationsData;
  readonly splitting: SplittingData;
}): TextRules {
  const { splitting } = data;
  return {
    abbreviations: classify(data.abbreviations),
    prefixes: new Set(splitting.prefixes),
    suffixes: new Set(splitting.suffixes),
    contractions: new Map(splitting.contractions.map(partsOf)),
    clitics: new Set(splitting.clitics),
    hostedClitics: new Set(splitting.hosted_clitics),
    cliticHosts: new Set(splitting.clitic_hosts),
    leadingApostrophe: new Set(splitting.leading_apostrophe),
    whole: new Set(splitting.whole),
    dottedEndings: new Set(splitting.dotted_endings),
    currencyPrefixes: new Set(splitting.currency_prefixes),
    units: new Set(splitting.units),
    emoticons: splitting.emoticons,
    sentenceStarters: new Set(splitting.sentence_starters),
    labels: new Set(splitting.labels),
  };
}

function classify(data: AbbreviationsData): ReadonlyMap<string, AbbreviationClass> {
  const classes = new Map<string, AbbreviationClass>();
  const lists: readonly (readonly [readonly string[], AbbreviationClass])[] = [
    [data.inner, "inner"],
    [data.closing, "closing"],
    [data.dates, "date"],
    [data.before_numbers, "before-number"],
    [data.titles, "title"],
  ];
  for (const [list, name] of lists)
    for (const entry of list) if (entry.length > 1) classes.set(entry.toUpperCase(), name);
  for (const [list, name] of lists) for (const entry of list) classes.set(entry, name);
  return classes;
}

function partsOf(entry: string): readonly [string, readonly number[]] {
  const parts = entry.split("|");
  return [parts.join(""), parts.map((part) => part.length)];
}
