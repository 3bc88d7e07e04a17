import type { PlaceRecord } from "../document.ts";
import { type Borders, NO_BORDERS } from "./borders.ts";
import { foldName } from "./fold-name.ts";
import type { FoundPlace, Gazetteer, NameMatch } from "./gazetteer.ts";
import { type GazetteerFile, openGazetteer } from "./gazetteer-file.ts";
import { spellingKeys } from "./spelling-keys.ts";

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

interface Found extends FoundPlace {
  readonly row: number;
}

/** Files searched as one; a place that several have is taken from the first. */
class LayeredGazetteer implements Gazetteer {
  readonly id: string;
  readonly borders: Borders;
  readonly #files: readonly GazetteerFile[];
  readonly #cache: Map<string, readonly PlaceRecord[]> = new Map();

  constructor(files: readonly GazetteerFile[]) {
    this.id = files.map((file) => file.id).join("+");
    this.borders = files[0]?.borders ?? NO_BORDERS;
    this.#files = files;
  }

  find(name: string): readonly PlaceRecord[] {
    return this.#cached([foldName(name.slice(0, LONGEST_NAME))]);
  }

  findVariant(name: string): readonly PlaceRecord[] {
    const { spelling, sounds } = spellingKeys(name);
    const found = this.#cached([spelling]);
    return found.length > 0 || sounds.length === 0 ? found : this.#cached(sounds);
  }

  search(name: string): readonly FoundPlace[] {
    const key = foldName(name.slice(0, LONGEST_NAME));
    const { spelling, sounds } = spellingKeys(name);
    const exact = this.#collect([key], "other-name").map((found): Found => {
      const isOwn = foldName(found.record.name) === key;
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
      .map(({ record, match, gazetteer }) => ({ record, match, gazetteer }));
  }

  #cached(keys: readonly string[]): readonly PlaceRecord[] {
    const cacheKey = keys.join(" ");
    const cached = this.#cache.get(cacheKey);
    if (cached) return cached;
    const found = unique(this.#collect(keys, "name"))
      .slice(0, RESULT_LIMIT)
      .map(({ record }) => record);
    if (this.#cache.size >= CACHE_LIMIT) this.#cache.clear();
    this.#cache.set(cacheKey, found);
    return found;
  }

  #collect(keys: readonly string[], match: NameMatch): Found[] {
    return this.#files
      .flatMap((file) => {
        const rows = new Set(keys.flatMap((key) => (key.length > 1 ? file.rowsOf(key) : [])));
        return [...rows].map((row) => ({
          record: file.record(row),
          match,
          gazetteer: file.id,
          row,
        }));
      })
      .sort((a, b) => b.record.population - a.record.population);
  }
}

function unique(found: readonly Found[]): readonly Found[] {
  const seen = new Set<string | number>();
  return found.filter(({ record, gazetteer, row }) => {
    const id = record.geonameId ?? `${gazetteer} ${row}`;
    if (seen.has(id)) return false;
    seen.add(id);
    return true;
  });
}
