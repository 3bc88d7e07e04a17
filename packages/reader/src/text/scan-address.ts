import { afterCharacter, isAlphanumericAt, kindAt } from "./characters.ts";

const SCHEMES: readonly string[] = [
  "http://",
  "https://",
  "ftp://",
  "www.",
  "mailto:",
  "HTTP://",
  "WWW.",
];
const CLOSING_MARKS = ".,;:!?'\"’”)]}>…";
const ADDRESS_BREAKS = '<>"“”«»';
/** RFC 5321, section 4.5.3.1: longest local part and domain. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_DOMAIN = 255;

/**
 * Finds the end of a web address, mail address, hashtag or handle that begins at an offset.
 *
 * @returns `start` when none begins there.
 */
export function scanAddress(text: string, start: number): number {
  const first = text[start] ?? "";
  if (first === "#" || first === "@") return scanTag(text, start);
  if (SCHEMES.some((scheme) => scheme[0] === first && text.startsWith(scheme, start)))
    return scanPath(text, start);
  return scanMailAddress(text, start);
}

/** Finds the end of a run of address characters, without the marks that close the sentence around it. */
export function scanPath(text: string, start: number): number {
  let end = start;
  while (
    end < text.length &&
    kindAt(text, end) !== "blank" &&
    !ADDRESS_BREAKS.includes(text[end] ?? "")
  )
    end += 1;
  let surplus = surplusBrackets(text.slice(start, end));
  while (end > start + 1) {
    const last = text[end - 1] ?? "";
    if (!CLOSING_MARKS.includes(last) || (last === ")" && surplus <= 0)) break;
    if (last === ")") surplus -= 1;
    end -= 1;
  }
  return end;
}

/** How many brackets are closed that were not opened. */
function surplusBrackets(path: string): number {
  let surplus = 0;
  for (const sign of path) if (sign === ")" || sign === "(") surplus += sign === ")" ? 1 : -1;
  return surplus;
}

function scanTag(text: string, start: number): number {
  if (start > 0 && isAlphanumericAt(text, start - 1)) return start;
  if (kindAt(text, start + 1) !== "letter") return start;
  let end = start + 1;
  while (isAlphanumericAt(text, end) || text[end] === "_") end = afterCharacter(text, end);
  return end;
}

function scanMailAddress(text: string, start: number): number {
  const at = runEnd(text, start, { marks: "._%+-", limit: LONGEST_LOCAL_PART });
  if (text[at] !== "@" || !isAsciiAlphanumeric(text.charCodeAt(at + 1))) return start;
  let end = runEnd(text, at + 1, { marks: ".-_", limit: LONGEST_DOMAIN });
  while (!isAsciiAlphanumeric(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function runEnd(
  text: string,
  start: number,
  run: { readonly marks: string; readonly limit: number },
): number {
  const last = Math.min(text.length, start + run.limit);
  let end = start;
  while (
    end < last &&
    (isAsciiAlphanumeric(text.charCodeAt(end)) || run.marks.includes(text[end] ?? " "))
  )
    end += 1;
  return end;
}

function isAsciiAlphanumeric(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122);
}
