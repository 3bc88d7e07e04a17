import { foldName as foldActorName } from "../actors/actor-base.ts";
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
  /** Share of all signs, by country; in [0, 1]. */
  share(country: string): number;
  /** Share of the signs around a word, the nearer the heavier; in [0, 1]. */
  near(country: string, word: number): number;
  /** Country whose adjective goes with the name that starts at a word: "the Iraqi city of Hit". */
  adjectiveBefore(word: number): string | undefined;
}

const REACH_WORDS = 40;
const ADJECTIVE_REACH = 5;
/** Division or capital: only of places this populous, which few others share a name with. */
const WELL_KNOWN_POPULATION = 500_000;

/** Collects the signs of countries in a report. */
export function collectCountryEvidence(
  scene: NameScene,
  candidates: readonly NameCandidate[],
): CountryEvidence {
  const adjectives = adjectiveSigns(scene);
  const signs = [...adjectives, ...candidates.flatMap(signsOf)];
  const totals = new Map<string, number>();
  for (const sign of signs) {
    totals.set(sign.country, (totals.get(sign.country) ?? 0) + sign.weight);
  }
  const sum = signs.reduce((total, sign) => total + sign.weight, 0);
  return {
    signs,
    countries: totals.size,
    share: (country) => (sum === 0 ? 0 : (totals.get(country) ?? 0) / sum),
    near: (country, word) => shareNear(signs, country, word),
    adjectiveBefore: (word) =>
      adjectives.findLast((sign) => describesPlace(sign.word, word, scene))?.country,
  };
}

/** Between an adjective and the name it goes with stand a noun of place and no preposition but "of". */
function describesPlace(adjective: number, name: number, scene: NameScene): boolean {
  if (adjective >= name || name - adjective > ADJECTIVE_REACH) return false;
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
function countryOfState(id: string): string {
  return id === "UNK" ? "XKX" : id;
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

function shareNear(signs: readonly CountrySign[], country: string, word: number): number {
  let own = 0;
  let all = 0;
  for (const sign of signs) {
    const distance = Math.abs(sign.word - word);
    if (distance === 0) continue;
    const weight = sign.weight * Math.exp(-distance / REACH_WORDS);
    all += weight;
    if (sign.country === country) own += weight;
  }
  return all === 0 ? 0 : own / (all + 0.05);
}
