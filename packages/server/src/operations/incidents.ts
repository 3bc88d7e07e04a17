import { COUNT_DIMENSIONS, type CountRow, type Incident } from "@zenobia/record";
import {
  askIncident,
  askIncidents,
  askPoints,
  type IncidentPoints,
  type IncidentView,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import {
  documentFilter,
  filter,
  page,
  pageOf,
  rowFilter,
  rowFilterOf,
} from "../api/query-words.ts";
import {
  countSchema,
  incidentSchema,
  incidentViewSchema,
  pointsSchema,
} from "../schemas/incidents.ts";
import { type Listed, listed } from "../schemas/shape.ts";

const MOST_POINTS = 200_000;
const MOST_VOICES = 1000;

const listQuery = z.strictObject({
  ...filter,
  ...page,
  voices: z.coerce.number().int().min(1).max(MOST_VOICES).default(1),
});

const LIST: Operation = operation<Listed<Incident>, z.infer<typeof listQuery>>(
  {
    id: "listIncidents",
    path: "/incidents",
    tag: "incidents",
    summary: "Lists incidents by day, each thing that happened once, with how many tell of it.",
    basis: "derived",
    query: listQuery,
    answer: listed(incidentSchema),
  },
  async ({ ask, query, store }) =>
    await askIncidents(store, await documentFilter(query, ask), {
      ...pageOf(query),
      least: query.voices,
    }),
);

const pointsQuery = z.strictObject({
  ...filter,
  limit: z.coerce.number().int().min(1).max(MOST_POINTS).default(MOST_POINTS),
});

const POINTS: Operation = operation<IncidentPoints, z.infer<typeof pointsQuery>>(
  {
    id: "mapIncidents",
    path: "/incidents/points",
    tag: "incidents",
    summary: "Where and when incidents were, one column a field, for maps and timelines.",
    basis: "derived",
    query: pointsQuery,
    answer: pointsSchema,
  },
  async ({ ask, query, store }) =>
    await askPoints(store, await documentFilter(query, ask), query.limit),
);

const SHOW: Operation = operation<IncidentView>(
  {
    id: "showIncident",
    path: "/incidents/:id",
    tag: "incidents",
    summary:
      "Shows an incident: who tells of it in which words, where they differ, why they are one.",
    basis: "log",
    answer: incidentViewSchema,
  },
  async ({ param, store }) => await askIncident(param("id"), store),
);

const countQuery = z.strictObject({
  ...rowFilter,
  by: z.array(z.enum(COUNT_DIMENSIONS)).min(1).max(3),
  limit: z.coerce.number().int().min(1).max(10_000).default(10_000),
});

const COUNTS: Operation = operation<Listed<CountRow>, z.infer<typeof countQuery>>(
  {
    id: "countAssertions",
    path: "/counts",
    tag: "incidents",
    summary: "Counts assertions by days, types, actors and the rest; `by` is given once for each.",
    basis: "derived",
    query: countQuery,
    answer: listed(countSchema),
  },
  async ({ ask, query, store }) => {
    const { by, limit, ...rest } = query;
    return { rows: await store.count({ by, limit, filter: await rowFilterOf(rest, ask) }) };
  },
);

/** Operations on incidents, and counts; the points stand before what would take them for an id. */
export const INCIDENTS: readonly Operation[] = [LIST, POINTS, SHOW, COUNTS];
