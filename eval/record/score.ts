/** Scores a coded report against gold, as the coding guide's scorer does. */
import { type CodedReport, type Span, spansOverlap, textOf } from "@zenobia/model";
import type { GoldReport } from "@zenobia/testkit";
import { anyAgree, datesAgree, namesAgree, plainName, spansOf } from "./agreement.ts";
import { candidatesOf, matchBest } from "./match.ts";

/** What is scored: events by how much of them agrees, then the states. */
export const SCORED = [
  "detect",
  "who",
  "full",
  "control",
  "relations",
  "figures",
  "quotes",
] as const;

/** One of the things scored. */
export type Scored = (typeof SCORED)[number];

/** What is asked of each event that was detected. */
export const SLOTS = ["actor", "recipient", "place", "date", "status", "attribution"] as const;

/** One of the things asked of a detected event. */
export type Slot = (typeof SLOTS)[number];

/** How many were right, coded and in gold. */
export interface Count {
  readonly right: number;
  readonly coded: number;
  readonly gold: number;
}

/** Counts of everything scored; of a slot, both coded and gold are the events detected. */
export type Counts = Readonly<Record<Scored | Slot, Count>>;

/** Harmonic mean of precision and recall; 0 when nothing was right. */
export function f1({ right, coded, gold }: Count): number {
  return coded + gold === 0 ? 0 : (2 * right) / (coded + gold);
}

/** Adds counts up. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = (key: Scored | Slot): Count =>
    all.reduce<Count>(
      (total, { [key]: next }) => ({
        right: total.right + next.right,
        coded: total.coded + next.coded,
        gold: total.gold + next.gold,
      }),
      { right: 0, coded: 0, gold: 0 },
    );
  const keys = [...SCORED, ...SLOTS];
  return Object.fromEntries(keys.map((key) => [key, sum(key)])) as unknown as Counts;
}

/** Names that stand for ids of a coding and for names of gold. */
interface Names {
  readonly coded: (ids: readonly string[]) => readonly string[];
  readonly place: (id: string | undefined) => readonly string[];
  readonly gold: (names: readonly string[]) => readonly string[];
}

interface Scene {
  readonly text: string;
  readonly gold: GoldReport;
  readonly coded: CodedReport;
  readonly names: Names;
}

function namesOf(text: string, gold: GoldReport, coded: CodedReport): Names {
  const waysOf = (items: readonly { id: string; name: string; mentions: readonly Span[] }[]) =>
    new Map(
      items.map(({ id, name, mentions }) => [
        id,
        [name, ...mentions.map((span) => textOf(text, span))],
      ]),
    );
  const [actors, places] = [waysOf(coded.actors), waysOf(coded.places)];
  const aliases = new Map(
    gold.actors.map(({ name, aliases: others }) => [name, [name, ...others]]),
  );
  return {
    coded: (ids) => ids.flatMap((id) => actors.get(id) ?? [id]),
    place: (id) => (id === undefined ? [] : (places.get(id) ?? [id])),
    gold: (names) => names.flatMap((name) => aliases.get(name) ?? [name]),
  };
}

/** Scores one report. */
export function scoreReport(text: string, gold: GoldReport, coded: CodedReport): Counts {
  const scene = { text, gold, coded, names: namesOf(text, gold, coded) };
  return {
    ...scoreEvents(scene),
    control: scoreControl(scene),
    relations: scoreRelations(scene),
    figures: scoreFigures(scene),
    quotes: scoreQuotes(scene),
  };
}

function shareWords(text: string, words: string, spans: readonly Span[]): boolean {
  return spansOf(text, words).some((one) => spans.some((other) => spansOverlap(one, other)));
}

type GoldEvent = GoldReport["events"][number];
type CodedEvent = CodedReport["events"][number];
type Agreement = Readonly<Record<Slot, boolean>>;

