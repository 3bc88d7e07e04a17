import type { CopyChain, Decision, LogEntry, Ruling } from "@zenobia/record";
import type { History } from "@zenobia/service/ask";
import { z } from "zod";
import { ruling } from "./given.ts";
import { daySchema, instantSchema, list, maybe, textSchema, textsSchema } from "./words.ts";

const rulingSchema: z.ZodType<Ruling> = ruling;

/** A ruling with who made it, when and why. */
export const decisionSchema: z.ZodType<Decision> = z
  .object({
    id: textSchema,
    by: textSchema,
    at: instantSchema,
    why: maybe(textSchema),
    ruling: rulingSchema,
  })
  .meta({ id: "Decision" });

/** One entry of the log. */
export const logEntrySchema: z.ZodType<LogEntry> = z
  .object({
    sequence: z.number().int(),
    at: instantSchema,
    by: textSchema,
    kind: z.enum(["report", "coding", "decision"]),
    subject: textSchema,
    digest: textSchema,
    previous: textSchema,
    hash: textSchema,
  })
  .meta({ id: "LogEntry" });

/** What the log and decisions say of something. */
export const historySchema: z.ZodType<History> = z
  .object({ entries: list(logEntrySchema), decisions: list(decisionSchema) })
  .meta({ id: "History" });

/** Reports that repeat one another. */
export const chainSchema: z.ZodType<CopyChain> = z
  .object({
    id: textSchema,
    source: textSchema,
    agency: maybe(textSchema),
    members: list(
      z.object({
        report: textSchema,
        published: daySchema,
        publisher: maybe(textSchema),
        of: maybe(textSchema),
        shared: maybe(z.object({ likeness: z.number(), taken: z.number(), sentences: z.number() })),
        credits: list(
          z.object({
            agency: textSchema,
            how: z.enum(["byline", "contribution", "mention"]),
          }),
        ),
        because: textsSchema,
      }),
    ),
  })
  .meta({ id: "CopyChain" });
