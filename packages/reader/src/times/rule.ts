import type { DayNumber } from "./calendar.ts";
import type { Grain, Moment } from "./moments.ts";
import type { PatternMatch } from "./pattern.ts";
import type { Reading } from "./reading.ts";
import type { TimeValue } from "./time-words.ts";

/** When something is said to happen, seen from the day of publication. */
export type Tense = "past" | "present" | "future";

/** What an expression is read against. */
export interface TimeContext {
  /** The day that "today" means. */
  readonly today: DayNumber;
  /** The last date told before. */
  readonly anchor: Moment | undefined;
  /** The last day told before, be it in another sentence. */
  readonly day: Moment | undefined;
  /** The last date told in the same sentence. */
  readonly near: Moment | undefined;
  /** The date right before, with only "to", "and" or a comma between. */
  readonly joined: Moment | undefined;
  /** The weekday right before, with a comma at most between: Monday is 1. */
  readonly weekday: number | undefined;
  /** Tense of the clause; `undefined` when nothing tells. */
  readonly tense: Tense | undefined;
  /** Whether "by" or "until" stands before it. */
  readonly isDeadline: boolean;
  /** Whether the syntax told the tense, rather than words near by. */
  readonly isTenseSure: boolean;
  /** Whether a present tense is that of a timetable. */
  readonly isScheduled: boolean;
}

/** The values of a match by the names of their classes. */
export class RuleMatch {
  readonly #values: ReadonlyMap<string, TimeValue>;

  constructor(match: PatternMatch) {
    this.#values = match.values;
  }

  /** The number under a name, if there is one. */
  number(name: string): number | undefined {
    const value = this.#values.get(name);
    return typeof value === "number" ? value : undefined;
  }

  /** The text under a name, or "". */
  text(name: string): string {
    const value = this.#values.get(name);
    return value === undefined ? "" : String(value);
  }

  /** Tells whether an element with the name was there. */
  has(name: string): boolean {
    return this.#values.has(name);
  }
}

/** One way to say a time: where it may stand, and what it says. */
export interface Rule {
  /** Stable name, as `because` prints it. */
  readonly id: string;
  /** Patterns as `compilePattern` reads them. */
  readonly patterns: readonly string[];
  /** Name of the word list that must hold the piece before. */
  readonly after?: string;
  readonly unlessAfter?: string;
  /** Name of the word list that must hold the piece behind. */
  readonly before?: string;
  readonly unlessBefore?: string;
  /** Whether it wants a date right before it, with only "to", "and" or a comma between. */
  readonly isContinuation?: boolean;
  /** Whether a capital right behind shows that it is part of a name. */
  readonly isNoName?: boolean;
  /** What the words say; `undefined` when they say no time after all. */
  read(match: RuleMatch, context: TimeContext): Reading | undefined;
}

/** Reads a unit's name as a grain; `undefined` for hours and below. */
export function grainOf(unit: string): Grain | undefined {
  if (unit === "fortnight") return "week";
  return GRAINS.find((grain) => grain === unit);
}

const GRAINS: readonly Grain[] = [
  "day",
  "weekend",
  "week",
  "month",
  "quarter",
  "year",
  "decade",
  "century",
];
