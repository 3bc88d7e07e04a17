import { type UseQueryResult, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import type { Filters } from "../../api/contract.ts";
import { questionOf, RECORD } from "../../api/queries.ts";
import type { Loaded } from "./points/messages.ts";
import { createPointsClient, type PointsClient } from "./points/points-client.ts";

/** The worker that holds the points, for as long as the view shows. */
export function usePointsClient(): PointsClient {
  const [client] = useState(createPointsClient);
  useEffect(() => () => client.close(), [client]);
  return client;
}

/**
 * Has the worker load the points. Types, statuses and days are not asked of the server: the worker narrows to them, so
 * that the map follows the hand.
 */
export function usePoints(
  client: PointsClient,
  { actors, places, publishers, sources, words }: Filters,
): UseQueryResult<Loaded> {
  const question = questionOf({
    ...(actors === undefined ? {} : { actors }),
    ...(places === undefined ? {} : { places }),
    ...(publishers === undefined ? {} : { publishers }),
    ...(sources === undefined ? {} : { sources }),
    ...(words === undefined ? {} : { words }),
  });
  return useQuery({
    queryKey: [RECORD, "points", question],
    queryFn: async () => {
      const loaded = await client.ask({ ask: "load", path: "/incidents/points", question });
      performance.mark("zenobia:loaded");
      return loaded;
    },
    gcTime: 0,
    staleTime: 0,
  });
}
