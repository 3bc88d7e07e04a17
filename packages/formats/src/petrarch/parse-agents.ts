import { error, type Issue, quoted, warning } from "../issue.ts";
import {
  type DictionaryLine,
  hasForeignCharacters,
  isTooLong,
  MAX_LINE,
  withoutComment,
} from "./dictionary-line.ts";
import type { AgentRecord } from "./records.ts";

const MAX_ITEMS = 200;
const MAX_EXPANSIONS = 1_000;
const MACRO = /!([A-Z0-9_-]+)!/iu;

/**
 * Reads a PETRARCH dictionary of agents, line by line: `PHRASE {PLURAL} [~GOV]`, `!NAME! = A, B`.
 *
 * Substitution sets must stand before they are used. Rows of a set become one record for each of its items.
 */
export async function* parseAgentDictionary(
  lines: AsyncIterable<DictionaryLine> | Iterable<DictionaryLine>,
): AsyncGenerator<AgentRecord | Issue> {
  const macros = new Map<string, readonly string[]>();
  for await (const line of lines) {
    if (isTooLong(line)) {
      yield error(line.number, "long-line", `a line has at most ${MAX_LINE} characters`);
      continue;
    }
    const text = withoutComment(line.text).trim();
    if (text === "") continue;
    if (hasForeignCharacters(text))
      yield warning(line.number, "non-ascii", `${quoted(text)} has characters beyond ASCII`);
    const macro = /^!([^!=]+)!\s*=(.*)$/u.exec(text);
    if (macro) macros.set((macro[1] ?? "").toUpperCase(), itemsOf(macro[2] ?? ""));
    else yield* parseRow(text, line.number, macros);
  }
}

function itemsOf(list: string): readonly string[] {
  return list
    .split(",", MAX_ITEMS)
    .map((item) => item.trim())
    .filter((item) => item !== "");
}

interface Row {
  readonly phrase: string;
  readonly plural?: string;
  readonly code: string;
  readonly isBefore: boolean;
}

function* parseRow(
  text: string,
  line: number,
  macros: ReadonlyMap<string, readonly string[]>,
): Generator<AgentRecord | Issue> {
  const parts = /^([^[{]*)(?:\{([^}]*)\})?(\s*)\[([^\]}]*)([\]}])(.*)$/su.exec(text);
  if (!parts) {
    yield error(line, "no-brackets", `${quoted(text)} has no code in brackets: left out`);
    return;
  }
  const [, before = "", plural = "", gap = "", inner = "", close, rest = ""] = parts;
  yield* typosOf({ before, gap, close, rest }, line);
  const row = rowOf(before.trim(), plural.trim(), inner.trim());
  if (row === undefined)
    yield error(line, "bad-code", `${quoted(inner)} is no code: ~ stands before or behind it`);
  else if (row.phrase === "") yield error(line, "no-phrase", "a row without a phrase");
  else yield* expand(row, line, macros);
}

function* typosOf(
  {
    before,
    gap,
    close,
    rest,
  }: Readonly<Record<"before" | "gap" | "rest", string>> & {
    readonly close: string | undefined;
  },
  line: number,
): Generator<Issue> {
  if (close === "}") yield warning(line, "typo", "a bracket is closed with } instead of ]");
  if (gap === "" && before === before.trimEnd())
    yield warning(line, "typo", `no blank before the bracket behind ${quoted(before)}`);
  if (rest.trim() !== "")
    yield warning(line, "stray-words", `${quoted(rest.trim())} behind a bracket is not read`);
}

function rowOf(phrase: string, plural: string, inner: string): Row | undefined {
  const [, behind, before] = /^(?:~\s*([A-Z]+)|([A-Z]+)\s*~)$/iu.exec(inner) ?? [];
  const code = (behind ?? before)?.toUpperCase();
  if (code === undefined) return undefined;
  const isBefore = behind === undefined;
  return { phrase, code, isBefore, ...(plural === "" ? {} : { plural }) };
}

function* expand(
  row: Row,
  line: number,
  macros: ReadonlyMap<string, readonly string[]>,
): Generator<AgentRecord | Issue> {
  let phrases: readonly string[] = [row.phrase];
  for (;;) {
    const [used, name = ""] = MACRO.exec(phrases[0] ?? "") ?? [];
    if (used === undefined) break;
    const items = macros.get(name.toUpperCase());
    if (items === undefined || items.some((item) => MACRO.test(item))) {
      yield error(line, "unknown-set", `${quoted(used)} is no substitution set defined before`);
      return;
    }
    phrases = phrases
      .flatMap((phrase) => items.map((item) => phrase.replace(used, () => item)))
      .slice(0, MAX_EXPANSIONS);
  }
  for (const phrase of phrases) yield { kind: "agent", line, ...row, phrase };
}
