import { QueryClient } from "@tanstack/react-query";
import { ApiProblem } from "./client.ts";

const MOST_TRIES = 2;

/** What was asked and answered. Answers stay good until the server says that the record changed. */
export const queryClient: QueryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      gcTime: 10 * 60_000,
      refetchOnWindowFocus: false,
      retry: (failures, error) =>
        failures < MOST_TRIES &&
        !(error instanceof ApiProblem && error.status >= 400 && error.status < 500),
    },
  },
});
