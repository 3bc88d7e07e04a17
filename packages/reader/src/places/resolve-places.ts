import type { PlaceRecord, ResolvedPlace } from "../document.ts";
import { type CountryEvidence, collectCountryEvidence } from "./country-evidence.ts";
import { createDocumentMemory } from "./document-memory.ts";
import {
  type PlaceWeights,
  probabilityOf,
  scoreOf,
  scoreOfValues,
  softmax,
} from "./linear-weights.ts";
import { nameFeatures } from "./name-features.ts";
import { groupPlaces, type PlaceGroup } from "./place-groups.ts";
import { placeUse } from "./place-use.ts";
import { neighbourFeatures, recordFeatures } from "./record-features.ts";
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
  /** That it is this place, given that it is one. */
  readonly probability: number;
}

const THRESHOLD = 0.5;
/** How often places look at each other again; more changes next to nothing. */
const ROUNDS = 2;

/** Finds the places of a report and which places they are, in text order. */
export function resolvePlaces(scene: NameScene, weights: PlaceWeights): ResolvedPlace[] {
  const weighed = weighNames(scene, weights);
  const names = weighed.filter(({ probability }) => probability >= THRESHOLD);
  const probabilities = new Map(
    names.map(({ candidate, probability }) => [candidate, probability]),
  );
  const candidates = names.map(({ candidate }) => candidate);
  const evidence = collectCountryEvidence(scene, candidates);
  const settled = settleGroups(groupPlaces(candidates, scene), evidence, weights);
  return settled
    .flatMap(({ group, record, probability }) =>
      group.mentions.map((mention) => ({
        mention: mention.span,
        name: mention.name,
        ...(record ? { record } : {}),
        confidence: (probabilities.get(mention) ?? 0) * probability,
        because: `place.${placeUse(mention, record, scene)}`,
      })),
    )
    .sort((a, b) => a.mention[0] - b.mention[0]);
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
  const own = groups.map((group) =>
    group.records.map((place) => recordFeatures(place, group, evidence)),
  );
  let settled = groups.map((group, at) =>
    settle(
      group,
      (own[at] ?? []).map((features) => scoreOfValues(features, weights.alone)),
    ),
  );
  for (let round = 0; round < ROUNDS; round++) {
    const last = settled;
    settled = groups.map((group, at) => {
      if (group.records.length < 2)
        return settle(
          group,
          group.records.map(() => 0),
        );
      const others = last.flatMap(({ record }, other) => (record && other !== at ? [record] : []));
      const scores = group.records.map((place, index) => {
        const features = { ...own[at]?.[index], ...neighbourFeatures(place, others) };
        return scoreOfValues(features, weights.together);
      });
      return settle(group, scores);
    });
  }
  return settled;
}

function settle(group: PlaceGroup, scores: readonly number[]): SettledGroup {
  if (scores.length === 0) return { group, record: undefined, probability: 1 };
  const probabilities = softmax(scores);
  const best = probabilities.reduce(
    (top, value, at) => (value > (probabilities[top] ?? 0) ? at : top),
    0,
  );
  return { group, record: group.records[best], probability: probabilities[best] ?? 0 };
}
