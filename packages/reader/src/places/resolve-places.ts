import type { PlaceRecord, ResolvedPlace } from "../document.ts";
import { type CountryEvidence, collectCountryEvidence } from "./country-evidence.ts";
import { distanceKm } from "./distance.ts";
import { createDocumentMemory } from "./document-memory.ts";
import {
  calibrated,
  type PlaceWeights,
  probabilityOf,
  scoreOf,
  scoreOfValues,
  softmax,
  type Weights,
} from "./linear-weights.ts";
import { nameFeatures } from "./name-features.ts";
import { groupPlaces, type PlaceGroup } from "./place-groups.ts";
import { placeUse } from "./place-use.ts";
import {
  NO_PLACE,
  neighbourFeatures,
  type RecordFeatures,
  recordFeaturesOf,
} from "./record-features.ts";
import { type NameCandidate, type NameScene, scanNames } from "./scan-names.ts";

/** A name with the probability that it is used as a place here. */
export interface WeighedName {
  readonly candidate: NameCandidate;
  readonly probability: number;
}

/** A group of mentions with the place it was taken for. */
export interface SettledGroup {
  readonly group: PlaceGroup;
  readonly record: PlaceRecord | undefined;
  /** That it is this place (or, without one, none that the gazetteer knows), given that it is a place. */
  readonly probability: number;
}

const THRESHOLD = 0.34;
/** How often places look at each other again; more changes next to nothing. */
const ROUNDS = 2;
/** A name stands for the seat only where a good part of the division's people live there: not for Quebec. */
const SEAT_SHARE = 8;
/** Without a place only where it is this likely that the gazetteer has no such place. */
const UNKNOWN_FROM = 0.7;
/** A division and its seat lie no further apart than this. */
const SEAT_KM = 120;

/** Finds the places of a report and which places they are, in text order; and what it says of countries. */
export function resolvePlaces(
  scene: NameScene,
  weights: PlaceWeights,
): { readonly places: ResolvedPlace[]; readonly evidence: CountryEvidence } {
  const weighed = weighNames(scene, weights);
  const names = weighed.filter(({ probability }) => probability >= THRESHOLD);
  const probabilities = new Map(
    names.map(({ candidate, probability }) => [candidate, probability]),
  );
  const candidates = names.map(({ candidate }) => candidate);
  const evidence = collectCountryEvidence(scene, candidates);
  const settled = settleGroups(groupPlaces(candidates, scene), evidence, weights);
  const places = settled
    .flatMap(({ group, record, probability }) =>
      group.mentions.map((mention) => ({
        mention: mention.span,
        name: mention.name,
        ...(record ? { record } : {}),
        confidence: calibrated((probabilities.get(mention) ?? 0) * probability, weights.confidence),
        because: `place.${placeUse(mention, record, scene)}`,
      })),
    )
    .sort((a, b) => a.mention[0] - b.mention[0]);
  return { places, evidence };
}

/** Weighs every name that the gazetteer or a cue offers. */
export function weighNames(scene: NameScene, weights: PlaceWeights): WeighedName[] {
  const candidates = scanNames(scene);
  const memory = createDocumentMemory(scene, candidates);
  return candidates.map((candidate) => ({
    candidate,
    probability: probabilityOf(scoreOf(nameFeatures(candidate, scene, memory), weights.name)),
  }));
}

/** Takes each group for one place: first by itself, then among the others. */
export function settleGroups(
  groups: readonly PlaceGroup[],
  evidence: CountryEvidence,
  weights: PlaceWeights,
): SettledGroup[] {
  const own = recordFeaturesOf(groups, evidence);
  let settled = groups.map((group, at) => settle(group, own[at] ?? [], weights.alone));
  for (let round = 0; round < ROUNDS; round++) {
    const last = settled;
    settled = groups.map((group, at) => {
      if (group.records.length === 0) return settle(group, [], weights.together);
      const others = last.flatMap(({ record }, other) => (record && other !== at ? [record] : []));
      const options = group.records.map((place, index) => ({
        ...own[at]?.[index],
        ...neighbourFeatures(place, others),
      }));
      return settle(group, options, weights.together);
    });
  }
  return settled;
}

function settle(
  group: PlaceGroup,
  options: readonly RecordFeatures[],
  weights: Weights,
): SettledGroup {
  if (options.length === 0) return { group, record: undefined, probability: 1 };
  const scores = [...options, NO_PLACE].map((features) => scoreOfValues(features, weights));
  const probabilities = softmax(scores);
  const unknown = probabilities.pop() ?? 0;
  const likeliest = group.records[indexOfHighest(probabilities)];
  if (!likeliest || unknown > UNKNOWN_FROM)
    return { group, record: undefined, probability: unknown };
  const record = group.noun === "division" ? likeliest : seatOf(likeliest, group.records);
  return { group, record, probability: probabilityNear(record, group.records, probabilities) };
}

/** A town that a division is named after and governed from is meant, unless the text says "province". */
function seatOf(place: PlaceRecord, records: readonly PlaceRecord[]): PlaceRecord {
  if (place.featureCode !== "ADM1") return place;
  const seat = records.find(
    (other) =>
      (other.featureCode === "PPLA" || other.featureCode === "PPLC") &&
      other.country === place.country &&
      other.population * SEAT_SHARE >= place.population &&
      (other.admin1 === place.admin1 || distanceKm(other, place) < SEAT_KM),
  );
  return seat ?? place;
}

/** Entries for the same spot, such as a town and its district, speak for each other. */
function probabilityNear(
  place: PlaceRecord,
  records: readonly PlaceRecord[],
  probabilities: readonly number[],
): number {
  const sum = records.reduce((total, other, at) => {
    const same = other.country === place.country && distanceKm(other, place) < SEAT_KM;
    return same ? total + (probabilities[at] ?? 0) : total;
  }, 0);
  return Math.min(1, sum);
}

function indexOfHighest(values: readonly number[]): number {
  return values.reduce((top, value, at) => (value > (values[top] ?? 0) ? at : top), 0);
}
