import { performance } from "node:perf_hooks";
import type { Report } from "@zenobia/model";
import { type KnowledgeAssets, loadGazetteer, loadKnowledge } from "@zenobia/reader";
import { placesStage } from "../packages/reader/src/places/stage.ts";
import { syntaxStage } from "../packages/reader/src/syntax/stage.ts";
import { textStage } from "../packages/reader/src/text/stage.ts";

/** How fast places are found; best of several rounds. */
export interface PlaceTimes {
  readonly gazetteerLoadMs: number;
  readonly exactLookUpUs: number;
  readonly variantLookUpUs: number;
  /** Sentences a second of the places stage alone, their trees being there. */
  readonly sentencesPerSecond: number;
}

/** Spellings for the look-ups; each is asked for the first time in a round. */
const NAMES =
  "Aleppo|Deir ez-Zor|Mosul|Kyiv|Kharkiv|Goma|Sanaa|Benghazi|Kandahar|Grozny|Paris|London|Springfield|Santa Maria|Qaxxobim";
const VARIANTS =
  "Dayr az-Zawr|Jerablous|Kirkouk|Slavyansk|Gorlovka|Membij|Lattakieh|Suleimaniyeh|Garyan|Fallouja|Qaxxobim";

/** Measures the gazetteer and the places stage on the sentences of reports. */
export function timePlaces(
  assets: KnowledgeAssets,
  reports: readonly Report[],
  rounds: number,
): PlaceTimes {
  const loads = Array.from({ length: rounds }, () => timed(() => loadGazetteer(assets.gazetteer)));
  return {
    gazetteerLoadMs: round(Math.min(...loads.map(({ ms }) => ms)), 1),
    exactLookUpUs: lookUpUs(loads, NAMES, (gazetteer, name) => gazetteer.find(name)),
    variantLookUpUs: lookUpUs(loads, VARIANTS, (gazetteer, name) => gazetteer.findVariant(name)),
    sentencesPerSecond: Math.round(stageRate(assets, reports, rounds)),
  };
}

type Load = Timed<ReturnType<typeof loadGazetteer>>;

function lookUpUs(
  loads: readonly Load[],
  names: string,
  lookUp: (gazetteer: Load["value"], name: string) => unknown,
): number {
  const list = names.split("|");
  const times = loads.map(({ value }) => timed(() => list.map((name) => lookUp(value, name))).ms);
  return round((Math.min(...times) * 1000) / list.length, 1);
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
