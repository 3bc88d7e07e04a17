/**
 * Fits the weights of the places stage on the even articles of LGL and TR-News and writes
 * data/words/place-weights.yaml: `tsx --conditions=@zenobia/source packages/reader/tools/fit-places.ts DATA_DIR`.
 */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { stringify } from "yaml";
import { type GeoArticle, type GoldToponym, readGeoCorpus } from "../../../eval/geo-corpus.ts";
import { readAssets } from "../../../eval/reader-assets.ts";
import type { Knowledge } from "../src/knowledge.ts";
import { loadKnowledge } from "../src/load-knowledge.ts";
import { collectCountryEvidence } from "../src/places/country-evidence.ts";
import { distanceKm } from "../src/places/distance.ts";
import { createDocumentMemory } from "../src/places/document-memory.ts";
import {
  type Calibration,
  logOdds,
  NO_CALIBRATION,
  type PlaceWeights,
  type Weights,
} from "../src/places/linear-weights.ts";
import { nameFeatures } from "../src/places/name-features.ts";
import { groupPlaces, type PlaceGroup } from "../src/places/place-groups.ts";
import { createPlaceLists } from "../src/places/place-words.ts";
import { NO_PLACE, neighbourFeatures, recordFeaturesOf } from "../src/places/record-features.ts";
import { resolvePlaces, settleGroups } from "../src/places/resolve-places.ts";
import { type NameCandidate, type NameScene, scanNames } from "../src/places/scan-names.ts";
import { syntaxStage } from "../src/syntax/stage.ts";
import { textStage } from "../src/text/stage.ts";
import { type Choice, fitChoices } from "./places/fit-choices.ts";

/** TR-News is world news, as reports of conflict are; LGL is five times its size. */
const WEIGHTS_OF_CORPORA = { "TR-News.xml.xz": 3, "lgl.xml.xz": 1 };
/** As far off as geoparsers are allowed to be. */
const NEAR_KM = 161;
/** A town is right within 100 km; wide things have their middle wherever one puts it. */
const CORRECT_KM: Readonly<Record<string, number>> = { P: 100, A: 400, L: 1000, H: 1500, T: 500 };
/** As below, for names: words that the articles have too seldom. */
const FIXED_NAMES: Weights = {
  "left.place-of": 8,
  "left.place-verb": 2.4,
  "left.at-near": 1.2,
  "left.at-at": 0.4,
  "right.container": 4.5,
  "right.government": 0.5,
  "right.surname": -2.5,
  "fame.site": 0.8,
  "form.site-noun": 3,
};
/** What the articles are too few to say, or what 100 km cannot tell (a province from its seat). */
const FIXED: Weights = {
  "article.nature": 2,
  "article.town": -1,
  "noun.division.yes": 1,
  "noun.division.no": -1,
  "noun.settlement.yes": 0.5,
  "noun.settlement.no": -0.5,
  "noun.feature.yes": 1,
  "noun.feature.no": -0.5,
  "variant.at-home": 2,
  "variant.abroad": -2,
  "country.share": 1.5,
  "adjective.yes": 1.5,
  "adjective.no": -1.5,
  "government.seat": 2.5,
};

interface Example {
  readonly article: GeoArticle;
  readonly scene: NameScene;
  readonly weight: number;
}

function sceneOf(text: string, knowledge: Knowledge): NameScene {
  const source = { report: { id: "", published: "", text }, text, publishedDay: "" };
  const split = textStage.run({ source }, knowledge);
  const { tokens } = syntaxStage.run(split, knowledge);
  const { gazetteer, actors } = knowledge;
  const lists = createPlaceLists(knowledge.words.places);
  return { text, words: split.words, sentences: split.sentences, tokens, gazetteer, actors, lists };
}

function goldOf(candidate: NameCandidate, article: GeoArticle): GoldToponym | undefined {
  const [start, end] = candidate.span;
  return article.toponyms.find((gold) => gold.start === start && gold.end === end);
}

function nameChoices({ article, scene, weight }: Example): Choice[] {
  const candidates = scanNames(scene);
  const memory = createDocumentMemory(scene, candidates);
  return candidates.map((candidate) => {
    const features = nameFeatures(candidate, scene, memory);
    const values = Object.fromEntries(features.map((feature) => [feature, 1]));
    return { options: [{}, values], right: goldOf(candidate, article) ? [1] : [0], weight };
  });
}

