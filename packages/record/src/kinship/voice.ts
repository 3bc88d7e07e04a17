import type { AssertionHead, ReportId } from "../assertions/assertion.ts";

/** Whose voice a report is: reports that copy one another, or one agency, have one. */
export type VoiceOf = (report: ReportId) => string;

/** Every report is a voice of its own. */
export const OWN_VOICE: VoiceOf = (report) => report;

/**
 * Who speaks in an assertion: the innermost speaker, whoever reports it; else the report's own voice. Five papers that
 * cite one spokesman are one voice.
 */
export function speakerOf(
  row: Pick<AssertionHead, "attribution" | "report">,
  voiceOf: VoiceOf,
): string {
  return row.attribution.at(-1)?.key ?? `report:${voiceOf(row.report)}`;
}
