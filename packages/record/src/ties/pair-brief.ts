import type { Day, RelationKind } from "@zenobia/model";
import type { ActorKey, ActorReference } from "../assertions/references.ts";
import { mix } from "../copies/word-hashes.ts";
import { dayNumber, dayOf } from "../days/day-number.ts";
import type { ActorPair, Fight, Speaker, Telling, Tie } from "./tie.ts";

/**
 * All that is told between two actors, as short as ties, fights and contradictions of a day can be told from it: of each
 * telling its day and whether its voice is another's too. Who tells it in which words stands in the whole
 * {@link ActorPair}, in the same order.
 */
export interface PairBrief {
  readonly pair: ActorPair["pair"];
  readonly actors: readonly ActorReference[];
  readonly ties: readonly TieBrief[];
  readonly fights: FightColumns;
}

/** A tie with two numbers for each telling. */
export interface TieBrief {
  readonly relation: RelationKind;
  /** Which of the pair is the subject. */
  readonly subject: 0 | 1;
  readonly since?: Day;
  readonly until?: Day;
  readonly firstTold: Day;
  readonly lastTold: Day;
  /** Days of publication: days since 1970 of the first, then days since the one before. */
  readonly days: readonly number[];
  /** Twice the number of steps back to who said it last, 0 for a new voice; and one more where it cites somebody. */
  readonly voices: readonly number[];
}

/** Fights, column by column; as texts, which are read only where fights are asked for. */
export interface FightColumns {
  /** First days, told as those of ties, with commas between. */
  readonly days: string;
  /** Days from the first to the last, with commas between; empty where all are told of one day. */
  readonly lengths: string;
  /** Of each a digit: {@link CITED}, {@link DATED} and {@link TURNED}, where that is so. */
  readonly flags: string;
  /** Of each voice so many letters of its hash, as fights of other pairs may be told by it too. */
  readonly voices: string;
}

const CITED = 1;
const DATED = 2;
/** The second of the pair attacked the first. */
const TURNED = 4;
/** Of 48 bits; two voices on the fights of one pair have one hash with a likelihood of one in a million. */
const HASH_LETTERS = 8;

/** Somebody is cited; who it is stands in the whole pair. */
const SOMEBODY: readonly Speaker[] = [{ key: "", name: "" }];

/** The brief form of what is told between two. */
export function pairInBrief({ actors, fights, pair, ties }: ActorPair): PairBrief {
  const lengths = fights.map(({ from, to }) => numberOfDay(to) - numberOfDay(from));
  return {
    pair,
    actors: Object.values(actors),
    ties: ties.map((tie) => tieInBrief(tie, pair)),
    fights: {
      days: steps(fights.map(({ from }) => from)).join(","),
      lengths: lengths.some((days) => days !== 0) ? lengths.join(",") : "",
      flags: fights
        .map(
          ({ actor, attribution, dated }) =>
            (attribution.length > 0 ? CITED : 0) +
            (dated ? DATED : 0) +
            (actor === pair[0] ? 0 : TURNED),
        )
        .join(""),
      voices: fights.map(({ voice }) => hashOfVoice(voice)).join(""),
    },
  };
}

function tieInBrief(
  { firstTold, lastTold, relation, since, subject, tellings, until }: Tie,
  pair: ActorPair["pair"],
): TieBrief {
  return {
    relation,
    subject: subject === pair[0] ? 0 : 1,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    firstTold,
    lastTold,
    days: steps(tellings.map(({ published }) => published)),
    voices: stepsBack(tellings),
  };
}

function stepsBack(tellings: readonly Telling[]): readonly number[] {
  const last = new Map<string, number>();
  return tellings.map(({ attribution, voice }, index) => {
    const back = index - (last.get(voice) ?? index);
    last.set(voice, index);
    return 2 * back + Number(attribution.length > 0);
  });
}

