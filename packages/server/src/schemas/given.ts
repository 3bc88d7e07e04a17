import {
  ACTOR_KINDS,
  type DayInterval,
  MEASURES,
  PLOVER_TYPES,
  RELATION_KINDS,
  type Span,
} from "@zenobia/model";
import type { Ruling } from "@zenobia/record";
import type { GivenActor, GivenPlace, MissedAssertion } from "@zenobia/service";
import { z } from "zod";

const MAX_ID = 300;
const MAX_WORDS = 1_000;
const MOST = 500;
const MOST_NAMES = 50;

const id = z.string().min(1).max(MAX_ID);
const words = z.string().min(1).max(MAX_WORDS);
const offset = z.number().int().min(0);

/** A span of a report's text: UTF-16 code units, half-open. */
export const span: z.ZodType<Span> = z.tuple([offset, offset]).readonly();

/** An interval of days, both inclusive. */
export const dayInterval: z.ZodType<DayInterval> = z.strictObject({
  start: z.iso.date(),
  end: z.iso.date(),
  precision: z.enum(["day", "week", "month", "season", "year", "range"]),
});

const actor: z.ZodType<GivenActor> = z.strictObject({
  name: words,
  key: id.exactOptional(),
  kind: z.enum(ACTOR_KINDS).exactOptional(),
  code: z.string().max(MAX_ID).exactOptional(),
  country: z.string().max(8).exactOptional(),
});

const place: z.ZodType<GivenPlace> = z.strictObject({
  name: words,
  key: id.exactOptional(),
  lat: z.number().min(-90).max(90).exactOptional(),
  lon: z.number().min(-180).max(180).exactOptional(),
  country: z.string().max(8).exactOptional(),
  admin1: words.exactOptional(),
  precision: z.enum(["site", "place", "district", "province", "country"]).exactOptional(),
});

const actors = z.array(actor).max(MOST_NAMES);

const missedHead = {
  report: id,
  evidence: z.array(span).min(1).max(MOST_NAMES),
  attribution: actors.exactOptional(),
} as const;

/** Something that a report asserts and that no coder found. */
export const missedAssertion: z.ZodType<MissedAssertion> = z.discriminatedUnion("kind", [
  z.strictObject({
    ...missedHead,
    kind: z.literal("event"),
    type: z.enum(PLOVER_TYPES),
    mode: words.exactOptional(),
    contexts: z.array(words).max(MOST_NAMES).exactOptional(),
    actors,
    recipients: actors,
    place: z.exactOptional(place),
    time: z.exactOptional(dayInterval),
    status: z.enum([
      "happened",
      "ongoing",
      "planned",
      "threatened",
      "possible",
      "denied",
      "called_for",
    ]),
    trigger: z.exactOptional(span),
  }),
  z.strictObject({
    ...missedHead,
    kind: z.literal("control"),
    place,
    holder: actor,
    from: z.exactOptional(actor),
    time: z.exactOptional(dayInterval),
    status: z.enum(["gained", "lost", "held", "contested", "planned"]),
  }),
  z.strictObject({
    ...missedHead,
    kind: z.literal("tie"),
    relation: z.enum(RELATION_KINDS),
    subject: actor,
    object: actor,
    since: z.exactOptional(dayInterval),
    until: z.exactOptional(dayInterval),
  }),
  z.strictObject({
    ...missedHead,
    kind: z.literal("figure"),
    measure: z.enum(MEASURES),
    min: z.number().exactOptional(),
    max: z.number().exactOptional(),
    exact: z.number().exactOptional(),
    qualifier: words.exactOptional(),
    who: words.exactOptional(),
    by: z.exactOptional(actor),
    place: z.exactOptional(place),
    time: z.exactOptional(dayInterval),
  }),
  z.strictObject({
    ...missedHead,
    kind: z.literal("quote"),
    speaker: actor,
    venue: words.exactOptional(),
  }),
]);

const ids = z.array(id).min(1).max(MOST);
const pair = z.tuple([id, id]);

/** What a reviewer decides. */
export const ruling: z.ZodType<Ruling> = z.discriminatedUnion("act", [
  z.strictObject({ act: z.literal("accept"), assertion: id }),
  z.strictObject({ act: z.literal("reject"), assertion: id }),
  z.strictObject({ act: z.literal("correct"), assertion: id, field: id, value: z.json() }),
  z.strictObject({ act: z.literal("merge"), assertions: ids }),
  z.strictObject({ act: z.literal("split"), assertions: ids, from: ids }),
  z.strictObject({ act: z.literal("same-actor"), actors: pair }),
  z.strictObject({ act: z.literal("same-place"), places: pair }),
  z.strictObject({ act: z.literal("redact"), report: id, spans: z.array(span).min(1).max(MOST) }),
  z.strictObject({ act: z.literal("tombstone"), report: id }),
  z.strictObject({ act: z.literal("sensitive"), report: id, sensitive: z.boolean() }),
  z.strictObject({ act: z.literal("undo"), decision: id }),
]);
