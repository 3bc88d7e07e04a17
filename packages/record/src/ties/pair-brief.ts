import type { Day, RelationKind } from "@zenobia/model";
import type { ActorKey, ActorReference } from "../assertions/references.ts";
import { dayNumber, dayOf } from "../days/day-number.ts";
import type { ActorPair, Fight, Speaker, Telling, Tie } from "./tie.ts";

/**
 * All that is told between two actors, as short as ties, fights and contradictions of a day can be told from it: of each
 * telling its day and its voice. Whose words it is told in stands in the whole {@link ActorPair}, in the same order.
 */
export interface PairBrief {
  readonly pair: ActorPair["pair"];
  readonly actors: readonly ActorReference[];
  /** All who speak of the two; tellings give their number. */
  readonly voices: readonly string[];
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
  /** Twice the number of the voice, and one more where it cites somebody. */
  readonly voices: readonly number[];
}

/** Fights, column by column. */
export interface FightColumns {
  /** First days, told as those of ties. */
  readonly days: readonly number[];
  /** Days from the first to the last; empty where all are told of one day. */
  readonly lengths: readonly number[];
  /** Eight times the number of the voice, and {@link CITED}, {@link DATED}, {@link TURNED} where that is so. */
  readonly voices: readonly number[];
}

const CITED = 1;
const DATED = 2;
/** The second of the pair attacked the first. */
const TURNED = 4;
const FLAGS = 8;

/** Somebody is cited; who it is stands in the whole pair. */
const SOMEBODY: readonly Speaker[] = [{ key: "", name: "" }];

/** The brief form of what is told between two. */
export function pairInBrief({ actors, fights, pair, ties }: ActorPair): PairBrief {
  const tellings: readonly Telling[] = [...ties.flatMap((tie) => tie.tellings), ...fights];
  const voices = [...new Set(tellings.map(({ voice }) => voice))].sort();
  const numbers = new Map(voices.map((voice, number) => [voice, number]));
  const numberOf = ({ voice }: Telling): number => numbers.get(voice) ?? 0;
  const lengths = fights.map(({ from, to }) => numberOfDay(to) - numberOfDay(from));
  return {
    pair,
    actors: Object.values(actors),
    voices,
    ties: ties.map((tie) => tieInBrief(tie, pair, numberOf)),
    fights: {
      days: steps(fights.map(({ from }) => from)),
      lengths: lengths.some((days) => days !== 0) ? lengths : [],
      voices: fights.map(
        (fight) =>
          numberOf(fight) * FLAGS +
          (fight.attribution.length > 0 ? CITED : 0) +
          (fight.dated ? DATED : 0) +
          (fight.actor === pair[0] ? 0 : TURNED),
      ),
    },
  };
}

function tieInBrief(
  { firstTold, lastTold, relation, since, subject, tellings, until }: Tie,
  pair: ActorPair["pair"],
  numberOf: (telling: Telling) => number,
): TieBrief {
  return {
    relation,
    subject: subject === pair[0] ? 0 : 1,
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    firstTold,
    lastTold,
    days: steps(tellings.map(({ published }) => published)),
    voices: tellings.map(
      (telling) => 2 * numberOf(telling) + Number(telling.attribution.length > 0),
    ),
  };
}

/** Fights that share a day with first–last. They have neither words nor speakers, and are named by their place in the pair. */
export function fightsInBrief(
  told: PairBrief,
  { first, last }: { readonly first: Day; readonly last: Day },
): readonly Fight[] {
  const { days, lengths } = told.fights;
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
  { fights, pair, voices }: PairBrief,
  index: number,
  [day, end]: readonly [number, number],
): Fight {
  const told = fights.voices[index] ?? 0;
  const isTurned = (told & TURNED) !== 0;
  const from = dayOf(day);
  return {
    assertion: `${pair[0]}|${pair[1]}#${index}`,
    report: "",
    published: from,
    voice: voices[Math.floor(told / FLAGS)] ?? "",
    attribution: (told & CITED) === 0 ? [] : SOMEBODY,
    evidence: [],
    actor: pair[isTurned ? 1 : 0],
    recipient: pair[isTurned ? 0 : 1],
    from,
    to: end === day ? from : dayOf(end),
    dated: (told & DATED) !== 0,
  };
}

/** The place in its pair of a fight that is told in brief; `undefined` of one that is told in words. */
export function placeOfFight({ assertion, report }: Fight): number | undefined {
  return report === "" ? Number(assertion.slice(assertion.lastIndexOf("#") + 1)) : undefined;
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
