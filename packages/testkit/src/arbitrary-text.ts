import * as fc from "fast-check";

const PIECES_THAT_HURT = [
  "😀",
  "👩‍👩‍👧‍👦",
  "🇸🇾",
  "é",
  "e\u0301",
  "ﷺ",
  "دمشق",
  "ירושלים",
  "\u202Eabc\u202C",
  "\u200B",
  "\u00AD",
  "\uFEFF",
  "\uD83D",
  "\uDE00",
  "\0",
  "\u0007",
  "\u001B[31m",
  "\u0085",
  "\u2028",
  "\r\n",
  "\r",
  "\n\n",
  "\t",
  "\u00A0",
  "“",
  "”",
  "„",
  "«",
  "»",
  "‘",
  "’",
  "'",
  '"',
  "((",
  "]",
  "…",
  "—",
  "-",
  "U.S.",
  "n't",
  "<b>",
  "&amp;",
  "%s",
  "__proto__",
  "constructor",
] as const;

const NEWS_WORDS = [
  "Syrian",
  "government",
  "forces",
  "retook",
  "Palmyra",
  "from",
  "the",
  "Islamic",
  "State",
  "(ISIS)",
  "on",
  "Sunday",
  ",",
  ".",
  "“We",
  "will",
  "not",
  "stop,”",
  "said",
  "Kerry",
  "killed",
  "at",
  "least",
  "24",
  "470,000",
  "civilians",
  "US-backed",
  "2016",
  "27",
  "March",
  "which",
  "and",
  "was",
  "by",
  "Aleppo",
  "denied",
  "?",
] as const;

/** Any text at all: every kind of character, and the pieces that programs stumble over. */
export function arbitraryText(maxPieces = 60): fc.Arbitrary<string> {
  const piece = fc.oneof(
    { arbitrary: fc.constantFrom(...NEWS_WORDS), weight: 4 },
    { arbitrary: fc.constantFrom(...PIECES_THAT_HURT), weight: 2 },
    { arbitrary: fc.string({ unit: "binary", maxLength: 8 }), weight: 1 },
  );
  return fc
    .array(fc.tuple(piece, fc.constantFrom(" ", " ", " ", "", "\n")), { maxLength: maxPieces })
    .map((pieces) => pieces.flat().join(""));
}

/** Text that holds at least one character which is not blank, so that it can be a report. */
export function arbitraryReportText(maxPieces = 60): fc.Arbitrary<string> {
  return arbitraryText(maxPieces).filter((text) => text.trim() !== "");
}
