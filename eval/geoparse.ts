/**
 * Scores `geoparse` on LGL and TR-News: `tsx --conditions=@zenobia/source eval/geoparse.ts DATA_DIR`.
 *
 * A hit is an exact span. "found and right" is the share of all gold names with coordinates that were found and placed
 * within 161 km; "right" the same share of those found. Even articles were used for developing, odd ones were not.
 */
import { join } from "node:path";
import { loadKnowledge } from "../packages/reader/src/load-knowledge.ts";
import { distanceKm } from "../packages/reader/src/places/distance.ts";
import { geoparse, type Toponym } from "../packages/reader/src/places/geoparse.ts";
import { type GeoArticle, readGeoCorpus } from "./geo-corpus.ts";
import { readAssets } from "./reader-assets.ts";

const NEAR_KM = 161;

interface Tally {
  found: number;
  gold: number;
  hits: number;
  goldPoints: number;
  hitPoints: number;
  near: number;
}

function scoreArticle(article: GeoArticle, toponyms: readonly Toponym[], tally: Tally): void {
  const bySpan = new Map(toponyms.map((toponym) => [`${toponym.start}-${toponym.end}`, toponym]));
  tally.found += toponyms.length;
  for (const gold of article.toponyms) {
    const hit = bySpan.get(`${gold.start}-${gold.end}`);
    tally.gold++;
    if (hit) tally.hits++;
    if (!gold.point) continue;
    tally.goldPoints++;
    if (!hit) continue;
    tally.hitPoints++;
    if (hit.lat === undefined || hit.lon === undefined) continue;
    if (distanceKm({ lat: hit.lat, lon: hit.lon }, gold.point) <= NEAR_KM) tally.near++;
  }
}

function report(name: string, tally: Tally): void {
  const precision = tally.hits / tally.found;
  const recall = tally.hits / tally.gold;
  const figures = {
    precision,
    recall,
    F1: (2 * precision * recall) / (precision + recall),
    right: tally.near / tally.hitPoints,
    "found and right": tally.near / tally.goldPoints,
  };
  const shown = Object.entries(figures).map(([label, value]) => `${label} ${value.toFixed(3)}`);
  console.log(`${name.padEnd(24)} ${shown.join("  ")}  (${tally.gold} names)`);
}

const folder = process.argv[2];
if (!folder) throw new Error("which folder holds TR-News.xml.xz and lgl.xml.xz?");
const knowledge = loadKnowledge(readAssets());
for (const file of ["TR-News.xml.xz", "lgl.xml.xz"]) {
  const empty = { found: 0, gold: 0, hits: 0, goldPoints: 0, hitPoints: 0, near: 0 };
  const halves: [Tally, Tally] = [{ ...empty }, { ...empty }];
  readGeoCorpus(join(folder, file)).forEach((article, at) => {
    scoreArticle(article, geoparse(article.text, knowledge), halves[at % 2 === 0 ? 0 : 1]);
  });
  const [even, odd] = halves;
  report(`${file} even`, even);
  report(`${file} odd (held out)`, odd);
  const sum = (key: keyof Tally): number => even[key] + odd[key];
  report(`${file} all`, {
    found: sum("found"),
    gold: sum("gold"),
    hits: sum("hits"),
    goldPoints: sum("goldPoints"),
    hitPoints: sum("hitPoints"),
    near: sum("near"),
  });
}
