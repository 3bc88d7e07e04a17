import type { AssertionHead } from "../assertions/assertion.ts";

/** Whose voice a report is: `v-…` of a chain of copies, `agency:NAME` of an agency, else the report's own id. */
export type Voice = string;

/** Whose voice a row is told in: reports that copy one another, or one agency, have one. */
export function voiceOf({ report, voice }: Pick<AssertionHead, "report" | "voice">): Voice {
  return voice ?? report;
}

/**
 * Who speaks in an assertion: the innermost speaker, whoever reports it; else the report's own voice. Five papers that
 * cite one spokesman are one voice.
 */
export function speakerOf(row: Pick<AssertionHead, "attribution" | "report" | "voice">): string {
  return row.attribution.at(-1)?.key ?? `report:${voiceOf(row)}`;
}