function agreementOf(names: Names, one: GoldEvent, other: CodedEvent): Agreement {
  const speakers = other.attribution.map(({ source }) => source);
  const noPlace = one.place === null && other.place === undefined;
  const isPlace = (name: string): boolean => one.place !== null && namesAgree(one.place, name);
  return {
    actor: anyAgree(names.gold(one.actor), names.coded(other.actor)),
    recipient: anyAgree(names.gold(one.recipient), names.coded(other.recipient)),
    place: noPlace || names.place(other.place).some(isPlace),
    date: datesAgree(one.date, other.time),
    status: one.status === other.status,
    attribution: anyAgree(
      names.gold(one.attributed_to === null ? [] : [one.attributed_to]),
      names.coded(speakers),
    ),
  };
}

function weightOf(slots: Agreement): number {
  const weight = (slot: Slot): number => (slot === "actor" || slot === "recipient" ? 4 : 1);
  return SLOTS.reduce((sum, slot) => sum + (slots[slot] ? weight(slot) : 0), 0);
}

function scoreEvents(scene: Scene): Pick<Counts, "detect" | "who" | "full" | Slot> {
  const { gold, coded } = scene;
  const found = matchEvents(scene);
  const who = found.filter(({ actor, recipient }) => actor && recipient);
  const full = who.filter(({ place, date, status }) => place && date && status);
  const totals = { coded: coded.events.length, gold: gold.events.length };
  const slot = (name: Slot): Count => {
    const right = found.filter(({ [name]: agrees }) => agrees).length;
    return { right, coded: found.length, gold: found.length };
  };
  return {
    detect: { right: found.length, ...totals },
    who: { right: who.length, ...totals },
    full: { right: full.length, ...totals },
    ...(Object.fromEntries(SLOTS.map((name) => [name, slot(name)])) as Record<Slot, Count>),
  };
}

/** What agrees of each event that was detected. */
function matchEvents({ text, gold, coded, names }: Scene): readonly Agreement[] {
  const matched = matchBest(
    candidatesOf(gold.events, coded.events, (one, other) => {
      if (one.type !== other.type) return;
      if (!shareWords(text, one.evidence, [...other.evidence, other.trigger])) return;
      return weightOf(agreementOf(names, one, other));
    }),
  );
  return matched.flatMap((match) => {
    const [one, other] = [gold.events[match.gold], coded.events[match.coded]];
    return one && other ? [agreementOf(names, one, other)] : [];
  });
}

function countMatches<Gold, Coded>(
  gold: readonly Gold[],
  coded: readonly Coded[],
  same: (gold: Gold, coded: Coded) => boolean,
): Count {
  const candidates = candidatesOf(gold, coded, (one, other) => (same(one, other) ? 1 : undefined));
  return { right: matchBest(candidates).length, coded: coded.length, gold: gold.length };
}

function scoreControl({ gold, coded, names }: Scene): Count {
  return countMatches(
    gold.control,
    coded.control,
    (one, other) =>
      one.status === other.status &&
      names.place(other.place).some((name) => namesAgree(one.place, name)) &&
      anyAgree(names.gold([one.holder]), names.coded([other.holder])),
  );
}

function scoreRelations({ gold, coded, names }: Scene): Count {
  return countMatches(
    gold.relations,
    coded.relations,
    (one, other) =>
      one.kind === other.kind &&
      anyAgree(names.gold([one.subject]), names.coded([other.subject])) &&
      anyAgree(names.gold([one.object]), names.coded([other.object])),
  );
}

function scoreFigures({ text, gold, coded }: Scene): Count {
  return countMatches(
    gold.figures,
    coded.figures,
    (one, other) =>
      one.measure === other.measure &&
      one.min === (other.min ?? null) &&
      one.max === (other.max ?? null) &&
      one.exact === (other.exact ?? null) &&
      shareWords(text, one.evidence, other.evidence),
  );
}

function scoreQuotes({ gold, coded, names }: Scene): Count {
  return countMatches(gold.quotes, coded.quotes, (one, other) => {
    const [a, b] = [plainName(one.text), plainName(other.text)];
    const [short, long] = a.length <= b.length ? [a, b] : [b, a];
    const sameWords = short !== "" && long.includes(short) && short.length >= 0.8 * long.length;
    return sameWords && anyAgree(names.gold([one.speaker]), names.coded([other.speaker]));
  });
}
