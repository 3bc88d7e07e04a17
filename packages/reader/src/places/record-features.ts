import type { PlaceRecord } from "../document.ts";
import { createCoMentions } from "./co-mentions.ts";
import type { CountryEvidence } from "./country-evidence.ts";
import { distanceKm } from "./distance.ts";
import { holds, type PlaceGroup } from "./place-groups.ts";
import { isSameName } from "./spelling-keys.ts";

/** Everything that speaks for or against a name meaning one place rather than another, by feature of the weights. */
export type RecordFeatures = Readonly<Record<string, number>>;

const CLASSES: Readonly<Record<string, string>> = {
  PCLI: "country",
  PCLD: "territory",
  ADM1: "province",
  ADM2: "district",
  PPLC: "capital",
  PPLA: "seat",
  PPLA2: "seat2",
};

/** GeoNames has 0 for many a district town whose inhabitants nobody entered. */
const UNKNOWN_POPULATION = 1000;
/** More mentions of one name tell nothing new. */
const MOST_MENTIONS = 30;

/** Features of the places of each group: fame, kind, what the report says of their countries, what other names say. */
export function recordFeaturesOf(
  groups: readonly PlaceGroup[],
  evidence: CountryEvidence,
): readonly (readonly RecordFeatures[])[] {
  const coMentions = createCoMentions(groups);
  return groups.map((group, at) =>
    groupFeatures(group, evidence).map((features, index) => {
      const place = group.records[index];
      if (!place) return features;
      const { near, division } = coMentions(at, place);
      const share = (place.population + 1) / (totalPopulation(group) + group.records.length);
      return {
        ...features,
        "names.near": near,
        "names.division": division,
        "population.share": share,
      };
    }),
  );
}

function totalPopulation({ records }: PlaceGroup): number {
  return records.reduce((sum, { population }) => sum + population, 0);
}

/** Features of the places of a group by themselves. */
function groupFeatures(group: PlaceGroup, evidence: CountryEvidence): readonly RecordFeatures[] {
  const mentions = group.mentions.slice(0, MOST_MENTIONS);
  const near = new Map<string, number>();
  for (const mention of mentions) {
    for (const [country, share] of evidence.near(mention.from)) {
      near.set(country, Math.max(share, near.get(country) ?? 0));
    }
  }
  const adjectives = mentions.flatMap((mention) => evidence.adjectiveBefore(mention.from) ?? []);
  const view = { group, evidence, near, adjectives };
  return group.records.map((place) => recordFeatures(place, view));
}

interface GroupView {
  readonly group: PlaceGroup;
  readonly evidence: CountryEvidence;
  /** Greatest share of the signs around a mention, by country. */
  readonly near: ReadonlyMap<string, number>;
  readonly adjectives: readonly string[];
}

function recordFeatures(place: PlaceRecord, view: GroupView): RecordFeatures {
  const { group, evidence } = view;
  const kind = CLASSES[place.featureCode] ?? place.featureClass;
  return {
    population: Math.log10(Math.max(place.population, UNKNOWN_POPULATION)),
    [`kind.${kind}`]: 1,
    "own-name": Number(isSameName(place.name, group.name)),
    "country.share": evidence.share(place.country),
    "country.near": view.near.get(place.country) ?? 0,
    "country.usa-unsaid": Number(place.country === "USA" && evidence.share("USA") === 0),
    ...containerFeatures(place, group),
    ...adjectiveFeatures(place, view.adjectives),
    ...nounFeatures(place, group),
    ...articleFeatures(place, group),
    ...variantFeatures(place, group, evidence),
    ...(group.government && isSeat(place) ? { "government.seat": 1 } : {}),
    ...(place.featureCode === "PPLC" && evidence.countries >= 3 ? { "capital.world": 1 } : {}),
  };
}

function isSeat({ featureCode }: PlaceRecord): boolean {
  return featureCode === "PPLC" || featureCode.startsWith("PCL");
}

/** Features of a name meaning none of the places that the gazetteer has under it. */
export const NO_PLACE: RecordFeatures = { none: 1 };

/** Features of a place among the other places of the report, as far as they are settled. */
export function neighbourFeatures(
  place: PlaceRecord,
  others: readonly PlaceRecord[],
): RecordFeatures {
  let nearest = Number.POSITIVE_INFINITY;
  let [towns, nearTowns, inSameDivision, inSameCountry] = [0, 0, 0, 0];
  for (const other of others) {
    const isSameCountry = other.country === place.country;
    if (isSameCountry && other.country !== "") inSameCountry += 1;
    if (other.featureCode.startsWith("PCL")) continue;
    towns += 1;
    const km = distanceKm(place, other);
    nearest = Math.min(nearest, km);
    if (km < NEAR_KM) nearTowns += 1;
    if (isSameCountry && other.admin1 !== undefined && other.admin1 === place.admin1)
      inSameDivision += 1;
  }
  return {
    "near.30": Number(nearest < 30),
    "near.100": Number(nearest < 100),
    "near.300": Number(nearest < 300),
    "near.1000": Number(nearest < 1000),
    "near.share": towns === 0 ? 0 : nearTowns / towns,
    "division.share": towns === 0 ? 0 : inSameDivision / towns,
    "country.places": others.length === 0 ? 0 : inSameCountry / others.length,
  };
}

/** Towns within this distance count as near. */
const NEAR_KM = 250;

function containerFeatures(place: PlaceRecord, group: PlaceGroup): RecordFeatures {
  const telling = group.containers.filter((container) => container.records.length > 0);
  if (telling.length === 0) return {};
  const held = telling.some((container) => container.records.some((other) => holds(other, place)));
  return held ? { "container.yes": 1 } : { "container.no": 1 };
}

/** Another spelling is trusted in a country that the report speaks of. */
function variantFeatures(
  place: PlaceRecord,
  group: PlaceGroup,
  evidence: CountryEvidence,
): RecordFeatures {
  if (group.mentions[0]?.source !== "variant") return {};
  return evidence.share(place.country) >= 0.15 ? { "variant.at-home": 1 } : { "variant.abroad": 1 };
}

/** "the Dnipro" is the river, "Dnipro" the town. */
function articleFeatures(place: PlaceRecord, group: PlaceGroup): RecordFeatures {
  if (!group.article) return {};
  if (place.featureClass === "P") return { "article.town": 1 };
  return ["H", "T"].includes(place.featureClass) ? { "article.nature": 1 } : {};
}

function adjectiveFeatures(place: PlaceRecord, countries: readonly string[]): RecordFeatures {
  if (countries.length === 0) return {};
  return countries.includes(place.country) ? { "adjective.yes": 1 } : { "adjective.no": 1 };
}

function nounFeatures(place: PlaceRecord, group: PlaceGroup): RecordFeatures {
  if (!group.noun) return {};
  const fits = {
    settlement: place.featureClass === "P",
    division: place.featureCode.startsWith("ADM") || place.featureClass === "L",
    feature: !["P", "A"].includes(place.featureClass),
  };
  return { [`noun.${group.noun}.${fits[group.noun] ? "yes" : "no"}`]: 1 };
}
