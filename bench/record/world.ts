import { createHash } from "node:crypto";
import type { Actor, Place, PloverType, RelationKind } from "@zenobia/model";
import { createRandom, type Random } from "./random.ts";

/** How many actors, places, pairs with ties and publishers the record knows. */
export const ACTORS = 2000;
export const PLACES = 3000;
export const PAIRS = 6000;
export const PUBLISHERS = 200;
/** A record of 100,000 goes over 5000 days, a smaller one over fewer, so that a day is as full. */
export const REPORTS_A_DAY = 20;

const FIRST_DAY = Date.UTC(2011, 0, 1);
const MS_A_DAY = 86_400_000;
const VOCABULARY = 6000;
const CONSONANTS = "bdfgklmnprtvz";
const VOWELS = "aou";
const LAST_LETTERS = "bgkmp";

/** Words that are their own stems (none has an ending that English knows), so that what search makes of them is known here. */
export const WORDS: readonly string[] = Array.from({ length: VOCABULARY }, (_, number) =>
  wordOf(number),
);

/** Types of events, as often as the coder finds them in a corpus of one war. */
const TYPES: readonly (readonly [PloverType, number])[] = [
  ["ASSAULT", 955],
  ["REQUEST", 349],
  ["CONSULT", 237],
  ["ACCUSE", 219],
  ["COERCE", 170],
  ["AGREE", 152],
  ["SANCTION", 143],
  ["RETREAT", 130],
  ["REJECT", 124],
  ["AID", 87],
  ["SUPPORT", 82],
  ["COOPERATE", 80],
  ["THREATEN", 77],
  ["CONCEDE", 47],
  ["MOBILIZE", 42],
  ["PROTEST", 19],
];
const TYPED = TYPES.reduce((sum, [, count]) => sum + count, 0);

/** Draws a type of event. */
export function typeOf(random: Random): PloverType {
  let left = random.below(TYPED);
  for (const [type, count] of TYPES) {
    left -= count;
    if (left < 0) return type;
  }
  return "ASSAULT";
}

/** An actor by its number; small numbers are named most. */
export function actorOf(number: number, id: string): Actor {
  return {
    id,
    mentions: [],
    name: `Actor ${number}`,
    kind: "rebel",
    code: "SYR REB",
    country: "SYR",
    sectors: ["REB"],
    entity: `actor-${number}`,
  };
}

/** Key of an actor in the record. */
export function actorKey(number: number): string {
  return `kb:actor-${number}`;
}

/** Two actors of whom ties are told, and which tie. */
export function pairOf(number: number): {
  readonly subject: number;
  readonly object: number;
  readonly relation: RelationKind;
} {
  const random = createRandom(3_000_000 + number);
  const subject = random.skewed(ACTORS, 2);
  const other = random.skewed(ACTORS, 2);
  const relation = random.oneOf<RelationKind>([
    "backs",
    "arms",
    "allied_with",
    "opposes",
    "part_of",
  ]);
  return { subject, object: other === subject ? (other + 1) % ACTORS : other, relation };
}

/** A place by its number; they lie in clusters, as towns do. */
export function placeOf(
  number: number,
  id = "",
): Place & { readonly lat: number; readonly lon: number } {
  const random = createRandom(1_000_000 + number);
  const cluster = createRandom(number % 12);
  return {
    id,
    mentions: [],
    name: `Place ${number}`,
    lat: Number((cluster.next() * 60 - 20 + random.next() * 5).toFixed(4)),
    lon: Number((cluster.next() * 140 - 60 + random.next() * 5).toFixed(4)),
    geonameId: 100_000 + number,
    country: "SYR",
    precision: "place",
  };
}

/** Key of a place in the record. */
export function placeKey(number: number): string {
  return `gn:${100_000 + number}`;
}

/** Day by its number. */
export function dayOf(number: number): string {
  return new Date(FIRST_DAY + Math.floor(number) * MS_A_DAY).toISOString().slice(0, 10);
}

/** Words as they are used: few often, most seldom. */
export function wordsOf(random: Random, count: number, flat = 1): readonly string[] {
  return Array.from({ length: count }, () => WORDS[random.skewed(VOCABULARY, flat)] ?? "");
}

/** SHA-256, lower-case hex. */
export function hash(content: string | Uint8Array): string {
  return createHash("sha256").update(content).digest("hex");
}

function wordOf(number: number): string {
  let word = "";
  for (let left = number; word.length < 4 || left > 0; ) {
    word += CONSONANTS[left % CONSONANTS.length] ?? "";
    left = Math.floor(left / CONSONANTS.length);
    word += VOWELS[left % VOWELS.length] ?? "";
    left = Math.floor(left / VOWELS.length);
  }
  return word + (LAST_LETTERS[number % LAST_LETTERS.length] ?? "");
}
