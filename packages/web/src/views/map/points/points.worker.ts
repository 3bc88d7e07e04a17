/** Holds the points and answers what the map and the timeline ask, so that the page itself never waits. */
import { ApiProblem, get } from "../../../api/client.ts";
import type { IncidentPoints } from "../../../api/contract.ts";
import { clusterPoints, rowsOnSpot } from "./cluster-points.ts";
import { countDays, usualDays } from "./count-days.ts";
import type {
  Loaded,
  Numbered,
  PointsAnswers,
  PointsReply,
  PointsRequest,
  SpotIncident,
} from "./messages.ts";
import { type PointTable, pointTableOf } from "./point-table.ts";
import { usualPlace } from "./usual-place.ts";

let table: PointTable | undefined;

async function load({ path, question }: PointsRequest & { readonly ask: "load" }): Promise<Loaded> {
  const points = await get<IncidentPoints>(path, question);
  table = pointTableOf(points);
  const usual = usualDays(table);
  const place = usualPlace(points);
  return {
    rows: table.ids.length,
    unplaced: points.unplaced,
    ...(usual === undefined ? {} : { usual }),
    ...(place === undefined ? {} : { place }),
  };
}

function spotIncidents(held: PointTable, rows: readonly number[]): readonly SpotIncident[] {
  return rows.map((row) => ({
    row,
    id: held.ids[row] ?? "",
    type: held.type[row] ?? 0,
    status: held.status[row] ?? 0,
    voices: held.voices[row] ?? 1,
    claimed: held.claimed[row] === 1,
    isRough: held.rough[row] === 1,
  }));
}

async function answer(request: PointsRequest): Promise<PointsAnswers[keyof PointsAnswers]> {
  if (request.ask === "load") return await load(request);
  const held = table ?? pointTableOf(NO_POINTS);
  if (request.ask === "cluster") return clusterPoints(held, request);
  if (request.ask === "count") return countDays(held, request.selection, request.bins);
  return spotIncidents(held, rowsOnSpot(held, request));
}

const NO_POINTS: IncidentPoints = {
  ids: [],
  lat: [],
  lon: [],
  from: [],
  to: [],
  type: [],
  status: [],
  voices: [],
  claimed: [],
  rough: [],
  types: [],
  statuses: [],
  unplaced: 0,
};

async function reply({ number, body }: Numbered<PointsRequest>): Promise<PointsReply> {
  try {
    return { number, answer: await answer(body) };
  } catch (cause) {
    const { code, status, title } =
      cause instanceof ApiProblem
        ? cause
        : { code: "unknown", status: 500, title: "The map's points could not be read" };
    return { number, problem: { code, status, title } };
  }
}

addEventListener("message", ({ data }: MessageEvent<Numbered<PointsRequest>>) => {
  void reply(data).then((said) => postMessage(said));
});
