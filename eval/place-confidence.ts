/**
 * Prints how often places of so much confidence are right: `tsx --conditions=@zenobia/source eval/place-confidence.ts DATA_DIR`.
 *
 * DATA_DIR holds LGL and TR-News. A found name is right when it is one of the gold names, exactly, and lies within 161 km of its
 * point, if that has one. Even articles were used for fitting, odd ones were not.
 */
import { join } from "node:path";
import { loadKnowledge } from "../packages/reader/src/load-knowledge.ts";
import { distanceKm } from "../packages/reader/src/places/distance.ts";
import { geoparse, type Toponym } from "../packages/reader/src/places/geoparse.ts";
import { type GeoArticle, readGeoCorpus } from "./geo-corpus.ts";
import { readAssets } from "./reader-assets.ts";

const NEAR_KM = 161;
const BINS = 10;

interface Found {
  readonly confidence: number;
  readonly isRight: boolean;
}

function foundIn(article: GeoArticle, toponyms: readonly Toponym[]): readonly Found[] {
  const gold = new Map(article.toponyms.map((one) => [`${one.start}-${one.end}`, one]));
  return toponyms.map(({ start, end, lat, lon, confidence }) => {
    const meant = gold.get(`${start}-${end}`);
    const isThere =
      meant?.point === undefined ||
      (lat !== undefined && lon !== undefined && distanceKm({ lat, lon }, meant.point) <= NEAR_KM);
    return { confidence, isRight: meant !== undefined && isThere };
  });
}

function shareOf(found: readonly Found[], value: (one: Found) => number): number {
  return found.reduce((sum, one) => sum + value(one), 0) / found.length;
}

function report(name: string, found: readonly Found[]): void {
  let error = 0;
  console.log(`\n${name}\n  confidence     places   said  right`);
  for (let bin = 0; bin < BINS; bin += 1) {
    const own = found.filter(
      ({ confidence }) => Math.min(BINS - 1, Math.floor(confidence * BINS)) === bin,
    );
    if (own.length === 0) continue;
    const said = shareOf(own, ({ confidence }) => confidence);
    const right = shareOf(own, ({ isRight }) => Number(isRight));
    error += (Math.abs(said - right) * own.length) / found.length;
    const range = `${(bin / BINS).toFixed(1)} to ${((bin + 1) / BINS).toFixed(1)}`;
    console.log(
      `  ${range.padEnd(12)} ${String(own.length).padStart(8)}  ${said.toFixed(3)}  ${right.toFixed(3)}`,
    );
  }
  const brier = shareOf(found, ({ confidence, isRight }) => (confidence - Number(isRight)) ** 2);
  console.log(`  mean error ${error.toFixed(3)}, Brier score ${brier.toFixed(3)}`);
}

const folder = process.argv[2];
if (!folder) throw new Error("which folder holds TR-News.xml.xz and lgl.xml.xz?");
const knowledge = loadKnowledge(readAssets());
for (const file of ["TR-News.xml.xz", "lgl.xml.xz"]) {
  const articles = readGeoCorpus(join(folder, file)).map((article) =>
    foundIn(article, geoparse(article.text, knowledge)),
  );
  const half = (rest: number): readonly Found[] =>
    articles.filter((_, at) => at % 2 === rest).flat();
  report(`${file}, even articles (fitted)`, half(0));
  report(`${file}, odd articles (held out)`, half(1));
}
