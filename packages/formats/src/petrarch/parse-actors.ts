import { error, type Issue, quoted, warning } from "../issue.ts";
import {
  type DictionaryLine,
  hasForeignCharacters,
  isTooLong,
  MAX_LINE,
  withoutComment,
} from "./dictionary-line.ts";
import { parseCodes } from "./parse-codes.ts";
import type { ActorRecord, DictionaryCode, Phrase } from "./records.ts";

/** Most phrases that one record may have; the largest of the public dictionaries has 300. */
const MAX_PHRASES = 5_000;

/**
 * Reads a PETRARCH or TABARI dictionary of actors, line by line.
 *
 * A record ends at the next line that starts with neither `+` nor a blank or bracket. What is wrong with a line is told
 * where it stands; nothing is guessed. Holds one record at a time.
 *
 * @see https://petrarch2.readthedocs.io, "Dictionaries".
 */
export async function* parseActorDictionary(
  lines: AsyncIterable<DictionaryLine> | Iterable<DictionaryLine>,
): AsyncGenerator<ActorRecord | Issue> {
  let open: OpenRecord | undefined;
  for await (const line of lines) {
    if (isTooLong(line)) {
      yield error(line.number, "long-line", `a line has at most ${MAX_LINE} characters`);
      continue;
    }
    const text = withoutComment(line.text);
    if (text.trim() === "") continue;
    if (hasForeignCharacters(text))
      yield warning(line.number, "non-ascii", `${quoted(text.trim())} has characters beyond ASCII`);
    if (isContinued(text)) yield* continued(open, text, line.number);
    else {
      if (open) yield* closed(open);
      open = new OpenRecord(line.number);
      yield* open.addRow(text, line.number);
    }
  }
  if (open) yield* closed(open);
}

function isContinued(text: string): boolean {
  return /^[\s+[]/u.test(text);
}

function* continued(open: OpenRecord | undefined, text: string, line: number): Generator<Issue> {
  if (open) yield* open.addRow(text, line);
  else yield error(line, "no-record", `${quoted(text.trim())} belongs to no phrase before it`);
}

function* closed(open: OpenRecord): Generator<ActorRecord | Issue> {
  const { record } = open;
  if (record.phrases.length === 0) return;
  if (record.codes.length > 0) yield record;
  else if (!open.hadBracket)
    yield error(
      record.line,
      "no-brackets",
      `${quoted(record.phrases[0]?.text ?? "")} has no code in brackets: left out`,
    );
}

/** The record that is being collected. */
class OpenRecord {
  readonly #line: number;
  readonly #phrases: Phrase[] = [];
  readonly #codes: DictionaryCode[] = [];
  #hadBracket = false;

  constructor(line: number) {
    this.#line = line;
  }

  /** Tells whether there was a code, though it may have been one that cannot be used. */
  get hadBracket(): boolean {
    return this.#hadBracket;
  }

  get record(): ActorRecord {
    return { kind: "actor", line: this.#line, phrases: this.#phrases, codes: this.#codes };
  }

  *addRow(text: string, line: number): Generator<Issue> {
    const { before, codes, issues } = parseCodes(text, line);
    if (text.includes("[")) this.#hadBracket = true;
    this.#codes.push(...codes);
    yield* issues;
    const phrase = before.trim().replace(/^\+/u, "").trim();
    if (phrase === "") {
      if (!text.includes("[")) yield error(line, "no-phrase", "a row without a phrase");
      return;
    }
    if (!text.startsWith("+") && /^\s/u.test(text))
      yield error(line, "stray-words", `${quoted(phrase)} stands before a bracket of a dated code`);
    else if (this.#phrases.length >= MAX_PHRASES)
      yield error(line, "many-phrases", `an actor has at most ${MAX_PHRASES} phrases`);
    else this.#phrases.push({ text: phrase, line });
  }
}
