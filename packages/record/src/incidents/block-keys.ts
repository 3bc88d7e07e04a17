import type { EventRow } from "../assertions/assertion.ts";
import type { PlaceReference } from "../assertions/references.ts";
import { dayNumber } from "../days/day-number.ts";
import { contentWords, stemsOfTrigger, type WordWeights, withoutStems } from "./content-words.ts";
import { deedOf } from "./deeds.ts";
import { familyOf } from "./type-affinity.ts";

/**
 * Two events are compared only where they share a key: two telling words, or what was done and a word or party, within a
 * month or two; one telling word, a place or two parties within a week or two. Keys depend on the row alone, so that they never change.
 */
const WINDOWS = { wide: 28, narrow: 7 } as const;
/** So many of the most telling words make pairs, stand beside what was done, stand by themselves. */
const PAIRED_WORDS = 5;
const DEED_WORDS = 5;
const SINGLE_WORDS = 3;
/** A word that says this little makes no key by itself. */
const LEAST_WEIGHT = 1;
/** Longer than this, a time told is known by its year. */
const LONGEST_DAYS = 90;
/** Side of the cells that places are found by, in degrees. */
const CELL_DEGREES = 0.5;

/** A key without its bucket of time: several buckets near each other are asked for. */
interface Stem {
  readonly window: keyof typeof WINDOWS;
  readonly text: string;
}

/** Keys that an event is kept under. */
export function blockKeysOf(row: EventRow, words: WordWeights = wordsOf(row)): readonly string[] {
  return keysOf(stemsOf({ row, words, cells: cellsAt }), bucketsOf(row));
}

/** Keys under which all events are kept that this one is to be compared with: its own, and those near by. */
export function lookupKeysOf(row: EventRow, words: WordWeights = wordsOf(row)): readonly string[] {
  const { wide, narrow } = bucketsOf(row);
  const near = { wide: withNeighbours(wide), narrow: withNeighbours(narrow) };
  return keysOf(stemsOf({ row, words, cells: cellsAround }), near);
}

type Buckets = Readonly<Record<keyof typeof WINDOWS, readonly string[]>>;

function keysOf(stems: readonly Stem[], buckets: Buckets): readonly string[] {
  return stems.flatMap(({ window, text }) => buckets[window].map((name) => `${name}|${text}`));
}

function bucketsOf({ time, published }: EventRow): Buckets {
  const day = dayNumber(published);
  const [wide, narrow] = [bucket(day, "wide"), bucket(day, "narrow")];
  if (time === undefined) return { wide: [wide], narrow: [narrow] };
  const first = dayNumber(time.start);
  if (dayNumber(time.end) - first > LONGEST_DAYS)
    return { wide: [wide, `y${time.start.slice(0, "YYYY".length)}`], narrow: [narrow] };
  return {
    wide: [...new Set([wide, bucket(first, "wide")])],
    narrow: [...new Set([narrow, bucket(first, "narrow")])],
  };
}

function bucket(day: number, window: keyof typeof WINDOWS): string {
  return `${window === "wide" ? "m" : "w"}${Math.floor(day / WINDOWS[window])}`;
}

function withNeighbours(buckets: readonly string[]): readonly string[] {
  const near = buckets.flatMap((name) => {
    const number = Number(name.slice(1));
    return name.startsWith("y")
      ? [name]
      : [name, `${name[0]}${number - 1}`, `${name[0]}${number + 1}`];
  });
  return [...new Set(near)];
}

/** Names of the cells to look in for a point. */
type Cells = (column: number, line: number) => readonly string[];

const cellsAt: Cells = (column, line) => [`@${column},${line}`];
const cellsAround: Cells = (column, line) =>
  [-1, 0, 1].flatMap((x) => [-1, 0, 1].map((y) => `@${column + x},${line + y}`));

interface Keyed {
  readonly row: EventRow;
  /** Words of the sentence. */
  readonly words: WordWeights;
  readonly cells: Cells;
}

function stemsOf({ row, words: all, cells }: Keyed): readonly Stem[] {
  const family = familyOf(row.type);
  const words = tellingWords(all);
  const strong = words.filter(([, weight]) => weight >= LEAST_WEIGHT).slice(0, SINGLE_WORDS);
  const deed = row.trigger === undefined ? row.type : deedNameOf(row.trigger.text);
  const narrow = [
    ...strong.map(([word]) => word),
    ...partyPairsOf(row),
    ...partiesOf(row).map((key) => `${deed}:${key}`),
    ...placesOf(row.place, cells),
  ].map((text): Stem => ({ window: "narrow", text: `${family}|${text}` }));
  const names = words.map(([word]) => word);
  const wide = [
    ...pairsOf(names.slice(0, PAIRED_WORDS)),
    ...names.slice(0, DEED_WORDS).map((text) => `${deed}:${text}`),
  ];
  return [...wide.map((text): Stem => ({ window: "wide", text })), ...narrow];
}

/** Words of the sentence that an event is told in, without those that tell what was done. */
export function wordsOf({ evidence, passage, trigger }: EventRow): WordWeights {
  const words = contentWords([...evidence, passage].flatMap((part) => part?.text ?? []));
  return withoutStems(words, trigger === undefined ? [] : stemsOfTrigger(trigger.text));
}

/** The most telling words first. */
function tellingWords(words: WordWeights): readonly (readonly [string, number])[] {
  return [...words].sort(([a, m], [b, n]) => n - m || b.length - a.length || (a < b ? -1 : 1));
}

function deedNameOf(trigger: string): string {
  const stems = stemsOfTrigger(trigger);
  return stems.map(deedOf).findLast((deed) => deed !== undefined)?.name ?? stems.join(" ");
}

function pairsOf(words: readonly string[]): readonly string[] {
  const sorted = [...words].sort();
  return sorted.flatMap((a, index) => sorted.slice(index + 1).map((b) => `${a}+${b}`));
}

function partiesOf({ actors, recipients }: EventRow): readonly string[] {
  const keys = [...actors.slice(0, 2), ...recipients.slice(0, 2)].map(({ key }) => key);
  return [...new Set(keys)];
}

function partyPairsOf({ actors, recipients }: EventRow): readonly string[] {
  const pairs = actors
    .slice(0, 2)
    .flatMap((actor) => recipients.slice(0, 2).map(({ key }) => [actor.key, key].sort().join("&")));
  return [...new Set(pairs)];
}

/** Only places that are found on a map by a point: a whole province is near to too much. */
function placesOf(place: PlaceReference | undefined, cells: Cells): readonly string[] {
  if (place === undefined || place.precision === "country" || place.precision === "province")
    return [];
  if (place.lat === undefined || place.lon === undefined) return [place.key];
  return cells(Math.floor(place.lon / CELL_DEGREES), Math.floor(place.lat / CELL_DEGREES));
}
