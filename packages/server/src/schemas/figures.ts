import { type FigurePick, WHOSE } from "@zenobia/record";
import type { WeighedAccount } from "@zenobia/service/ask";
import { z } from "zod";
import type { AccountView, FiguresPage } from "../operations/figures.ts";
import { actorSchema, assertionSchema, evidenceSchema, placeSchema } from "./assertions.ts";
import {
  daySchema,
  intervalSchema,
  list,
  maybe,
  measureSchema,
  textSchema,
  textsSchema,
} from "./words.ts";

const whoseKey = { whose: z.enum(WHOSE), party: textSchema } as const;
const claim = z
  .object({
    ...whoseKey,
    id: textSchema,
    report: textSchema,
    published: daySchema,
    publisher: maybe(textSchema),
    voice: textSchema,
    attribution: textsSchema,
    measure: measureSchema,
    low: maybe(z.number()),
    high: maybe(z.number()),
    vague: z.boolean(),
    qualifier: maybe(textSchema),
    who: maybe(textSchema),
    by: maybe(actorSchema),
    place: maybe(placeSchema),
    time: maybe(intervalSchema),
    period: z.enum(["incident", "total", "undated"]),
    from: daySchema,
    to: daySchema,
    partOf: maybe(textSchema),
    revised: z.boolean(),
    evidence: list(evidenceSchema),
  })
  .meta({ id: "FigureClaim" });
const pick: z.ZodType<FigurePick> = z.enum([
  "lowest",
  "highest",
  "most-told",
  "most-recent",
  "by-source",
]);
const estimate = z.object({ value: z.number(), open: z.boolean(), claims: textsSchema });
const estimates = z.object({
  rule: z.object({
    name: textSchema,
    low: pick,
    best: pick,
    high: pick,
    vagueCounts: z.boolean(),
    sources: maybe(textsSchema),
  }),
  low: maybe(estimate),
  best: maybe(estimate),
  high: maybe(estimate),
  rivals: maybe(z.tuple([textSchema, textSchema]).readonly()),
  leftOut: z.object({ parts: textsSchema, revised: textsSchema, repeated: textsSchema }),
});

const accountSchema: z.ZodType<WeighedAccount> = z
  .object({
    ...whoseKey,
    id: textSchema,
    measure: measureSchema,
    place: maybe(placeSchema),
    period: z.enum(["incident", "total"]),
    from: daySchema,
    to: daySchema,
    happening: maybe(textSchema),
    claims: list(claim),
    revisions: list(z.object({ claim: textSchema, revises: textSchema, own: z.boolean() })),
    partOf: textsSchema,
    estimates,
  })
  .meta({ id: "FigureAccount" });

/** Accounts by a rule. */
export const figuresSchema: z.ZodType<FiguresPage> = z
  .object({ rows: list(accountSchema), left: z.number() })
  .meta({ id: "FiguresPage" });

/** One account with the rows of its claims. */
export const accountViewSchema: z.ZodType<AccountView> = z
  .object({ account: accountSchema, assertions: list(assertionSchema) })
  .meta({ id: "AccountView" });
