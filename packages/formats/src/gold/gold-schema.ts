import {
  ACTOR_KINDS,
  type GoldActor,
  type GoldControl,
  type GoldEvent,
  type GoldFigure,
  type GoldQuote,
  type GoldRelation,
  isCountryCode,
  MEASURES,
  PLOVER_TYPES,
  RELATION_KINDS,
} from "@zenobia/model";
import { z } from "zod";

const LONGEST_NAME = 400;
const LONGEST_EVIDENCE = 20_000;
const MOST_ROWS = 5_000;
const MOST_NAMES = 200;

const name = z.string().min(1).max(LONGEST_NAME);
const words = z.string().min(1).max(LONGEST_EVIDENCE);
const names = z.array(name).max(MOST_NAMES);
const maybeName = maybe(name);
const maybeNumber = maybe(z.number());

/** A field that may be left out is `null` then. */
function maybe<T>(schema: z.ZodType<T>): z.ZodType<T | null> {
  return schema.nullish().transform((value) => value ?? null) as unknown as z.ZodType<T | null>;
}

/** One row of `actors`. */
export const goldActorSchema: z.ZodType<GoldActor> = z.strictObject({
  name,
  aliases: names,
  kind: z.enum(ACTOR_KINDS),
  country: z
    .string()
    .refine((code) => code === "" || isCountryCode(code), "write ISO 3166-1 alpha-3, or nothing"),
});

/** One row of `events`. */
export const goldEventSchema: z.ZodType<GoldEvent> = z.strictObject({
  type: z.enum(PLOVER_TYPES),
  mode: maybeName,
  actor: names,
  recipient: names,
  place: maybeName,
  date: maybeName,
  status: z.enum([
    "happened",
    "ongoing",
    "planned",
    "threatened",
    "possible",
    "denied",
    "called_for",
  ]),
  attributed_to: maybeName,
  evidence: words,
});

/** One row of `control`. */
export const goldControlSchema: z.ZodType<GoldControl> = z.strictObject({
  place: name,
  holder: name,
  from_holder: maybeName,
  date: maybeName,
  status: z.enum(["gained", "lost", "held", "contested", "planned"]),
  evidence: words,
});

/** One row of `relations`. */
export const goldRelationSchema: z.ZodType<GoldRelation> = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  subject: name,
  object: name,
  since: maybeName,
  until: maybeName,
  attributed_to: maybeName,
  evidence: words,
});

/** One row of `figures`. */
export const goldFigureSchema: z.ZodType<GoldFigure> = z.strictObject({
  measure: z.enum(MEASURES),
  min: maybeNumber,
  max: maybeNumber,
  exact: maybeNumber,
  qualifier: maybeName,
  who: maybeName,
  by: maybeName,
  place: maybeName,
  period: maybeName,
  attributed_to: maybeName,
  evidence: words,
});

/** One row of `quotes`. */
export const goldQuoteSchema: z.ZodType<GoldQuote> = z.strictObject({
  speaker: name,
  text: words,
  venue: maybeName,
});

const rows = z.array(z.unknown()).max(MOST_ROWS).default([]);

/** What stands around the rows. */
export interface GoldFrame {
  readonly id: string;
  readonly actors: readonly unknown[];
  readonly events: readonly unknown[];
  readonly control: readonly unknown[];
  readonly relations: readonly unknown[];
  readonly figures: readonly unknown[];
  readonly quotes: readonly unknown[];
}

/** A coding by hand whose rows are not looked at yet; a list that is left out is empty. */
export const goldFrameSchema: z.ZodType<GoldFrame> = z.strictObject({
  id: name,
  actors: rows,
  events: rows,
  control: rows,
  relations: rows,
  figures: rows,
  quotes: rows,
});
