import type {
  Actor,
  CodedReport,
  ControlAssertion,
  DayInterval,
  EventAssertion,
  FigureAssertion,
  Place,
  Quote,
  RelationAssertion,
  Span,
} from "@zenobia/model";
import { type AssertionRow, assertionsOf, type KeptCoding, type KeptReport } from "@zenobia/record";
import { type Happening, happeningOf, happeningsTold } from "./happenings.ts";
import { createRandom, type Random } from "./random.ts";
import {
  ACTORS,
  actorOf,
  dayOf,
  hash,
  PAIRS,
  PLACES,
  PUBLISHERS,
  pairOf,
  placeOf,
  REPORTS_A_DAY,
  wordsOf,
} from "./world.ts";

/** A report with its coding, the rows of it, and which happening each of its events tells of. */
export interface SyntheticReport {
  readonly report: KeptReport;
  readonly coding: KeptCoding;
  readonly rows: readonly AssertionRow[];
  /** Numbers of happenings, in the order of the events, which are the first rows. */
  readonly told: readonly number[];
}

const ASSERTIONS = 10;
/** A place changes hands so often. */
const SPELL_DAYS = 250;

/**
 * Report number `index`; ten assertions each, of all kinds about as often as the coder finds them.
 * The same for the same number.
 */
export function syntheticReport(index: number): SyntheticReport {
  const random = createRandom(index + 1);
  const draft = createDraft(random, index / REPORTS_A_DAY);
  const told = happeningsTold(random, { index, count: random.next() < 0.3 ? 5 : 4 });
  const events = told.map((number, place) => eventOf(happeningOf(number), place + 1, draft));
  const control = random.next() < 0.2 ? [controlOf(draft)] : [];
  const relations = random.next() < 0.4 ? [tieOf(draft), tieOf(draft)] : [tieOf(draft)];
  const figures = [figureOf(draft)];
  const left = ASSERTIONS - events.length - control.length - relations.length - figures.length;
  const quotes = Array.from({ length: left }, () => quoteOf(draft));
  const text = `${draft.text()} ${wordsOf(random, 60).join(" ")} ${index}.`;
  const report = reportOf(text, {
    published: dayOf(index / REPORTS_A_DAY),
    publisher: `Publisher ${random.skewed(PUBLISHERS)}`,
    title: wordsOf(random, 6).join(" "),
    index,
  });
  const coded: CodedReport = {
    report: {
      id: report.id,
      published: report.metadata.published,
      publisher: report.metadata.publisher ?? "",
      language: "en",
      sha256: hash(text),
      length: text.length,
    },
    coder: { name: "zenobia", version: "1", models: {} },
    actors: draft.actors.all(),
    places: draft.places.all(),
    events,
    control,
    relations,
    figures,
    quotes,
    times: [],
  };
  const coding = { id: `c-${hash(report.id).slice(0, 16)}`, report: report.id, coded };
  const rows = assertionsOf(coded, { coding: coding.id, report: report.id, text });
  return { report, coding, rows, told };
}

function reportOf(
  text: string,
  {
    index,
    ...own
  }: {
    readonly index: number;
    readonly published: string;
    readonly publisher: string;
    readonly title: string;
  },
): KeptReport {
  const bytes = new TextEncoder().encode(text);
  return {
    id: `r-${hash(bytes).slice(0, 16)}`,
    bytes,
    sha256: hash(bytes),
    size: bytes.length,
    fetched: {
      how: "line",
      from: `synthetic.jsonl:${index}`,
      at: `${own.published}T12:00:00.000Z`,
    },
    text,
    extractor: "plain 1",
    metadata: { ...own, language: "en" },
    guessed: [],
  };
}

/** A report that is being written, sentence by sentence, each of which asserts one thing. */
interface Draft {
  readonly random: Random;
  /** Number of the day on which it appears. */
  readonly today: number;
  readonly actors: Names<Actor>;
  readonly places: Names<Place>;
  /** Adds a sentence. */
  readonly write: (words: readonly string[]) => Written;
  readonly text: () => string;
}

interface Written {
  readonly evidence: [Span];
  readonly because: readonly string[];
}

