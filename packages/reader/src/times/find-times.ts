import { AppError } from "@zenobia/model";
import type { TimeMention } from "../document.ts";
import type { Layers } from "../layers.ts";
import { type DayNumber, parseDay, weekdayOf } from "./calendar.ts";
import { joinTimes } from "./join-times.ts";
import type { Moment } from "./moments.ts";
import type { PieceChart } from "./pattern.ts";
import { splitPieces } from "./pieces.ts";
import { spreadRanges } from "./ranges.ts";
import { timeReading } from "./reading.ts";
import type { TimeContext } from "./rule.ts";
import { TIME_RULES } from "./rules.ts";
import { compileRules, createChart, type Found, findAt, type RuleSet } from "./scan.ts";
import { type TenseSign, type TenseWords, tenseBySigns, tenseBySyntax } from "./tense.ts";
import type { TimeWords } from "./time-words.ts";

/** What times are read from; with `tokens`, tense comes from the syntax. */
export type TimesInput = Pick<Layers, "source" | "words" | "sentences" | "dateline"> &
  Partial<Pick<Layers, "tokens">>;

/** Finds and resolves the time expressions of reports. */
export interface TimeReader {
  /**
   * Time expressions in text order; none overlap.
   *
   * @throws {AppError} `input/date` when the day of publication is none.
   */
  find(input: TimesInput): readonly TimeMention[];
}

/** A dateline's date this many days before publication, or fewer, is what "today" means. */
const MAX_DATELINE_AGE = 3;
/** How far before "until" a word is looked for that sets an end ahead. */
const UNTIL_REACH = 12;
/** How far behind a time of day its day may stand. */
const DAY_REACH = 8;
const CONNECTORS: ReadonlySet<string> = new Set([
  "to",
  "until",
  "till",
  "through",
  "thru",
  "and",
  "or",
  "-",
  ",",
]);

/** Prepares a reader of times; costs as much as some hundred sentences, so keep it. */
export function createTimeReader(words: TimeWords): TimeReader {
  const rules = compileRules(TIME_RULES, words);
  const list = (name: keyof TenseWords): ReadonlySet<string> => rules.lists.get(name) ?? new Set();
  const tenseWords: TenseWords = {
    future: list("future"),
    past: list("past"),
    modals: list("modals"),
    aheadVerbs: list("aheadVerbs"),
    dueVerbs: list("dueVerbs"),
    reportVerbs: list("reportVerbs"),
    pastAlike: list("pastAlike"),
    scheduleVerbs: list("scheduleVerbs"),
  };
  return {
    find: (input) => new Scan(input, rules, tenseWords).run(),
  };
}

/** One pass over a report, left to right; dates told serve the later ones as anchors. */
class Scan {
  readonly #input: TimesInput;
  readonly #rules: RuleSet;
  readonly #tenseWords: TenseWords;
  readonly #chart: PieceChart;
  readonly #found: Found[] = [];
  #anchored: Found | undefined;
  #day: Moment | undefined;
  #today: DayNumber;

  constructor(input: TimesInput, rules: RuleSet, tenseWords: TenseWords) {
    this.#input = input;
    this.#rules = rules;
    this.#tenseWords = tenseWords;
    this.#chart = createChart(splitPieces(input.words), rules);
    this.#today = publishedDay(input.source.publishedDay);
  }

  run(): readonly TimeMention[] {
    const { pieces } = this.#chart;
    for (let at = 0; at < pieces.length; ) {
      const found = this.#findAt(at);
      at = found?.to ?? at + 1;
      if (found) this.#add(found);
    }
    const today = this.#today;
    return spreadRanges(this.#found, this.#chart.pieces, { lists: this.#rules.lists, today }).map(
      (one) => this.#mention(one),
    );
  }

