import type { ActorPair, Fight } from "@zenobia/record";
import {
  type ActorView,
  actorCandidates,
  askActor,
  askPair,
  askTieScene,
  contradictionsOf,
  type NamedCandidate,
  type NamedTie,
  partsOf,
  present,
  resolveActor,
  type ShownActor,
  type ShownContradiction,
  tiesPageOf,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { day, limit, page, word } from "../api/query-words.ts";
import { actorViewSchema, pairSchema, tiesPageSchema } from "../schemas/actors.ts";
import { candidateSchema } from "../schemas/places.ts";
import { type Listed, listed } from "../schemas/shape.ts";
import { mostToldActors } from "./most-told.ts";

/** Who stands how to whom on a day. */
export interface TiesPage {
  readonly day: string;
  readonly ties: readonly NamedTie[];
  /** Mark of the next ties, where there are more than were asked for. */
  readonly next?: string;
  /** Fights of the days before that count for it. */
  readonly fights: readonly Fight[];
  /** Every actor that is named here, with the name that it is shown by. */
  readonly actors: Readonly<Record<string, ShownActor>>;
  readonly contradictions: readonly ShownContradiction[];
  /** Share of balanced triads among those that are settled, in [0, 1], and how many triads there are. */
  readonly balance: { readonly balanced?: number; readonly triads: number };
}

const listQuery = z.strictObject({ q: word.exactOptional(), limit });

const LIST: Operation = operation<Listed<NamedCandidate>, z.infer<typeof listQuery>>(
  {
    id: "listActors",
    path: "/actors",
    tag: "actors",
    summary: "Finds actors by name; without a name those that are told of most.",
    basis: "derived",
    query: listQuery,
    answer: listed(candidateSchema),
  },
  async ({ ask, query }) => ({
    rows:
      query.q === undefined
        ? await mostToldActors(ask, query.limit)
        : (await actorCandidates(query.q, ask)).slice(0, query.limit),
  }),
);

const SHOW: Operation = operation<ActorView>(
  {
    id: "showActor",
    path: "/actors/:key",
    tag: "actors",
    summary:
      "Shows an actor, by key or name: names, what it does, with whom it has to do, what it held.",
    basis: "log",
    answer: actorViewSchema,
  },
  async ({ ask, param, store }) => {
    const resolved = await resolveActor(param("key"), ask);
    return resolved === undefined ? undefined : await askActor(resolved.keys, store);
  },
);

const tiesQuery = z.strictObject({
  on: day,
  actor: word.exactOptional(),
  limit: limit.unwrap().exactOptional(),
  after: page.after,
});

const TIES: Operation = operation<TiesPage, z.infer<typeof tiesQuery>>(
  {
    id: "mapTies",
    path: "/ties",
    tag: "actors",
    summary:
      "Tells who stands how to whom on a day, and what of it does not go together; of each at most `limit`, else all.",
    basis: "derived",
    query: tiesQuery,
    answer: tiesPageSchema,
  },
  async ({ ask, query }) => {
    const { actor: name, after, limit: most = Number.POSITIVE_INFINITY, on } = query;
    const keys = name === undefined ? undefined : (await resolveActor(name, ask))?.keys;
    const actor = present({ actor: keys?.[0] ?? name });
    const scene = await askTieScene(on, ask);
    const { balance, contradictions } = await contradictionsOf(scene, { ...actor, limit: most });
    const { next, rows } = await tiesPageOf(scene, {
      ...actor,
      limit: most,
      ...present({ after }),
    });
    return {
      day: on,
      ties: rows,
      ...present({ next }),
      ...(await partsOf(scene, rows, { ...actor, limit: most })),
      contradictions,
      balance: { triads: balance.triads.length, ...present({ balanced: balance.balanced }) },
    };
  },
);

const PAIR: Operation = operation<ActorPair>(
  {
    id: "showPair",
    path: "/ties/:pair",
    tag: "actors",
    summary: "Shows all that is told between two actors; the pair is the id of a tie, tie:A|B.",
    basis: "derived",
    answer: pairSchema,
  },
  async ({ param, store }) => await askPair(param("pair"), store),
);

/** Operations on actors and their ties. */
export const ACTORS: readonly Operation[] = [LIST, SHOW, TIES, PAIR];
