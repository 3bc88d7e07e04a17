import { ACTOR_KINDS } from "@zenobia/model";
import type {
  ActorReference,
  AssertionRow,
  ControlRow,
  EventRow,
  Evidence,
  FigureRow,
  PlaceReference,
  QuoteRow,
  TieRow,
} from "@zenobia/record";
import { z } from "zod";
import type { ExplainedRow } from "../explain.ts";
import {
  controlStatusSchema,
  daySchema,
  intervalSchema,
  list,
  maybe,
  measureSchema,
  relationSchema,
  spanSchema,
  statusSchema,
  textSchema,
  textsSchema,
  typeSchema,
} from "./words.ts";

/** An actor as a report names it. */
export const actorSchema: z.ZodType<ActorReference> = z
  .object({
    key: textSchema,
    name: textSchema,
    kind: z.enum(ACTOR_KINDS),
    code: textSchema,
    country: maybe(textSchema),
    entity: maybe(textSchema),
  })
  .meta({ id: "ActorReference" });

/** A place as a report names it. */
export const placeSchema: z.ZodType<PlaceReference> = z
  .object({
    key: textSchema,
    name: textSchema,
    lat: maybe(z.number()),
    lon: maybe(z.number()),
    geonameId: maybe(z.number()),
    country: maybe(textSchema),
    admin1: maybe(textSchema),
    precision: z.enum(["site", "place", "district", "province", "country"]),
    radiusMetres: maybe(z.number()),
  })
  .meta({ id: "PlaceReference" });

/** Words of a report that prove an assertion. */
export const evidenceSchema: z.ZodType<Evidence> = z
  .object({ span: spanSchema, text: textSchema })
  .meta({ id: "Evidence" });

const head = {
  id: textSchema,
  coding: textSchema,
  report: textSchema,
  coder: textSchema,
  published: daySchema,
  publisher: maybe(textSchema),
  attribution: list(actorSchema),
  evidence: list(evidenceSchema),
  because: textsSchema,
} as const;

const event = {
  ...head,
  kind: z.literal("event"),
  type: typeSchema,
  mode: maybe(textSchema),
  contexts: textsSchema,
  intensity: z.number(),
  actors: list(actorSchema),
  recipients: list(actorSchema),
  place: maybe(placeSchema),
  time: maybe(intervalSchema),
  status: statusSchema,
  trigger: maybe(evidenceSchema),
  passage: maybe(evidenceSchema),
  confidence: z.number(),
} as const;

const control = {
  ...head,
  kind: z.literal("control"),
  place: placeSchema,
  holder: actorSchema,
  from: maybe(actorSchema),
  time: maybe(intervalSchema),
  status: controlStatusSchema,
  event: maybe(textSchema),
} as const;

const tie = {
  ...head,
  kind: z.literal("tie"),
  relation: relationSchema,
  subject: actorSchema,
  object: actorSchema,
  since: maybe(intervalSchema),
  until: maybe(intervalSchema),
} as const;

const figure = {
  ...head,
  kind: z.literal("figure"),
  measure: measureSchema,
  min: maybe(z.number()),
  max: maybe(z.number()),
  exact: maybe(z.number()),
  qualifier: maybe(textSchema),
  who: maybe(textSchema),
  by: maybe(actorSchema),
  place: maybe(placeSchema),
  time: maybe(intervalSchema),
} as const;

const quote = {
  ...head,
  kind: z.literal("quote"),
  speaker: actorSchema,
  words: textSchema,
  venue: maybe(textSchema),
} as const;

const eventSchema: z.ZodType<EventRow> = z.object(event).meta({ id: "EventRow" });
const controlSchema: z.ZodType<ControlRow> = z.object(control).meta({ id: "ControlRow" });
const tieSchema: z.ZodType<TieRow> = z.object(tie).meta({ id: "TieRow" });
const figureSchema: z.ZodType<FigureRow> = z.object(figure).meta({ id: "FigureRow" });
const quoteSchema: z.ZodType<QuoteRow> = z.object(quote).meta({ id: "QuoteRow" });

/** Anything a coding asserts. */
export const assertionSchema: z.ZodType<AssertionRow> = z
  .union([eventSchema, controlSchema, tieSchema, figureSchema, quoteSchema])
  .meta({ id: "AssertionRow" });

const why = { why: list(z.object({ label: textSchema, text: textSchema })) } as const;

/** An assertion with what led to it in words. */
export const explainedSchema: z.ZodType<ExplainedRow> = z
  .union([
    z.object({ ...event, ...why }),
    z.object({ ...control, ...why }),
    z.object({ ...tie, ...why }),
    z.object({ ...figure, ...why }),
    z.object({ ...quote, ...why }),
  ])
  .meta({ id: "ExplainedRow" });
