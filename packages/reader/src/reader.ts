import { AppError, type CodedReport, type Report, type TimeExpression } from "@zenobia/model";
import { codeReport } from "./coding/code-report.ts";
import { type EntryTrial, tryEntry } from "./events/lexicon/try-entry.ts";
import type { PredicateEntry } from "./events/predicate.ts";
import type { Knowledge } from "./knowledge.ts";
import type { Layers } from "./layers.ts";
import { codePair } from "./pairs/code-pair.ts";
import type { PairAnswer, PairQuestion } from "./pairs/pair-question.ts";
import { PAIR_STAGES, STAGES } from "./pipeline.ts";
import { geoparse, type Toponym } from "./places/geoparse.ts";
import { createPipeline } from "./stage-order.ts";
import type { ConlluSentence } from "./syntax/conllu.ts";
import { parseSentences, parseText } from "./syntax/parse-text.ts";
import { readTimes } from "./times/read-times.ts";

/** Longest text that is read as one report, in UTF-16 code units. */
export const MAX_REPORT_LENGTH = 10_000_000;

const DAY_OR_INSTANT =
  /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/u;

/** Day of publication of a text that has none. */
const NO_DAY = "2000-01-01";

/** Reads reports. */
export interface Reader {
  /**
   * Codes one report. The same report gives the same coding, byte for byte.
   *
   * @param sha256 SHA-256 of the text's UTF-8 bytes, lower-case hex; the reader itself has no means to compute it.
   * @throws {AppError} `input/empty`, `input/date` or `input/too-large` when the report cannot be coded.
   */
  code(report: Report, sha256: string): CodedReport;
  /** Runs all stages and returns every layer, for tools that look inside. */
  annotate(report: Report): Layers;
  /** Finds the place names of a text with the places they mean, in text order. */
  geoparse(text: string): readonly Toponym[];
  /**
   * Finds the time expressions of a text, resolved against its day of publication, in text order.
   *
   * @throws {AppError} `input/date` when `published` is no day.
   */
  times(text: string, published: string): readonly TimeExpression[];
  /**
   * Says what the first of two actors of a text does to the second. Only the text is looked at, not when it was published.
   *
   * @throws {AppError} `input/empty` or `input/too-large` when the text cannot be read.
   */
  pair(question: PairQuestion): PairAnswer;
  /**
   * Finds sentences and words of a raw text and gives each sentence its tree.
   *
   * @param firstId `sent_id` of the first sentence, for a text that was cut from a longer one; 1 when absent.
   */
  parse(text: string, firstId?: number): readonly ConlluSentence[];
  /**
   * Runs the examples of an entry of the lexicon, which must be one that this reader knows, by rules alone: no learned model has a
   * say.
   */
  tryEntry(entry: PredicateEntry): EntryTrial;
  /** Gives sentences whose words are known their trees. */
  parseSentences(sentences: readonly ConlluSentence[]): readonly ConlluSentence[];
}

/** Makes a reader from what it is to know; cheap, and free of state. */
export function createReader(knowledge: Knowledge): Reader {
  const pipeline = createPipeline(STAGES);
  const events = createPipeline(PAIR_STAGES);
  const { events: _events, parties: _parties, ...rules } = knowledge;
  const annotate = (report: Report, known: Knowledge): Layers =>
    pipeline({ report, text: report.text, publishedDay: checkedDay(report) }, known);
  return {
    annotate: (report) => annotate(report, knowledgeFor(report, knowledge)),
    code: (report, sha256) => {
      const known = knowledgeFor(report, knowledge);
      return codeReport(annotate(report, known), known, sha256);
    },
    geoparse: (text) => geoparse(text, knowledge),
    times: (text, published) => {
      const report = { id: "", published, text };
      return readTimes({ report, text, publishedDay: dayOf(published) }, knowledge);
    },
    pair: (question) => {
      const report = { id: "pair", published: NO_DAY, text: question.text };
      const source = { report, text: report.text, publishedDay: checkedDay(report) };
      // The model of pairs weighs what the rules find; it was trained without the judges of whole reports.
      return codePair(question, events(source, rules), rules);
    },
    tryEntry: (entry) =>
      tryEntry(entry, rules, (report, known) => {
        const own = knowledgeFor(report, known);
        return codeReport(annotate(report, own), own, "");
      }),
    parse: (text, firstId) => parseText(text, knowledge, firstId),
    parseSentences: (sentences) => parseSentences(sentences, knowledge),
  };
}

/** What is known on the day that a report was published. */
function knowledgeFor(report: Report, knowledge: Knowledge): Knowledge {
  const actors = knowledge.actors.on(checkedDay(report));
  return actors === knowledge.actors ? knowledge : { ...knowledge, actors };
}

function checkedDay(report: Report): string {
  if (report.text.trim() === "")
    throw new AppError("input/empty", `report ${report.id} has no text`);
  if (report.text.length > MAX_REPORT_LENGTH)
    throw new AppError(
      "input/too-large",
      `report ${report.id} has ${report.text.length} characters; at most ${MAX_REPORT_LENGTH} are read: split it`,
    );
  return dayOf(report.published);
}

function dayOf(published: string): string {
  const day = published.slice(0, 10);
  const time = Date.parse(`${day}T00:00:00Z`);
  if (
    !DAY_OR_INSTANT.test(published) ||
    Number.isNaN(time) ||
    new Date(time).toISOString().slice(0, 10) !== day
  )
    throw new AppError(
      "input/date",
      `${JSON.stringify(published)} is no day of publication; write YYYY-MM-DD`,
    );
  return day;
}