/** Tellings of a tie, column by column: days since 1970; twice the number of the voice, and one more where somebody is cited. */
export interface VoiceColumns {
  readonly days: readonly number[];
  readonly voices: readonly number[];
}

/** Tellings of a tie in brief. */
export function voicesInBrief({ days: steps, voices: back }: TieBrief): VoiceColumns {
  const days: number[] = [];
  const voices: number[] = [];
  let day = 0;
  for (let index = 0; index < steps.length; index += 1) {
    day += steps[index] ?? 0;
    const told = back[index] ?? 0;
    const last = voices[index - (told >> 1)];
    days.push(day);
    voices.push((last === undefined ? 2 * index : last & ~1) + (told & 1));
  }
  return { days, voices };
}

/** Fights that share a day with first–last. They have neither words nor speakers, and are named by their place in the pair. */
export function fightsInBrief(
  told: PairBrief,
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly Fight[] {
  const days = numbersIn(told.fights.days);
  const lengths = numbersIn(told.fights.lengths);
  const [from, to] = [dayNumber(first), dayNumber(last)];
  const found: Fight[] = [];
  let day = 0;
  for (const [index, step] of days.entries()) {
    day += step;
    // By day: none that follow begin before.
    if (day > to) break;
    const end = day + (lengths[index] ?? 0);
    if (end >= from) found.push(fightAt(told, index, [day, end]));
  }
  return found;
}

function fightAt(
  { fights, pair }: PairBrief,
  index: number,
  [day, end]: readonly [number, number],
): Fight {
  const told = Number(fights.flags[index] ?? 0);
  const isTurned = (told & TURNED) !== 0;
  const from = dayOf(day);
  return {
    assertion: `${pair[0]}|${pair[1]}#${index}`,
    report: "",
    published: from,
    voice: fights.voices.slice(index * HASH_LETTERS, (index + 1) * HASH_LETTERS),
    attribution: (told & CITED) === 0 ? [] : SOMEBODY,
    evidence: [],
    actor: pair[isTurned ? 1 : 0],
    recipient: pair[isTurned ? 0 : 1],
    from,
    to: end === day ? from : dayOf(end),
    dated: (told & DATED) !== 0,
  };
}

function numbersIn(text: string): readonly number[] {
  return text === "" ? [] : text.split(",").map(Number);
}

/** The place in its pair of a fight that is told in brief; `undefined` of one that is told in words. */
export function placeOfFight({ assertion, report }: Fight): number | undefined {
  return report === "" ? Number(assertion.slice(assertion.lastIndexOf("#") + 1)) : undefined;
}

const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const HALF = HASH_LETTERS / 2;

function hashOfVoice(voice: string): string {
  let one = 0x811c9dc5;
  let other = 0x9e3779b9;
  for (let index = 0; index < voice.length; index += 1) {
    const unit = voice.charCodeAt(index);
    one = Math.imul(one ^ unit, 0x01000193);
    other = Math.imul(other ^ (other >>> 15) ^ unit, 0x85ebca6b);
  }
  return lettersOf(mix(one)) + lettersOf(mix(other));
}

/** The last 24 bits as letters. */
function lettersOf(bits: number): string {
  let letters = "";
  for (let at = 0; at < HALF; at += 1) letters += LETTERS[(bits >>> (6 * at)) & 63] ?? "";
  return letters;
}

function steps(days: readonly Day[]): readonly number[] {
  let before = 0;
  return days.map((day) => {
    const number = numberOfDay(day);
    const step = number - before;
    before = number;
    return step;
  });
}

/** What is no day, which no coder gives, is far from all others. */
function numberOfDay(day: Day): number {
  const number = dayNumber(day);
  return Number.isNaN(number) ? 0 : number;
}

/** The two of a tie that is told in brief. */
export function endsInBrief(
  { subject }: TieBrief,
  pair: ActorPair["pair"],
): { readonly subject: ActorKey; readonly object: ActorKey } {
  return { subject: pair[subject], object: pair[subject === 0 ? 1 : 0] };
}
