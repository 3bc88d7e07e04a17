import {
  type InfiniteData,
  keepPreviousData,
  type QueryKey,
  type UseInfiniteQueryResult,
  type UseMutationResult,
  type UseQueryResult,
  useInfiniteQuery,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Day } from "@zenobia/model";
import { get, post, type Question, setCsrf } from "./client.ts";
import type {
  CountRow,
  Filters,
  HeldPlace,
  Incident,
  IncidentView,
  Listed,
  Meta,
  NewDecision,
  PlacePage,
  SessionView,
} from "./contract.ts";

/** First part of the key of everything that is derived from the record; live updates make it stale. */
export const RECORD = "record";

/** Filters as the server reads them. */
export function questionOf({ box, ...filters }: Filters): Question {
  return { ...filters, box: box?.join(",") };
}

/** Asks for something derived from the record; the answer before stays while the next is on its way. */
export function useRecord<Answer>(
  path: string,
  question: Question = {},
  { enabled = true }: { readonly enabled?: boolean } = {},
): UseQueryResult<Answer> {
  const key: QueryKey = [RECORD, path, question];
  return useQuery({
    queryKey: key,
    queryFn: ({ signal }) => get<Answer>(path, question, signal),
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** What the server and its record are. */
export function useMeta(): UseQueryResult<Meta> {
  return useRecord<Meta>("/meta");
}

/** Who is signed in. */
export function useSession(): UseQueryResult<SessionView> {
  return useQuery({
    queryKey: ["session"],
    queryFn: async () => {
      const session = await get<SessionView>("/session");
      setCsrf(session.csrf);
      return session;
    },
  });
}

/** Incidents page by page, newest first. */
export function useIncidentPages(
  filters: Filters,
  { limit = 60, enabled = true }: { readonly limit?: number; readonly enabled?: boolean } = {},
): UseInfiniteQueryResult<InfiniteData<Listed<Incident>>> {
  const question = { ...questionOf(filters), limit };
  return useInfiniteQuery({
    queryKey: [RECORD, "/incidents", question],
    queryFn: ({ pageParam, signal }) =>
      get<Listed<Incident>>("/incidents", { ...question, after: pageParam }, signal),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
    enabled,
  });
}

/** One incident with what its tellings assert. */
export function useIncident(id: string | undefined): UseQueryResult<IncidentView> {
  return useRecord<IncidentView>(`/incidents/${id ?? ""}`, {}, { enabled: id !== undefined });
}

/** How many assertions there are in groups. */
export function useCounts(
  by: readonly string[],
  filters: Filters,
): UseQueryResult<Listed<CountRow>> {
  return useRecord<Listed<CountRow>>("/counts", { ...questionOf(filters), by });
}

/** Who holds each place on a day. */
export function useControl(on: Day | undefined): UseQueryResult<Listed<HeldPlace>> {
  return useRecord<Listed<HeldPlace>>("/control", { on }, { enabled: on !== undefined });
}

/** A place: what happened there, and who held it when. */
export function usePlace(key: string | undefined, on: Day | undefined): UseQueryResult<PlacePage> {
  const path = `/places/${encodeURIComponent(key ?? "")}`;
  return useRecord<PlacePage>(path, { on }, { enabled: key !== undefined });
}

/** Keeps a decision of a reviewer; everything derived is asked for again. */
export function useDecide(): UseMutationResult<{ readonly id: string }, Error, NewDecision> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: NewDecision) => post<{ readonly id: string }>("/decisions", decision),
    onSuccess: () => client.invalidateQueries({ queryKey: [RECORD] }),
  });
}
