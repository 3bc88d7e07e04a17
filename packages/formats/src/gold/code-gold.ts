import {
  type CodedReport,
  type Coder,
  type ControlAssertion,
  cameoOf,
  type EventAssertion,
  type FigureAssertion,
  type GoldActor,
  type GoldControl,
  type GoldEvent,
  type GoldFigure,
  type GoldQuote,
  type GoldRelation,
  intensityOf,
  PLOVER,
  type Quote,
  type RelationAssertion,
  type ReportHead,
} from "@zenobia/model";
import type { GoldIssue } from "./gold-issue.ts";
import { type KnownActor, type KnownPlace, listActors, listPlaces } from "./known.ts";
import type { GoldRow, ParsedGold } from "./parse-gold.ts";
import { createRowReader, type RowReader } from "./row-reader.ts";

/** What a coding by hand is read with. */
export interface GoldContext {
  readonly report: ReportHead;
  /** The stored text of the report; spans point into it. */
  readonly text: string;
  /** The person: name, and the version of the guide or the round that they coded by. */
  readonly coder: Coder;
  /** Looks the code of an actor up; who is not found is coded by country alone. */
  readonly findActor?: (actor: GoldActor) => KnownActor | undefined;
  /** Looks a place up by its name; what is not found has no coordinates. */
  readonly findPlace?: (name: string) => KnownPlace | undefined;
}

/** A coding by hand as a coded report, and what was wrong with rows that are left out or were put right. */
export interface CodedGold {
  readonly coded: CodedReport;
  readonly issues: readonly GoldIssue[];
}

/**
 * Finds the words of a coding by hand in the text and gives its actors and places ids.
 *
 * A row whose words are not in the text, or that names an actor who is not listed, is told and left out: nothing is
 * guessed. Words that stand there several times are taken where they are nearest to those of the row before.
 */
export function codeGold(gold: ParsedGold, context: GoldContext): CodedGold {
  const issues: GoldIssue[] = [];
  const actors = listActors(gold.actors, context, issues);
  const desk = createRowReader({ text: context.text, actors, issues });
  const read = <Row, Assertion>(
    rows: readonly GoldRow<Row>[],
    code: (row: GoldRow<Row>, desk: RowReader, index: number) => Assertion | undefined,
  ): readonly Assertion[] => {
    desk.startList();
    let count = 0;
    return rows.flatMap((row) => {
      const assertion = code(row, desk, count + 1);
      if (assertion === undefined) return [];
      count += 1;
      return [assertion];
    });
  };
  const rows = {
    events: read(gold.events, codeEvent),
    control: read(gold.control, codeControl),
    relations: read(gold.relations, codeRelation),
    figures: read(gold.figures, codeFigure),
    quotes: read(gold.quotes, codeQuote),
  };
  const places = listPlaces(desk.places(), context, issues);
  const { report, coder } = context;
  return { coded: { report, coder, actors, places, ...rows, times: [] }, issues };
}

function codeEvent(
  { path, row }: GoldRow<GoldEvent>,
  desk: RowReader,
  index: number,
): EventAssertion | undefined {
  const { type, mode, status } = row;
  const reading = desk.startRow(path);
  const words = reading.words("evidence", row.evidence);
  const fields = {
    mode: mode === null ? undefined : reading.mode(type, mode),
    place: reading.place(row.place),
    time: reading.days("date", row.date),
  };
  const actor = reading.actors("actor", row.actor);
  const recipient = reading.actors("recipient", row.recipient);
  const attribution = reading.speakers(row.attributed_to);
  if (!reading.finish() || !words) return undefined;
  return {
    id: `e${index}`,
    type,
    contexts: [],
    quad: PLOVER[type].quad,
    intensity: intensityOf(type, fields.mode),
    cameo: cameoOf(type, fields.mode),
    actor,
    recipient,
    ...present(fields),
    status,
    trigger: words,
    attribution,
    evidence: [words],
    because: [],
    confidence: 1,
  };
}

function codeControl(
  { path, row }: GoldRow<GoldControl>,
  desk: RowReader,
): ControlAssertion | undefined {
  const reading = desk.startRow(path);
  const words = reading.words("evidence", row.evidence);
  const place = reading.place(row.place);
  const holder = reading.actor("holder", row.holder);
  const from = reading.actor("from_holder", row.from_holder);
  const time = reading.days("date", row.date);
  if (!reading.finish() || !words || place === undefined || holder === undefined) return undefined;
  return {
    place,
    holder,
    ...present({ from, time }),
    status: row.status,
    attribution: [],
    evidence: [words],
    because: [],
  };
}

function codeRelation(
  { path, row }: GoldRow<GoldRelation>,
  desk: RowReader,
): RelationAssertion | undefined {
  const reading = desk.startRow(path);
  const words = reading.words("evidence", row.evidence);
  const subject = reading.actor("subject", row.subject);
  const object = reading.actor("object", row.object);
  const since = reading.days("since", row.since);
  const until = reading.days("until", row.until);
  const attribution = reading.speakers(row.attributed_to);
  if (!reading.finish() || !words || subject === undefined || object === undefined)
    return undefined;
  return {
    kind: row.kind,
    subject,
    object,
    ...present({ since, until }),
    attribution,
    evidence: [words],
    because: [],
  };
}

function codeFigure(
  { path, row }: GoldRow<GoldFigure>,
  desk: RowReader,
): FigureAssertion | undefined {
  const { measure, min, max, exact, qualifier, who } = row;
  const reading = desk.startRow(path);
  const words = reading.words("evidence", row.evidence);
  const by = reading.actor("by", row.by);
  const place = reading.place(row.place);
  const time = reading.days("period", row.period);
  const attribution = reading.speakers(row.attributed_to);
  if (!reading.finish() || !words) return undefined;
  return {
    measure,
    ...present({ min, max, exact, qualifier, who, by, place, time }),
    attribution,
    evidence: [words],
    because: [],
  };
}

function codeQuote({ path, row }: GoldRow<GoldQuote>, desk: RowReader): Quote | undefined {
  const reading = desk.startRow(path);
  const span = reading.words("text", row.text);
  const speaker = reading.actor("speaker", row.speaker);
  if (!reading.finish() || !span || speaker === undefined) return undefined;
  return { speaker, text: row.text, ...present({ venue: row.venue }), span, because: [] };
}

type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined | null> };

/** A row without the keys that have no value. */
function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined && value !== null),
  ) as Present<Row>;
}
