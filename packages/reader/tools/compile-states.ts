/** Makes the actors of states from world-countries and data/actors/states.yaml. */

interface Country {
  readonly cca3: string;
  readonly name: { readonly common: string; readonly official: string };
  readonly altSpellings: readonly string[];
  readonly capital: readonly string[];
  readonly demonyms?: { readonly eng?: { readonly m: string } };
}

/** What data/actors/states.yaml adds to or takes from a country's names. */
interface StateSupplement {
  readonly names?: readonly string[];
  readonly adjectives?: readonly string[];
  readonly people?: readonly string[];
  readonly capital?: readonly string[];
}

type Row = Record<string, unknown>;

/** Short forms of altSpellings that are codes, not names in prose. */
const MIN_NAME = 4;

/** PLOVER's codes where world-countries has one of its own that is not ISO's. */
const NOT_ISO: Readonly<Record<string, string>> = { UNK: "KOS" };

/** One actor a country, with adjectives and names of its people from the demonym. */
export function compileStates(countries: unknown, supplement: Row): readonly Row[] {
  if (!Array.isArray(countries))
    throw new Error("world-countries/countries.json: a list was expected");
  const added = (supplement["states"] ?? {}) as Record<string, StateSupplement>;
  const dropped = new Set((supplement["not_names"] ?? []) as readonly string[]);
  return (countries as readonly Country[]).map((country) => {
    const code = NOT_ISO[country.cca3] ?? country.cca3;
    const extra = added[code] ?? {};
    const demonym = country.demonyms?.eng?.m ?? "";
    const names = [
      country.name.official,
      ...country.altSpellings.filter((name) => name.length >= MIN_NAME),
      ...(extra.names ?? []),
    ];
    return {
      id: code,
      name: country.name.common,
      names: [...new Set(names)].filter((name) => isLatin(name) && !dropped.has(name)),
      kind: "state",
      code: `${code} GOV`,
      adjectives: extra.adjectives ?? (demonym === "" ? [] : [demonym]),
      people: extra.people ?? peopleOf(demonym),
      capital: extra.capital ?? country.capital,
    };
  });
}

function isLatin(name: string): boolean {
  return /^[\p{Script=Latin}\s'’.,()-]+$/u.test(name);
}

/** "Syrian" names a person and "Syrians" the people; "Chinese" and "Spanish" have no plural of their own. */
function peopleOf(demonym: string): readonly string[] {
  return /(?:an|i|o|er|ot|eek|ard)$/u.test(demonym) ? [demonym, `${demonym}s`] : [];
}
