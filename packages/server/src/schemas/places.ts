import { ACTOR_KINDS } from "@zenobia/model";
import type { HoldingOn, PlaceTimeline } from "@zenobia/record";
import type { HeldPlace, NamedCandidate } from "@zenobia/service/ask";
import { z } from "zod";
import type { PlacePage } from "../operations/places.ts";
import { assertionSchema, placeSchema } from "./assertions.ts";
import { historySchema } from "./history.ts";
import { countSchema } from "./incidents.ts";
import { daySchema, intervalSchema, list, maybe, textSchema, textsSchema } from "./words.ts";

/** An actor or a place that a name may mean. */
export const candidateSchema: z.ZodType<NamedCandidate> = z
  .object({ key: textSchema, name: textSchema, isExact: z.boolean(), count: z.number() })
  .meta({ id: "NamedCandidate" });

const bounds = z.object({ earliest: maybe(daySchema), latest: daySchema });
const confirmation = z.object({
  holder: maybe(textSchema),
  from: daySchema,
  to: daySchema,
  assertion: textSchema,
  voice: textSchema,
  attributed: z.boolean(),
});
const holding: z.ZodType<NonNullable<HoldingOn["holding"]>> = z
  .object({
    status: z.enum(["held", "disputed", "none"]),
    holders: textsSchema,
    dated: z.boolean(),
    from: bounds,
    until: maybe(bounds),
    lastConfirmed: daySchema,
    confirmations: list(confirmation),
  })
  .meta({ id: "Holding" });
const contest: z.ZodType<NonNullable<HoldingOn["contest"]>> = z
  .object({
    from: daySchema,
    to: daySchema,
    lastConfirmed: daySchema,
    sides: textsSchema,
    assertions: textsSchema,
  })
  .meta({ id: "Contest" });
const contradiction: z.ZodType<HoldingOn["contradictions"][number]> = z
  .object({
    kind: z.enum(["holder", "undated", "taken-from", "day"]),
    from: daySchema,
    to: daySchema,
    sides: list(
      z.object({
        holder: textSchema,
        assertion: textSchema,
        voice: textSchema,
        attributed: z.boolean(),
      }),
    ),
  })
  .meta({ id: "HoldingContradiction" });

/** All that is told of who held one place. */
const timelineSchema: z.ZodType<PlaceTimeline> = z
  .object({
    place: placeSchema,
    keys: textsSchema,
    actors: z.record(
      z.string(),
      z.object({
        key: textSchema,
        name: textSchema,
        kind: z.enum(ACTOR_KINDS),
        code: textSchema,
        country: maybe(textSchema),
        entity: maybe(textSchema),
        groups: textsSchema,
      }),
    ),
    holdings: list(holding),
    contests: list(contest),
    contradictions: list(contradiction),
    claims: list(
      z.object({
        id: textSchema,
        report: textSchema,
        published: daySchema,
        voice: textSchema,
        attributed: z.boolean(),
        accepted: z.boolean(),
        effect: z.enum(["gained", "lost", "held", "contested"]),
        standing: z.enum(["told", "planned", "possible", "denied", "claimed", "foretold"]),
        holder: textSchema,
        from: maybe(textSchema),
        time: maybe(intervalSchema),
      }),
    ),
  })
  .meta({ id: "PlaceTimeline" });

const holder = {
  actor: textSchema,
  confidence: z.number(),
  lastConfirmed: maybe(daySchema),
  assertions: textsSchema,
} as const;
const on = {
  place: textSchema,
  day: daySchema,
  status: z.enum(["held", "contested", "disputed", "unknown"]),
  confidence: z.number(),
  lastConfirmed: maybe(daySchema),
  holding: maybe(holding),
  contest: maybe(contest),
  contradictions: list(contradiction),
  assertions: textsSchema,
} as const;
const holdingOn: z.ZodType<HoldingOn> = z
  .object({ ...on, holders: list(z.object(holder)), sides: textsSchema, next: textsSchema })
  .meta({ id: "HoldingOn" });
const named = list(z.object({ actor: textSchema, name: textSchema }));

/** A place as it was held on a day. */
export const heldSchema: z.ZodType<HeldPlace> = z
  .object({
    ...on,
    name: textSchema,
    reference: placeSchema,
    holders: list(z.object({ ...holder, name: textSchema })),
    sides: named,
    next: named,
    ageDays: maybe(z.number()),
  })
  .meta({ id: "HeldPlace" });

const parts = z.object({
  place: textSchema,
  day: daySchema,
  own: maybe(holdingOn),
  parts: list(holdingOn),
  shares: list(z.object({ holder: maybe(textSchema), parts: z.number() })),
  status: z.enum(["held", "contested", "disputed", "unknown", "divided"]),
  holders: textsSchema,
  by: z.enum(["own", "parts", "nothing"]),
  exceptions: textsSchema,
  names: z.record(z.string(), z.string()),
});

/** A place with who held it when. */
export const placePageSchema: z.ZodType<PlacePage> = z
  .object({
    kind: z.literal("place"),
    keys: textsSchema,
    names: textsSchema,
    reference: maybe(placeSchema),
    counts: list(countSchema),
    timeline: maybe(timelineSchema),
    assertions: list(assertionSchema),
    history: historySchema,
    control: maybe(
      z.object({ held: heldSchema, whole: maybe(parts), evidence: list(assertionSchema) }),
    ),
  })
  .meta({ id: "PlacePage" });
