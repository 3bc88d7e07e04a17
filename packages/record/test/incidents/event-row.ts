import type { EventRow } from "../../src/index.ts";

/** An event row of its own report, told in one sentence; what is not given is as plain as can be. */
export function eventRow(
  id: string,
  sentence: string,
  { trigger, ...rest }: Partial<Omit<EventRow, "trigger">> & { readonly trigger: string },
): EventRow {
  const start = sentence.indexOf(trigger);
  return {
    id: `c-${id}:e1`,
    coding: `c-${id}`,
    report: `r-${id}`,
    coder: "zenobia",
    published: "2031-05-04",
    attribution: [],
    evidence: [{ span: [0, sentence.length], text: sentence }],
    because: [],
    kind: "event",
    type: "ASSAULT",
    contexts: ["military"],
    intensity: -9,
    actors: [],
    recipients: [],
    status: "happened",
    trigger: { span: [start, start + trigger.length], text: trigger },
    confidence: 0.8,
    ...rest,
  };
}
