/**
 * Compiles GeoNames' towns and divisions, the countries and data/places into assets/gazetteer.bin.
 * Run by `npm run build`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { encodeGazetteer } from "../src/places/encode-gazetteer.ts";
import { collectEntries, VARIANT_COUNTRIES } from "./gazetteer/collect-entries.ts";

const ROOT = join(import.meta.dirname, "..");

const { entries, codes, borders, parts } = collectEntries();
const bytes = encodeGazetteer(entries, {
  id: "geonames-500+zenobia",
  variantCountries: VARIANT_COUNTRIES,
  codes,
  borders,
  parts,
});
mkdirSync(join(ROOT, "assets"), { recursive: true });
writeFileSync(join(ROOT, "assets/gazetteer.bin"), bytes);
const megabytes = (size: number): string => `${(size / 1e6).toFixed(2)} MB`;
console.log(
  `gazetteer: ${entries.length} places, ${megabytes(bytes.length)}, ` +
    `${megabytes(gzipSync(bytes, { level: 9 }).length)} compressed`,
);
