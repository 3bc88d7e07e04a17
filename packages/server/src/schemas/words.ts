import type { ControlStatus, DayInterval, EventStatus, Span } from "@zenobia/model";
import {
  MEASURES,
  type Measure,
  PLOVER_TYPES,
  type PloverType,
  RELATION_KINDS,
  type RelationKind,
} from "@zenobia/model";
import { z } from "zod";

/** A calendar day. */
export const daySchema: z.ZodType<string> = z.iso.date();

/** An instant in UTC. */
export const instantSchema: z.ZodType<string> = z.iso.datetime();

/** A stretch of a report's text: UTF-16 code units, half-open. */
export const spanSchema: z.ZodType<Span> = z
  .tuple([z.number().int(), z.number().int()])
  .readonly()
  .meta({ id: "Span" });

/** An interval of days, both inclusive. */
export const intervalSchema: z.ZodType<DayInterval> = z
  .object({
    start: daySchema,
    end: daySchema,
    precision: z.enum(["day", "week", "month", "season", "year", "range"]),
  })
  .meta({ id: "DayInterval" });

/** PLOVER's event types. */
export const typeSchema: z.ZodType<PloverType> = z.enum(PLOVER_TYPES).meta({ id: "EventType" });

/** What is said to have become of an event. */
export const statusSchema: z.ZodType<EventStatus> = z
  .enum(["happened", "ongoing", "planned", "threatened", "possible", "denied", "called_for"])
  .meta({ id: "EventStatus" });

/** What is said of who holds a place. */
export const controlStatusSchema: z.ZodType<ControlStatus> = z
  .enum(["gained", "lost", "held", "contested", "planned"])
  .meta({ id: "ControlStatus" });

/** What a figure counts. */
export const measureSchema: z.ZodType<Measure> = z.enum(MEASURES).meta({ id: "Measure" });

/** A kind of standing tie. */
export const relationSchema: z.ZodType<RelationKind> = z
  .enum(RELATION_KINDS)
  .meta({ id: "Relation" });

/** Words. */
export const textSchema: z.ZodType<string> = z.string();

/** A list of words, ids or keys. */
export const textsSchema: z.ZodType<readonly string[]> = z.array(z.string()).readonly();

/** A list. */
export function list<Item>(item: z.ZodType<Item>): z.ZodType<readonly Item[]> {
  return z.array(item).readonly();
}

/** Something that may be absent. */
export function maybe<Shape extends z.ZodType>(shape: Shape): z.ZodExactOptional<Shape> {
  return z.exactOptional(shape);
}
