import type { PlaceRecord } from "../document.ts";
import { type Borders, NO_BORDERS } from "./borders.ts";
import { foldName } from "./fold-name.ts";
import type { FoundPlace, Gazetteer, NameMatch } from "./gazetteer.ts";
import { type GazetteerFile, openGazetteer } from "./gazetteer-file.ts";
import { type Parts, partsKey } from "./parts.ts";
import { soundKeys, spellingKey, spellingKeys } from "./spelling-keys.ts";

/** Most names that are looked up are looked up again soon. */
const CACHE_LIMIT = 4096;
/** A name borne by more places than this says nothing about where it lies. */
const RESULT_LIMIT = 200;
/** Longer texts are no names. */
const LONGEST_NAME = 200;

/**
 * Opens the gazetteer asset, and supplements that are searched beside it.
 *
 * @throws {AppError} `reader/asset-corrupt` when the bytes are not a gazetteer of this version.
 */
export function loadGazetteer(
  bytes: Uint8Array,
  supplements: readonly Uint8Array[] = [],
): Gazetteer {
  return new LayeredGazetteer([bytes, ...supplements].map(openGazetteer));
}

/** A row of a file, and the sort of key that led to it. */
interface Found {
  readonly file: GazetteerFile;
  readonly row: number;
  readonly population: number;
  readonly match: NameMatch;
}

/** Files searched as one; a place that several have is taken from the first. */
class LayeredGazetteer implements Gazetteer {
  readonly id: string;
  readonly borders: Borders;
  readonly iso3: Readonly<Record<string, string>>;
  readonly #files: readonly GazetteerFile[];
  readonly #cache: Map<string, readonly PlaceRecord[]> = new Map();

  constructor(files: readonly GazetteerFile[]) {
    this.id = files.map((file) => file.id).join("+");
    this.iso3 = files[0]?.tables.iso3 ?? {};
    this.borders = files[0]?.borders ?? NO_BORDERS;
    this.#files = files;
  }

  partsOf({ featureCode, country, admin1 }: PlaceRecord): Parts | undefined {
    const isCountry = featureCode.startsWith("PCL");
    if (!isCountry && (featureCode !== "ADM1" || admin1 === undefined)) return undefined;
    return this.#files[0]?.parts.get(partsKey(country, isCountry ? undefined : admin1));
  }

  find(name: string): readonly PlaceRecord[] {
    return this.#cached([foldName(name.slice(0, LONGEST_NAME))]);
  }

  findVariant(name: string): readonly PlaceRecord[] {
    const found = this.#cached([spellingKey(name)]);
    if (found.length > 0) return found;
    const sounds = soundKeys(name);
    return sounds.length === 0 ? found : this.#cached(sounds);
  }

  search(name: string): readonly FoundPlace[] {
    const key = foldName(name.slice(0, LONGEST_NAME));
    const { spelling, sounds } = spellingKeys(name);
    const exact = this.#collect([key], "other-name").map((found): Found => {
      const isOwn = foldName(found.file.record(found.row).name) === key;
      return isOwn ? { ...found, match: "name" } : found;
    });
    const all = [
      ...exact.filter(({ match }) => match === "name"),
      ...exact.filter(({ match }) => match !== "name"),
      ...this.#collect([spelling], "spelling"),
      ...this.#collect(sounds, "sound"),
    ];
    return unique(all)
      .slice(0, RESULT_LIMIT)
      .map(({ file, row, match }) => ({ record: file.record(row), match, gazetteer: file.id }));
  }

  #cached(keys: readonly string[]): readonly PlaceRecord[] {
    const cacheKey = keys.join(" ");
    const cached = this.#cache.get(cacheKey);
    if (cached) return cached;
    const found = unique(this.#collect(keys, "name"))
      .slice(0, RESULT_LIMIT)
      .map(({ file, row }) => file.record(row));
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(cacheKey, found);
    return found;
  }

  #collect(keys: readonly string[], match: NameMatch): readonly Found[] {
    const found: Found[] = [];
    for (const file of this.#files) {
      const rows = keys.flatMap((key) => (key.length > 1 ? file.rowsOf(key) : []));
      for (const row of keys.length > 1 ? new Set(rows) : rows)
        found.push({ file, row, population: file.populationOf(row), match });
    }
    return found.sort((a, b) => b.population - a.population);
  }
}

/** The first of each place that several files, or several keys, have. */
function unique(found: readonly Found[]): readonly Found[] {
  if (found.length < 2) return found;
  const seen = new Set<string | number>();
  return found.filter(({ file, row }) => {
    const geonameId = file.geonameIdOf(row);
    const id = geonameId > 0 ? geonameId : `${file.id} ${row}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
