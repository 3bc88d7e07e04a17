import { foldName as foldActorName } from "../actors/fold-actor-name.ts";
import type { PlaceRecord } from "../document.ts";
import { isCapitalised, type NameCandidate, type NameScene } from "./scan-names.ts";

/** A word that speaks of a country: its name, its people, its adjective, a division or capital of its. */
export interface CountrySign {
  readonly word: number;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  readonly weight: number;
}

/** What a report says of countries, where. */
export interface CountryEvidence {
  readonly signs: readonly CountrySign[];
  /** How many countries there are signs of. */
  readonly countries: number;
  /** Share of all signs, the country of publication among them, by country; in [0, 1]. */
  share(country: string): number;
  /** Shares of the signs around a word, the nearer the heavier, by country; each in [0, 1]. */
  near(word: number): ReadonlyMap<string, number>;
  /** Country whose adjective goes with the name that starts at a word: "the Iraqi city of Hit". */
  adjectiveBefore(word: number): string | undefined;
}

const REACH_WORDS = 40;
/** Signs further away weigh next to nothing. */
const WINDOW_WORDS = 200;
const ADJECTIVE_REACH = 5;
/** A report's own country goes without saying: as much as one capital named somewhere. */
const HOME_WEIGHT = 0.5;
/** Division or capital: only of places this populous, which few others share a name with. */
const WELL_KNOWN_POPULATION = 500_000;

/** Collects the signs of countries in a report. */
export function collectCountryEvidence(
  scene: NameScene,
  candidates: readonly NameCandidate[],
): CountryEvidence {
  const adjectives = adjectiveSigns(scene);
  const adjectiveAt = new Map(adjectives.map((sign) => [sign.word, sign.country]));
  const signs = [...adjectives, ...candidates.flatMap(signsOf)].sort((a, b) => a.word - b.word);
  const totals = new Map<string, number>();
  for (const sign of signs) {
    totals.set(sign.country, (totals.get(sign.country) ?? 0) + sign.weight);
  }
  const said = totals.size;
  const { home } = scene;
  if (home !== undefined) totals.set(home, (totals.get(home) ?? 0) + HOME_WEIGHT);
  const sum = [...totals.values()].reduce((total, weight) => total + weight, 0);
  return {
    signs,
    countries: said,
    share: (country) => (sum === 0 ? 0 : (totals.get(country) ?? 0) / sum),
    near: (word) => sharesNear(signs, word),
    adjectiveBefore: (word) => {
      for (let at = word - 1; at >= word - ADJECTIVE_REACH; at--) {
        const country = adjectiveAt.get(at);
        if (country && describesPlace(at, word, scene)) return country;
      }
      return undefined;
    },
  };
}

/** Between an adjective and the name it goes with stand a noun of place and no preposition but "of". */
function describesPlace(adjective: number, name: number, scene: NameScene): boolean {
  if (scene.words[adjective]?.sentence !== scene.words[name]?.sentence) return false;
  const between = scene.words.slice(adjective + 1, name).map((word) => word.form);
  const { lists } = scene;
  const isNoun = (form: string): boolean =>
    lists.has("settlement_nouns", form) || lists.has("division_nouns", form);
  return (
    between.some(isNoun) &&
    !between.some((form) => lists.has("at_prepositions", form)) &&
    !between.some((form) => form !== "of" && lists.has("other_prepositions", form))
  );
}

/** ISO 3166-1 alpha-3 code as the gazetteer has it, from the id of a state in the actor knowledge base. */
export function countryOfState(id: string): string {
  return id === "KOS" ? "XKX" : id;
}

function adjectiveSigns(scene: NameScene): CountrySign[] {
  return scene.words.flatMap((word) => {
    if (!isCapitalised(word.form)) return [];
    const uses = scene.actors.find(foldActorName(word.form), word.form);
    const state = uses.find(
      ({ actor, use }) => actor.kind === "state" && (use === "adjective" || use === "people"),
    );
    if (!state) return [];
    return [{ word: word.index, country: countryOfState(state.actor.id), weight: 1 }];
  });
}

function signsOf(candidate: NameCandidate): CountrySign[] {
  const country = candidate.records.find((place) => place.featureCode.startsWith("PCL"));
  const rivals = candidate.records.filter((place) => place.population >= WELL_KNOWN_POPULATION);
  const sign = (place: PlaceRecord, weight: number): CountrySign[] =>
    place.country === "" ? [] : [{ word: candidate.from, country: place.country, weight }];
  if (country)
    return rivals.every((place) => place === country || place.country === country.country)
      ? sign(country, 1)
      : [];
  const [best] = rivals;
  const alone = best && rivals.every((place) => place.country === best.country);
  return alone ? sign(best, 0.5) : [];
}

function sharesNear(signs: readonly CountrySign[], word: number): ReadonlyMap<string, number> {
  const weights = new Map<string, number>();
  let all = 0.05;
  for (let at = firstFrom(signs, word - WINDOW_WORDS); at < signs.length; at++) {
    const sign = signs[at];
    if (!sign || sign.word > word + WINDOW_WORDS) break;
    if (sign.word === word) continue;
    const weight = sign.weight * Math.exp(-Math.abs(sign.word - word) / REACH_WORDS);
    all += weight;
    weights.set(sign.country, (weights.get(sign.country) ?? 0) + weight);
  }
  return new Map([...weights].map(([country, weight]) => [country, weight / all]));
}

/** Index of the first sign at or behind a word. */
function firstFrom(signs: readonly CountrySign[], word: number): number {
  let low = 0;
  let high = signs.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((signs[middle]?.word ?? 0) < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