function createDraft(random: Random, today: number): Draft {
  let text = "";
  return {
    random,
    today,
    actors: createNames("a", actorOf),
    places: createNames("p", placeOf),
    write(words) {
      const start = text === "" ? 0 : text.length + 1;
      text += `${text === "" ? "" : " "}${words.join(" ")}.`;
      return { evidence: [[start, text.length]], because: ["predicates/told", "status/told"] };
    },
    text: () => text,
  };
}

function eventOf(happening: Happening, number: number, draft: Draft): EventAssertion {
  const { actors, places, random } = draft;
  const { actor, recipient, trigger, type, status } = happening;
  const words = [trigger, ...shuffled(happening.words, random).slice(0, 7)];
  const told = draft.write([...words, ...wordsOf(random, 5, 300)]);
  const start = told.evidence[0][0];
  return {
    ...told,
    attribution: attributionIn(draft),
    id: `e${number}`,
    type,
    contexts: [],
    quad: "material conflict",
    intensity: -5,
    actor: [actors.id(actor)],
    recipient: random.next() < 0.9 ? [actors.id(recipient)] : [],
    ...(random.next() < 0.6 ? { place: places.id(happening.place) } : {}),
    ...(random.next() < 0.7 ? { time: dayOn(happening.day) } : {}),
    status,
    trigger: [start, start + trigger.length],
    confidence: 0.7,
  };
}

function controlOf(draft: Draft): ControlAssertion {
  const { actors, places, random, today } = draft;
  const place = random.skewed(PLACES, 5);
  const spell = Math.floor(today / SPELL_DAYS);
  const holder = random.next() < 0.9 ? place * 7 + spell : random.below(60);
  return {
    ...draft.write(wordsOf(random, 12)),
    attribution: attributionIn(draft),
    place: places.id(place),
    holder: actors.id(holder % 60),
    time: dayNear(draft, 20),
    status: random.oneOf(["gained", "held", "held", "contested"]),
  };
}

function tieOf(draft: Draft): RelationAssertion {
  const { actors, random } = draft;
  const { subject, object, relation } = pairOf(random.skewed(PAIRS, 5));
  return {
    ...draft.write(wordsOf(random, 12)),
    attribution: attributionIn(draft),
    kind: relation,
    subject: actors.id(subject),
    object: actors.id(object),
  };
}

function figureOf(draft: Draft): FigureAssertion {
  const { places, random } = draft;
  const number = 1 + random.skewed(200);
  return {
    ...draft.write(wordsOf(random, 12)),
    attribution: attributionIn(draft),
    measure: random.oneOf(["killed", "killed", "wounded", "displaced"]),
    exact: number,
    who: "civilians",
    place: places.id(random.skewed(PLACES, 5)),
    time: dayNear(draft, 10),
  };
}

function quoteOf({ actors, random, text, write }: Draft): Quote {
  const { evidence, because } = write(wordsOf(random, 12));
  const [span] = evidence;
  const speaker = actors.id(random.skewed(ACTORS, 2));
  return { speaker, text: text().slice(...span), span, because };
}

function attributionIn({ actors, random }: Draft): EventAssertion["attribution"] {
  return random.next() < 0.15 ? [{ source: actors.id(random.skewed(ACTORS, 2)) }] : [];
}

function dayNear({ random, today }: Draft, days: number): DayInterval {
  return dayOn(Math.max(0, today - random.skewed(days)));
}

function dayOn(day: number): DayInterval {
  return { start: dayOf(day), end: dayOf(day), precision: "day" };
}

function shuffled<Item>(items: readonly Item[], random: Random): readonly Item[] {
  const start = random.below(items.length);
  return [...items.slice(start), ...items.slice(0, start)];
}

/** Ids within one report of what has numbers in the record. */
interface Names<Item> {
  readonly id: (number: number) => string;
  readonly all: () => readonly Item[];
}

function createNames<Item>(
  letter: string,
  make: (number: number, id: string) => Item,
): Names<Item> {
  const ids = new Map<number, string>();
  return {
    id(number) {
      const known = ids.get(number) ?? `${letter}${ids.size + 1}`;
      ids.set(number, known);
      return known;
    },
    all: () => [...ids].map(([number, id]) => make(number, id)),
  };
}
