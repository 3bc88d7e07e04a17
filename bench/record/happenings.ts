import type { EventStatus, PloverType } from "@zenobia/model";
import { createRandom, type Random } from "./random.ts";
import {
  ACTORS,
  PAIRS,
  PLACES,
  pairOf,
  placeOf,
  REPORTS_A_DAY,
  typeOf,
  WORDS,
  wordsOf,
} from "./world.ts";

/** Something that happened, and that reports of the days after tell of. */
export interface Happening {
  readonly type: PloverType;
  readonly status: EventStatus;
  readonly actor: number;
  readonly recipient: number;
  readonly place: number;
  /** Number of the day. */
  readonly day: number;
  readonly trigger: string;
  /** What it is told in. */
  readonly words: readonly string[];
}

/** Two for each report: forty a day. */
const OF_A_REPORT = 2;
/** So many happenings back is the last that reports still tell of; about ten days. */
export const LAST_TOLD = 400;
/** One happening in so many is told by many. */
const TALKED_OF = 8;

const TRIGGERS = 40;
const STATUSES = ["happened", "happened", "happened", "ongoing", "planned", "denied"] as const;
const known = new Map<number, Happening>();

/** A happening by its number. */
export function happeningOf(number: number): Happening {
  const found = known.get(number) ?? make(number);
  known.set(number, found);
  known.delete(number - 4 * LAST_TOLD);
  return found;
}

/** The last that has happened when report `index` appears. */
export function lastHappening(index: number): number {
  return index * OF_A_REPORT;
}

/** Which happenings a report tells of. */
export function happeningsTold(
  random: Random,
  { index, count }: { readonly index: number; readonly count: number },
): readonly number[] {
  return Array.from({ length: count }, () => {
    const number = Math.max(0, lastHappening(index) - random.skewed(LAST_TOLD, 5));
    return random.next() < 0.35 ? number - (number % TALKED_OF) : number;
  });
}

function make(number: number): Happening {
  const random = createRandom(5_000_000 + number);
  const pair = pairOf(random.skewed(PAIRS, 5));
  const type = typeOf(random);
  return {
    type,
    status: random.oneOf(STATUSES),
    ...(random.next() < 0.6
      ? { actor: pair.subject, recipient: pair.object }
      : { actor: random.skewed(ACTORS, 2), recipient: random.skewed(ACTORS, 2) }),
    place: random.skewed(PLACES, 2),
    day: number / (OF_A_REPORT * REPORTS_A_DAY),
    trigger: triggerOf(type, random),
    words: wordsOf(random, 10, 300),
  };
}

/** Each type is told by forty words, few of them often. */
function triggerOf(type: string, random: Random): string {
  const first = 1000 + ((type.charCodeAt(0) * 7 + type.charCodeAt(2)) % 50) * TRIGGERS;
  return WORDS[first + random.skewed(TRIGGERS, 3)] ?? "";
}

/** Words that a reader of that day may look for. */
export function topicOf(number: number): string {
  return happeningOf(number).words.slice(0, 2).join(" ");
}

/** Where a happening is. */
export function whereabouts(number: number): { lat: number; lon: number } {
  return placeOf(happeningOf(number).place);
}
