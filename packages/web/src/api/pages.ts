import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQueries,
} from "@tanstack/react-query";
import { get, type Question } from "./client.ts";
import type { Listed } from "./contract.ts";
import { RECORD } from "./queries.ts";

/** Asks for a list part by part; more is asked for by `fetchNextPage`. */
export function useRecordPages<Row>(
  path: string,
  question: Question,
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseInfiniteQueryResult<InfiniteData<Listed<Row>>> {
  return useInfiniteQuery({
    queryKey: [RECORD, path, question, "pages"],
    queryFn: ({ pageParam, signal }) =>
      get<Listed<Row>>(
        path,
        pageParam === "" ? question : { ...question, after: pageParam },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** All rows of the parts that have come so far. */
export function rowsOf<Row>(data: InfiniteData<Listed<Row>> | undefined): readonly Row[] {
  return data?.pages.flatMap(({ rows }) => rows) ?? [];
}

/** Asks for several things of one kind; the answers come in the order of the paths. */
export function useRecords<Answer>(paths: readonly string[]): readonly UseQueryResult<Answer>[] {
  return useQueries({
    queries: paths.map((path) => ({
      queryKey: [RECORD, path, {}],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) => get<Answer>(path, {}, signal),
    })),
  });
}
