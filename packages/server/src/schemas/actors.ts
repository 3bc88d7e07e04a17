import { ACTOR_KINDS } from "@zenobia/model";
import type { ActorPair, Edge, Fight, KnownTie, TieOn } from "@zenobia/record";
import type { ActorView, NamedTie, ShownContradiction } from "@zenobia/service/ask";
import { z } from "zod";
import type { TiesPage } from "../operations/actors.ts";
import { actorSchema, assertionSchema, evidenceSchema, placeSchema } from "./assertions.ts";
import { historySchema } from "./history.ts";
import { countSchema } from "./incidents.ts";
import {
  daySchema,
  intervalSchema,
  list,
  maybe,
  relationSchema,
  textSchema,
  textsSchema,
} from "./words.ts";

/** What the record tells of an actor. */
export const actorViewSchema: z.ZodType<ActorView> = z
  .object({
    kind: z.literal("actor"),
    keys: textsSchema,
    names: textsSchema,
    reference: maybe(actorSchema),
    counts: list(countSchema),
    others: list(
      z.object({ key: textSchema, name: textSchema, ties: z.number(), fights: z.number() }),
    ),
    places: list(placeSchema),
    assertions: list(assertionSchema),
    history: historySchema,
  })
  .meta({ id: "ActorView" });

const telling = {
  assertion: textSchema,
  report: textSchema,
  published: daySchema,
  voice: textSchema,
  attribution: list(z.object({ key: textSchema, name: textSchema })),
  evidence: list(evidenceSchema),
} as const;
const tieTelling = z.object({
  ...telling,
  since: maybe(intervalSchema),
  until: maybe(intervalSchema),
});
const fightSchema: z.ZodType<Fight> = z
  .object({
    ...telling,
    actor: textSchema,
    recipient: textSchema,
    from: daySchema,
    to: daySchema,
    dated: z.boolean(),
    mode: maybe(textSchema),
    place: maybe(z.object({ key: textSchema, name: textSchema })),
  })
  .meta({ id: "Fight" });
const ends = { relation: relationSchema, subject: textSchema, object: textSchema } as const;
const knownSchema: z.ZodType<KnownTie> = z
  .object({
    ...ends,
    since: maybe(textSchema),
    until: maybe(textSchema),
    source: maybe(textSchema),
  })
  .meta({ id: "KnownTie" });

/** All that is told between two actors. */
export const pairSchema: z.ZodType<ActorPair> = z
  .object({
    pair: z.tuple([textSchema, textSchema]).readonly(),
    actors: z.record(z.string(), actorSchema),
    ties: list(
      z.object({
        ...ends,
        since: maybe(daySchema),
        until: maybe(daySchema),
        firstTold: daySchema,
        lastTold: daySchema,
        toldAfterEnd: z.boolean(),
        tellings: list(tieTelling),
      }),
    ),
    fights: list(fightSchema),
  })
  .meta({ id: "ActorPair" });

const tieOn = {
  ...ends,
  standing: z.enum(["told", "assumed", "known"]),
  confidence: z.number(),
  since: maybe(daySchema),
  until: maybe(daySchema),
  firstTold: maybe(daySchema),
  lastTold: maybe(daySchema),
  tellings: list(tieTelling),
  known: list(knownSchema),
} as const;
const tieOnSchema: z.ZodType<TieOn> = z.object(tieOn).meta({ id: "TieOn" });
const namedTieSchema: z.ZodType<NamedTie> = z
  .object({ ...tieOn, subjectName: textSchema, objectName: textSchema })
  .meta({ id: "NamedTie" });
const edgeSchema: z.ZodType<Edge> = z
  .object({
    from: textSchema,
    to: textSchema,
    role: z.enum(["patronage", "clientage", "alliance", "hostility", "fight"]),
    evidence: z.union([z.object({ tie: tieOnSchema }), z.object({ fight: fightSchema })]),
    lifts: z.number(),
  })
  .meta({ id: "Edge" });
const contradictionSchema: z.ZodType<ShownContradiction> = z
  .object({
    kind: z.enum([
      "rival-clients",
      "both-sides",
      "own-client",
      "enemys-patron",
      "patrons-at-odds",
      "allies-at-odds",
      "own-ally",
    ]),
    between: maybe(textSchema),
    atOdds: z.tuple([textSchema, textSchema]).readonly(),
    edges: list(edgeSchema),
    confidence: z.number(),
    words: textSchema,
    assertions: textsSchema,
    evidence: list(assertionSchema),
  })
  .meta({ id: "TieContradiction" });

/** Who stands how to whom on a day. */
export const tiesPageSchema: z.ZodType<TiesPage> = z
  .object({
    day: daySchema,
    ties: list(namedTieSchema),
    next: maybe(textSchema),
    fights: list(fightSchema),
    actors: z.record(
      z.string(),
      z.object({
        name: textSchema,
        kind: maybe(z.enum(ACTOR_KINDS)),
        country: maybe(textSchema),
        code: maybe(textSchema),
      }),
    ),
    contradictions: list(contradictionSchema),
    balance: z.object({ balanced: maybe(z.number()), triads: z.number() }),
  })
  .meta({ id: "TiesPage" });
