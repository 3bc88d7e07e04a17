import type { Token } from "../document.ts";

/** What is opened, and by what it is closed; a straight quotation mark closes itself. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ["(", ")"],
  ["“", "”"],
  ['"', '"'],
]);
const DASHES: ReadonlySet<string> = new Set(["-", "--", "—", "–"]);

/**
 * Attaches marks of punctuation as the guidelines of Universal Dependencies say, where the tree of the other words tells
 * how; a model sees the words around a mark and guesses.
 *
 * Brackets and quotation marks hang on the head of what they enclose, dashes and commas on the highest word of the
 * unit beside them that the other side does not belong to. A comma that hangs on the highest word of the other unit
 * stays there, and marks that end sentences stay as they are. Marks with dependents of their own are left alone.
 *
 * @param forms Words of one sentence.
 * @param tokens Their tokens; heads count from 0, −1 for the root.
 * @see https://universaldependencies.org/u/dep/punct.html
 */
export function attachPunctuation(
  forms: readonly string[],
  tokens: readonly Token[],
): readonly Token[] {
  const marks = marksOf(tokens);
  if (marks.length === 0) return tokens;
  const heads = new Map([...enclosingHeads(forms, tokens), ...unitHeads(forms, tokens, marks)]);
  const free = new Set(marks.filter((at) => !hasDependent(tokens, at)));
  return tokens.map((token, at) => {
    const head = free.has(at) ? heads.get(at) : undefined;
    return head === undefined || head === token.head ? token : { ...token, head };
  });
}

function marksOf(tokens: readonly Token[]): readonly number[] {
  return tokens.flatMap((token, at) => (isMark(token) && token.relation === "punct" ? at : []));
}

function isMark(token: Token | undefined): boolean {
  return token?.upos === "PUNCT";
}

function hasDependent(tokens: readonly Token[], at: number): boolean {
  return tokens.some((token) => token.head === at);
}

/** For the marks of each pair, the first word between them whose head is not between them. */
function enclosingHeads(
  forms: readonly string[],
  tokens: readonly Token[],
): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  const open: number[] = [];
  tokens.forEach((token, at) => {
    const form = forms[at] ?? "";
    if (!isMark(token)) return;
    const last = open.at(-1);
    if (last !== undefined && PAIRS.get(forms[last] ?? "") === form) {
      open.pop();
      const head = headBetween(tokens, last, at);
      if (head < 0) return;
      heads.set(last, head);
      heads.set(at, head);
    } else if (PAIRS.has(form)) open.push(at);
  });
  return heads;
}

function headBetween(tokens: readonly Token[], from: number, to: number): number {
  for (let at = from + 1; at < to; at++) {
    const token = tokens[at];
    if (token && !isMark(token) && !(token.head > from && token.head < to)) return at;
  }
  return -1;
}

/** For dashes, and commas that hang on neither unit beside them, the highest word of the dependent unit. */
function unitHeads(
  forms: readonly string[],
  tokens: readonly Token[],
  marks: readonly number[],
): ReadonlyMap<number, number> {
  const heads = new Map<number, number>();
  for (const at of marks) {
    const isDash = DASHES.has(forms[at] ?? "");
    if (!isDash && forms[at] !== ",") continue;
    const left = highest(tokens, at, -1);
    const right = highest(tokens, at, 1);
    const head = tokens[at]?.head ?? -1;
    if (!isDash && (head === left || head === right)) continue;
    const unit = dependentUnit(tokens, left, right);
    if (unit >= 0) heads.set(at, unit);
  }
  return heads;
}

/** The highest word over the nearest word to one side of a mark that can be reached without crossing it; −1 for none. */
function highest(tokens: readonly Token[], mark: number, side: -1 | 1): number {
  let at = mark + side;
  while (isMark(tokens[at])) at += side;
  if (tokens[at] === undefined) return -1;
  for (let steps = 0; steps < tokens.length; steps++) {
    const head = tokens[at]?.head ?? -1;
    if (head < 0 || (side < 0 ? head > mark : head < mark)) break;
    at = head;
  }
  return at;
}

/** Of the highest words of two units, the one that depends on the other; the left where neither does. */
function dependentUnit(tokens: readonly Token[], left: number, right: number): number {
  if (left < 0 || right < 0) return Math.max(left, right);
  return isUnder(tokens, right, left) ? right : left;
}

function isUnder(tokens: readonly Token[], word: number, ancestor: number): boolean {
  let at = word;
  for (let steps = 0; at >= 0 && steps <= tokens.length; steps++) {
    if (at === ancestor) return true;
    at = tokens[at]?.head ?? -1;
  }
  return false;
}
