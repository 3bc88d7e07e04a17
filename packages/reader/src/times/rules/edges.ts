import type { Edge, Moment } from "../moments.ts";
import { dateReading, type Reading } from "../reading.ts";
import type { RuleMatch } from "../rule.ts";

/** A stretch of the calendar, or the part of it that a match names. */
export function periodReading(match: RuleMatch, moment: Moment): Reading {
  const edge = match.text("EDGE");
  return isEdge(edge) ? dateReading(moment, edge) : dateReading(moment);
}

/** A pattern with and without "early", "mid", "late" before it. */
export function edged(pattern: string): readonly string[] {
  return [pattern, `EDGE -? ${pattern}`];
}

/** Tells whether a value of the word lists names a part of a moment. */
export function isEdge(text: string): text is Edge {
  return text === "start" || text === "mid" || text === "end";
}
