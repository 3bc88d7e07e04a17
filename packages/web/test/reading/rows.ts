import type { EventRow, FigureRow } from "../../src/api/contract.ts";

type Span = readonly [number, number];

const HEAD = {
  coding: "c-1",
  report: "r-1",
  coder: "zenobia",
  published: "2019-03-24",
  attribution: [],
  because: [],
} as const;

/** An event that words of a text prove. */
export function anEvent(id: string, span: Span, trigger?: Span): EventRow {
  return {
    ...HEAD,
    id,
    kind: "event",
    type: "ASSAULT",
    contexts: [],
    intensity: -9,
    actors: [{ key: "name::riders", name: "Riders", kind: "rebel", code: "REB" }],
    recipients: [],
    status: "happened",
    confidence: 0.9,
    evidence: [{ span, text: "" }],
    ...(trigger === undefined ? {} : { trigger: { span: trigger, text: "" } }),
  };
}

/** A figure that words of a text prove. */
export function aFigure(id: string, span: Span): FigureRow {
  return {
    ...HEAD,
    id,
    kind: "figure",
    measure: "killed",
    exact: 24,
    evidence: [{ span, text: "" }],
  };
}
