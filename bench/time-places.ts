import { performance } from "node:perf_hooks";
import type { Report } from "@zenobia/model";
import {
  type Gazetteer,
  type GazetteerFile,
  type KnowledgeAssets,
  loadGazetteer,
  loadKnowledge,
  openGazetteer,
} from "@zenobia/reader";
import { placesStage } from "../packages/reader/src/places/stage.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";

/** How fast places are found; best of several rounds. */
export interface PlaceTimes {
  readonly gazetteerLoadMs: number;
  /** Look-ups of names that were not asked for before: the middle one, and what one in a hundred exceeds. */
  readonly exactLookUpUs: number;
  readonly exactLookUpUsP99: number;
  readonly variantLookUpUs: number;
  readonly variantLookUpUsP99: number;
  /** Sentences a second of the places stage alone, their trees being there. */
  readonly sentencesPerSecond: number;
}

/** Names to look up, each once; as many others are looked up before, so that the code has been compiled. */
const LOOK_UPS = 4000;
/** Steps through the rows of the gazetteer; prime, so that they meet all parts of it. */
const STEP = 7919;

/** Measures the gazetteer and the places stage on the sentences of reports. */
export function timePlaces(
  assets: KnowledgeAssets,
  reports: readonly Report[],
  rounds: number,
): PlaceTimes {
  const loads = Array.from({ length: rounds }, () => timed(() => loadGazetteer(assets.gazetteer)));
  const names = namesOf(openGazetteer(assets.gazetteer));
  const exact = lookUpUs(names, loadGazetteer(assets.gazetteer), "find");
  const variant = lookUpUs(names, loadGazetteer(assets.gazetteer), "findVariant");
  return {
    gazetteerLoadMs: round(Math.min(...loads.map(({ ms }) => ms)), 1),
    exactLookUpUs: round(exact.median, 1),
    exactLookUpUsP99: round(exact.p99, 1),
    variantLookUpUs: round(variant.median, 1),
    variantLookUpUsP99: round(variant.p99, 1),
    sentencesPerSecond: Math.round(stageRate(assets, reports, rounds)),
  };
}

function namesOf(file: GazetteerFile): readonly string[] {
  const rows = Array.from({ length: LOOK_UPS * 3 }, (_, at) => (at * STEP) % file.places);
  return [...new Set(rows.map((row) => file.record(row).name))].slice(0, LOOK_UPS * 2);
}

function lookUpUs(
  names: readonly string[],
  gazetteer: Gazetteer,
  method: "find" | "findVariant",
): { readonly median: number; readonly p99: number } {
  for (const name of names.slice(LOOK_UPS)) gazetteer[method](name);
  const times = names.slice(0, LOOK_UPS).map((name) => timed(() => gazetteer[method](name)).ms);
  const sorted = times.sort((a, b) => a - b).map((ms) => ms * 1000);
  const at = (share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
  return { median: at(0.5), p99: at(0.99) };
}

function stageRate(assets: KnowledgeAssets, reports: readonly Report[], rounds: number): number {
  const knowledge = loadKnowledge(assets);
  const layers = reports.map((report) => {
    const source = { report, text: report.text, publishedDay: report.published.slice(0, 10) };
    const split = textStage.run({ source }, knowledge);
    return { source, ...split, ...syntaxStage.run(split, knowledge) };
  });
  const sentences = layers.reduce((sum, layer) => sum + layer.sentences.length, 0);
  const times = Array.from(
    { length: rounds },
    () => timed(() => layers.map((layer) => placesStage.run(layer, knowledge))).ms,
  );
  return (sentences * 1000) / Math.min(...times);
}

interface Timed<T> {
  readonly value: T;
  readonly ms: number;
}

function timed<T>(action: () => T): Timed<T> {
  const start = performance.now();
  const value = action();
  return { value, ms: performance.now() - start };
}

function round(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
