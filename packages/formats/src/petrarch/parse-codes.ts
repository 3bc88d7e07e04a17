import { error, type Issue, quoted, warning } from "../issue.ts";
import { parseRange } from "./dictionary-date.ts";
import type { DictionaryCode } from "./records.ts";

/** Codes of one line, and what is wrong with others of it. */
export interface ParsedCodes {
  readonly codes: readonly DictionaryCode[];
  readonly issues: readonly Issue[];
  /** What stood before the first bracket. */
  readonly before: string;
}

/** Most codes that are read of one line. */
const MAX_CODES = 100;
const NULL_CODE = /^-{2,}$/u;

/** Reads the brackets of a line: `PHRASE_ [SYRELI 830101-000101] [SYRGOV >000717]`. */
export function parseCodes(text: string, line: number): ParsedCodes {
  const start = text.indexOf("[");
  if (start < 0) return { codes: [], issues: [], before: text };
  const codes: DictionaryCode[] = [];
  const issues: Issue[] = [];
  for (const piece of text.slice(start + 1).split("[", MAX_CODES)) {
    const found = parseBracket(piece, line);
    if ("severity" in found) issues.push(found);
    else codes.push(...found.codes);
    if (!("severity" in found) && found.issue) issues.push(found.issue);
  }
  return { codes, issues, before: text.slice(0, start) };
}

interface Bracket {
  readonly codes: readonly DictionaryCode[];
  readonly issue?: Issue;
}

function parseBracket(piece: string, line: number): Bracket | Issue {
  const [, inner = "", close, rest = ""] = /^([^\]}]*)([\]}]?)(.*)$/su.exec(piece) ?? [];
  if (close === "") return error(line, "no-bracket", `${quoted(`[${piece}`)} is never closed`);
  const [, code = "", days = ""] = /^\s*(\S*)(.*)$/su.exec(inner) ?? [];
  if (NULL_CODE.test(code)) return { codes: [] };
  if (!/^[A-Z]+$/iu.test(code))
    return error(line, "bad-code", `${quoted(code)} is no code: letters were expected`);
  const read = parseRange(days);
  if (!read.ok)
    return error(
      line,
      read.reason,
      read.reason === "bad-date"
        ? `${quoted(read.text)} is no day or range of days: the code ${code} is left out`
        : `${quoted(read.text)} ends before it begins: the code ${code} is left out`,
    );
  const codes = [{ code: code.toUpperCase(), line, ...read.range }];
  const issue = strayOf(close, rest, line);
  return issue === undefined ? { codes } : { codes, issue };
}

function strayOf(close: string | undefined, rest: string, line: number): Issue | undefined {
  if (close === "}") return warning(line, "typo", "a bracket is closed with } instead of ]");
  if (rest.trim() !== "")
    return warning(line, "stray-words", `${quoted(rest.trim())} behind a bracket is not read`);
  return undefined;
}
