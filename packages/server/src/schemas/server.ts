import {
  type NewToken,
  ROLES,
  type SavedSearch,
  SCOPES,
  type Token,
  type User,
} from "@zenobia/service/users";
import { z } from "zod";
import type { Job } from "../api/live-event.ts";
import type { Problem } from "../api/problem.ts";
import type { SessionView } from "../api/session-view.ts";
import type { ShownFeed } from "../operations/feeds.ts";
import type { Meta } from "../operations/record.ts";
import type { AddedAssertion, KeptDecision } from "../operations/review.ts";
import type { Found } from "../operations/search.ts";
import { decisionSchema } from "./history.ts";
import { incidentSchema } from "./incidents.ts";
import { candidateSchema } from "./places.ts";
import { foundReportSchema } from "./reports.ts";
import { daySchema, instantSchema, list, maybe, textSchema, textsSchema } from "./words.ts";

/** What is answered when something goes wrong. */
export const problemSchema: z.ZodType<Omit<Problem, "code"> & { readonly code: string }> = z
  .object({
    type: textSchema,
    title: textSchema,
    status: z.number().int(),
    detail: textSchema,
    code: textSchema,
    issues: maybe(list(z.object({ path: textSchema, message: textSchema }))),
  })
  .meta({ id: "Problem" });

const role = z.enum(ROLES);

/** Who asks. */
export const sessionSchema: z.ZodType<SessionView> = z
  .object({
    user: maybe(z.object({ name: textSchema, role })),
    csrf: maybe(textSchema),
    hasUsers: z.boolean(),
  })
  .meta({ id: "SessionView" });

/** Someone who may open the record. */
export const userSchema: z.ZodType<User> = z
  .object({ name: textSchema, role, added: instantSchema })
  .meta({ id: "User" });

const token = {
  id: textSchema,
  name: textSchema,
  user: textSchema,
  scope: z.enum(SCOPES),
  added: instantSchema,
  expires: instantSchema,
} as const;

/** A token. */
export const tokenSchema: z.ZodType<Token> = z.object(token).meta({ id: "Token" });

/** A token as it is told once. */
export const newTokenSchema: z.ZodType<NewToken> = z
  .object({ ...token, secret: textSchema })
  .meta({ id: "NewToken" });

/** A saved search. */
export const searchSchema: z.ZodType<SavedSearch> = z
  .object({ id: textSchema, name: textSchema, path: textSchema, added: instantSchema })
  .meta({ id: "SavedSearch" });

/** A feed. */
export const feedSchema: z.ZodType<ShownFeed> = z
  .object({
    url: textSchema,
    title: maybe(textSchema),
    publisher: maybe(textSchema),
    added: textSchema,
    polled: maybe(textSchema),
    problem: maybe(textSchema),
  })
  .meta({ id: "Feed" });

/** Work that was asked for. */
export const jobSchema: z.ZodType<Job> = z
  .object({
    id: textSchema,
    state: z.enum(["waiting", "running", "done", "failed"]),
    by: textSchema,
    inputs: z.number().int(),
    coded: z.number().int(),
    uncoded: z.number().int(),
    known: z.number().int(),
    failed: z.number().int(),
    reports: textsSchema,
    failures: list(z.object({ input: textSchema, code: textSchema, message: textSchema })),
  })
  .meta({ id: "Job" });

const followed = { end: z.number().int(), through: z.number().int() };

/** A decision that was kept. */
export const keptDecisionSchema: z.ZodType<KeptDecision> = z
  .object({ decision: decisionSchema, ...followed })
  .meta({ id: "KeptDecision" });

/** What was added. */
export const addedSchema: z.ZodType<AddedAssertion> = z
  .object({ assertion: textSchema, ...followed })
  .meta({ id: "AddedAssertion" });

/** What a search over everything found. */
export const foundSchema: z.ZodType<Found> = z
  .object({
    reports: list(foundReportSchema),
    incidents: list(incidentSchema),
    actors: list(candidateSchema),
    places: list(candidateSchema),
  })
  .meta({ id: "Found" });

/** What the app is told first. */
export const metaSchema: z.ZodType<Meta> = z
  .object({
    version: textSchema,
    record: z.object({
      end: z.number().int(),
      through: z.number().int(),
      assertions: z.number().int(),
      byKind: z.record(z.string(), z.number()),
      firstDay: maybe(daySchema),
      lastDay: maybe(daySchema),
      publishers: textsSchema,
    }),
    words: z.object({
      types: textsSchema,
      relations: textsSchema,
      measures: textsSchema,
      statuses: textsSchema,
      rules: textsSchema,
    }),
    roles: list(role),
    tiles: z.boolean(),
  })
  .meta({ id: "Meta" });