interface GoldGroup {
  readonly group: PlaceGroup;
  readonly gold: GoldToponym | undefined;
}

function goldGroups({ article, scene }: Example): GoldGroup[] {
  const candidates = scanNames(scene).filter((candidate) => goldOf(candidate, article));
  return groupPlaces(candidates, scene).map((group) => ({
    group,
    gold: group.mentions.map((mention) => goldOf(mention, article)).find((gold) => gold?.point),
  }));
}

function recordChoices(example: Example, weights: PlaceWeights | undefined): Choice[] {
  const groups = goldGroups(example);
  const evidence = collectCountryEvidence(
    example.scene,
    groups.flatMap(({ group }) => group.mentions),
  );
  const settled =
    weights &&
    settleGroups(
      groups.map(({ group }) => group),
      evidence,
      weights,
    );
  const all = recordFeaturesOf(
    groups.map(({ group }) => group),
    evidence,
  );
  return groups.flatMap(({ group, gold }, at) => {
    const point = gold?.point;
    if (!point || group.records.length === 0) return [];
    const right = group.records.flatMap((place, index) =>
      distanceKm(place, point) <= (CORRECT_KM[place.featureClass] ?? 100) ? [index] : [],
    );
    const others = (settled ?? []).flatMap(({ record }, other) =>
      record && other !== at ? [record] : [],
    );
    const own = all[at] ?? [];
    const options = group.records.map((place, index) => ({
      ...own[index],
      ...(settled ? neighbourFeatures(place, others) : {}),
    }));
    if (right.length === 0) right.push(options.length);
    return [
      {
        options: [...options, NO_PLACE],
        right,
        weight: example.weight * Math.sqrt(group.mentions.length),
      },
    ];
  });
}

/** Fits the line that turns the sureness of a found place into how often it is one, within {@link NEAR_KM}. */
function fitConfidence(weights: PlaceWeights): Calibration {
  const choices = examples.flatMap(({ article, scene, weight }) =>
    resolvePlaces(scene, weights).places.map(({ mention: [start, end], record, confidence }) => {
      const gold = article.toponyms.find((one) => one.start === start && one.end === end);
      const isRight =
        gold !== undefined &&
        (!gold.point || (record !== undefined && distanceKm(record, gold.point) <= NEAR_KM));
      const options = [{}, { slope: logOdds(confidence), offset: 1 }];
      return { options, right: [isRight ? 1 : 0], weight };
    }),
  );
  const { slope = 1, offset = 0 } = rounded(fitChoices(choices));
  return { slope, offset };
}

function rounded(weights: Weights): Weights {
  const entries = Object.entries(weights).filter(([, weight]) => Math.abs(weight) >= 0.005);
  return Object.fromEntries(
    entries.sort().map(([name, weight]) => [name, Number(weight.toFixed(2))]),
  );
}

const folder = process.argv[2];
if (!folder) throw new Error("which folder holds TR-News.xml.xz and lgl.xml.xz?");
const knowledge = loadKnowledge(readAssets());
const examples = Object.entries(WEIGHTS_OF_CORPORA).flatMap(([file, weight]) =>
  readGeoCorpus(join(folder, file)).flatMap((article, at) =>
    at % 2 === 0 ? [{ article, weight, scene: sceneOf(article.text, knowledge) }] : [],
  ),
);
const name = rounded(fitChoices(examples.flatMap(nameChoices), FIXED_NAMES));
const alone = rounded(
  fitChoices(
    examples.flatMap((example) => recordChoices(example, undefined)),
    FIXED,
  ),
);
let together = alone;
for (let round = 0; round < 2; round++) {
  const weights = { name, alone, together, confidence: NO_CALIBRATION };
  together = rounded(
    fitChoices(
      examples.flatMap((example) => recordChoices(example, weights)),
      FIXED,
    ),
  );
}
const head =
  "# Weights by which the reader tells place names from others and one place of a name from another.\n" +
  "# Generated by packages/reader/tools/fit-places.ts from the even articles of LGL and TR-News.\n";
const path = join(import.meta.dirname, "../data/words/place-weights.yaml");
const confidence = fitConfidence({ name, alone, together, confidence: NO_CALIBRATION });
writeFileSync(path, head + stringify({ name, alone, together, confidence }));
console.log(`fitted on ${examples.length} articles: ${path}`);