  #findAt(at: number): Found | undefined {
    const joined = this.#joinedAt(at);
    let context: TimeContext | undefined;
    return findAt(this.#chart, at, {
      rules: this.#rules,
      isJoined: joined !== undefined,
      context: () => {
        context ??= this.#contextAt(at, joined);
        return context;
      },
    });
  }

  #add(found: Found): void {
    const last = this.#found.at(-1);
    const joined = last && joinTimes(last, found, this.#chart.pieces);
    if (joined) this.#found.pop();
    const added = joined ?? found;
    this.#found.push(added);
    const { moment } = added.reading;
    if (moment) this.#anchored = added;
    if (moment?.grain === "day") this.#day = moment;
    this.#noteDateline(found);
    this.#dateClocks(found);
  }

  /** Gives "10:35 a.m. (0735 GMT) Friday" its day, told right behind. */
  #dateClocks(found: Found): void {
    const { moment } = found.reading;
    if (moment?.grain !== "day" || found.reading.isDayOpen) return;
    for (let index = this.#found.length - 2; index >= 0; index -= 1) {
      const one = this.#found[index];
      if (!one?.reading.isDayOpen || found.from - one.to > DAY_REACH) return;
      if (this.#chart.pieces[one.from]?.sentence !== this.#chart.pieces[found.from]?.sentence)
        return;
      this.#found[index] = { ...one, reading: timeReading(moment.start, one.reading.clock ?? "") };
    }
  }

  #noteDateline(found: Found): void {
    const date = this.#input.dateline?.date;
    const day = found.reading.moment;
    const start = this.#chart.pieces[found.from]?.start ?? 0;
    if (date === undefined || day?.grain !== "day" || start < date[0] || start >= date[1]) return;
    const age = this.#today - day.start;
    if (age >= 0 && age <= MAX_DATELINE_AGE) this.#today = day.start;
  }

  #contextAt(at: number, joined: Moment | undefined): TimeContext {
    const anchored = this.#anchored;
    const { pieces } = this.#chart;
    const sign = this.#tenseAt(at);
    const isNear = pieces[anchored?.from ?? -1]?.sentence === pieces[at]?.sentence;
    return {
      today: this.#today,
      anchor: anchored?.reading.moment,
      day: this.#day,
      near: isNear ? anchored?.reading.moment : undefined,
      joined,
      weekday: this.#weekdayAt(at),
      tense: sign?.tense,
      isTenseSure: sign?.isSure === true,
      isScheduled: sign?.isScheduled === true,
      isDeadline: this.#isLed(this.#startOf(at), "deadlineLead", 1),
    };
  }

  /** The date that ends right before a piece, with one connector between. */
  #joinedAt(at: number): Moment | undefined {
    const last = this.#found.at(-1);
    const between = this.#chart.pieces[at - 1];
    if (last === undefined || between === undefined || last.to !== at - 1) return undefined;
    return CONNECTORS.has(between.text) ? last.reading.moment : undefined;
  }

  /** The weekday told right before a piece: "Friday, Oct. 23". */
  #weekdayAt(at: number): number | undefined {
    const last = this.#found.at(-1);
    const isWeekday = last?.rule === "weekday" || last?.rule.endsWith("+weekday") === true;
    const gap = last === undefined ? at : at - last.to;
    const isNext = gap === 0 || (gap === 1 && this.#chart.pieces[at - 1]?.text === ",");
    const day = last?.reading.moment?.start;
    return isWeekday && isNext && day !== undefined ? weekdayOf(day) : undefined;
  }

  #tenseAt(at: number): TenseSign | undefined {
    const piece = this.#chart.pieces[at];
    if (piece === undefined) return undefined;
    const start = this.#startOf(at);
    if (this.#isLed(start, "soonLead", 2) || this.#isUntilAhead(start))
      return { tense: "future", isSure: true };
    if (this.#isLed(start, "sinceLead", 1)) return { tense: "past", isSure: true };
    const { tokens, words } = this.#input;
    const sign = tokens
      ? tenseBySyntax({ tokens, words }, piece.word, this.#tenseWords)
      : tenseBySigns(this.#chart.pieces, at, this.#tenseWords);
    const isHeadline = this.#input.sentences[piece.sentence]?.kind === "headline";
    if (sign?.tense === "present" && isHeadline) return { tense: "past", isSure: true };
    return sign;
  }

  /** Where the expression begins that a piece goes on with: "until 9 a.m. Tuesday". */
  #startOf(at: number): number {
    const last = this.#found.at(-1);
    return last?.to === at && last.reading.clock !== undefined ? last.from : at;
  }

  /** Tells whether "until" stands before, and before that a word that sets an end ahead. */
  #isUntilAhead(at: number): boolean {
    const { pieces } = this.#chart;
    const lead = pieces[at - 1];
    if (lead?.text !== "until" && lead?.text !== "till") return false;
    const signs = this.#rules.lists.get("untilSigns");
    return pieces
      .slice(Math.max(0, at - UNTIL_REACH), at)
      .some((piece) => piece.sentence === lead.sentence && signs?.has(piece.text) === true);
  }

  /** Tells whether the pieces before are words of a list. */
  #isLed(at: number, list: string, count: number): boolean {
    const lead = this.#chart.pieces.slice(Math.max(0, at - count), at).map((piece) => piece.text);
    return this.#rules.lists.get(list)?.has(lead.join(" ")) === true;
  }

  #mention(found: Found): TimeMention {
    const { pieces } = this.#chart;
    const first = pieces[found.from];
    const last = pieces[found.to - 1];
    const { type, value, interval, told } = found.reading;
    return {
      span: [first?.start ?? 0, last?.end ?? 0],
      type,
      value,
      ...(interval && { interval }),
      ...(told && { told }),
      from: first?.word ?? 0,
      to: (last?.word ?? 0) + 1,
      because: found.rule,
    };
  }
}

function publishedDay(text: string): DayNumber {
  const day = parseDay(text);
  if (day !== undefined) return day;
  const message = `published ${JSON.stringify(text)} is no day from 1000 to 2999: give it as YYYY-MM-DD`;
  throw new AppError("input/date", message);
}
