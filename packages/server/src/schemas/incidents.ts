import type { CountRow, Incident } from "@zenobia/record";
import type {
  AssertionView,
  HiddenAssertion,
  IncidentPoints,
  IncidentView,
} from "@zenobia/service/ask";
import { z } from "zod";
import type { ExplainedAssertion } from "../operations/assertions.ts";
import {
  actorSchema,
  assertionSchema,
  evidenceSchema,
  explainedSchema,
  placeSchema,
} from "./assertions.ts";
import { chainSchema, historySchema } from "./history.ts";
import {
  daySchema,
  intervalSchema,
  list,
  maybe,
  measureSchema,
  spanSchema,
  statusSchema,
  textSchema,
  textsSchema,
  typeSchema,
} from "./words.ts";

const toldActor = z.object({ actor: actorSchema, says: textsSchema });
const pairReason = {
  a: textSchema,
  b: textSchema,
  score: maybe(z.number()),
  because: textsSchema,
  despite: textsSchema,
  decision: maybe(textSchema),
} as const;
const telling = z.object({
  assertion: textSchema,
  report: textSchema,
  published: daySchema,
  publisher: maybe(textSchema),
  coder: textSchema,
  attribution: textsSchema,
  status: statusSchema,
  evidence: list(evidenceSchema),
});
const figure = z.object({
  assertion: textSchema,
  report: textSchema,
  measure: measureSchema,
  min: maybe(z.number()),
  max: maybe(z.number()),
  exact: maybe(z.number()),
  qualifier: maybe(textSchema),
  who: maybe(textSchema),
});
const disagreement = z.object({
  field: z.union([
    z.enum(["type", "mode", "status", "actors", "recipients", "place", "time"]),
    measureSchema,
  ]),
  values: list(z.object({ value: textSchema, says: textsSchema })),
});

/** What several assertions are about. */
export const incidentSchema: z.ZodType<Incident> = z
  .object({
    id: textSchema,
    component: textSchema,
    type: typeSchema,
    mode: maybe(textSchema),
    contexts: textsSchema,
    intensity: z.number(),
    status: statusSchema,
    actors: list(toldActor),
    recipients: list(toldActor),
    place: maybe(placeSchema),
    time: maybe(intervalSchema),
    since: daySchema,
    until: daySchema,
    tellings: list(telling),
    reports: textsSchema,
    voices: z.number(),
    figures: list(figure),
    disagreements: list(disagreement),
    because: list(z.object(pairReason)),
    apart: list(z.object({ ...pairReason, incident: textSchema })),
    fulfils: textsSchema,
    fulfilledBy: textsSchema,
    decisions: textsSchema,
  })
  .meta({ id: "Incident" });

/** An incident with the rows that tell of it. */
export const incidentViewSchema: z.ZodType<IncidentView> = z
  .object({
    incident: incidentSchema,
    assertions: list(assertionSchema),
    chains: list(chainSchema),
    history: historySchema,
  })
  .meta({ id: "IncidentView" });

const numbers = list(z.number());

/** Where and when incidents were, one column a field. */
export const pointsSchema: z.ZodType<IncidentPoints> = z
  .object({
    ids: textsSchema,
    lat: numbers,
    lon: numbers,
    from: numbers,
    to: numbers,
    type: numbers,
    status: numbers,
    voices: numbers,
    claimed: numbers,
    rough: numbers,
    types: textsSchema,
    statuses: textsSchema,
    unplaced: z.number(),
  })
  .meta({ id: "IncidentPoints" });

/** A group and how many rows it has. */
export const countSchema: z.ZodType<CountRow> = z
  .object({ key: list(z.string().nullable()), count: z.number() })
  .meta({ id: "CountRow" });

const contextSchema: z.ZodType<AssertionView["context"]> = z.object({
  span: spanSchema,
  text: textSchema,
});

const shownSchema: z.ZodType<ExplainedAssertion> = z
  .object({
    assertion: explainedSchema,
    context: contextSchema,
    incident: maybe(textSchema),
    alternatives: list(explainedSchema),
    history: historySchema,
  })
  .meta({ id: "AssertionView" });

const hiddenSchema: z.ZodType<HiddenAssertion> = z
  .object({ id: textSchema, hidden: z.literal(true), history: historySchema })
  .meta({ id: "HiddenAssertion" });

/** An assertion with what stands around it, or that it does not count any more. */
export const assertionViewSchema: z.ZodType<ExplainedAssertion | HiddenAssertion> = z.union([
  hiddenSchema,
  shownSchema,
]);
