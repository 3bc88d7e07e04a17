import type { Incident } from "@zenobia/record";
import {
  actorCandidates,
  askFound,
  type FoundReport,
  type NamedCandidate,
  placeCandidates,
  searchReports,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { word } from "../api/query-words.ts";
import { foundSchema } from "../schemas/server.ts";

/** What a search over everything found. */
export interface Found {
  readonly reports: readonly FoundReport[];
  readonly incidents: readonly Incident[];
  readonly actors: readonly NamedCandidate[];
  readonly places: readonly NamedCandidate[];
}

const searchQuery = z.strictObject({
  q: word,
  limit: z.coerce.number().int().min(1).max(50).default(10),
});

const SEARCH: Operation = operation<Found, z.infer<typeof searchQuery>>(
  {
    id: "search",
    path: "/search",
    tag: "search",
    summary: "Searches reports, incidents, actors and places at once.",
    basis: "log",
    query: searchQuery,
    answer: foundSchema,
  },
  async ({ ask, query, store }) => {
    const { limit, q } = query;
    return {
      reports: await searchReports(store, q, { filter: {}, limit }),
      incidents: await askFound(q, limit, store),
      actors: (await actorCandidates(q, ask)).slice(0, limit),
      places: (await placeCandidates(q, ask)).slice(0, limit),
    };
  },
);

/** Search over everything. */
export const SEARCHES: readonly Operation[] = [SEARCH];
