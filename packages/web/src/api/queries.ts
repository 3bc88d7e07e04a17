import {
  keepPreviousData,
  type QueryKey,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { Day } from "@zenobia/model";
import { get, post, type Question, setCsrf } from "./client.ts";
import type {
  Count,
  CountBy,
  Filters,
  HeldPlace,
  Incident,
  IncidentDetail,
  Meta,
  NewDecision,
  Paged,
  Session,
} from "./contract.ts";

/** First part of the key of everything that is derived from the record; live updates make it stale. */
export const RECORD = "record";

function questionOf(filters: Filters): Question {
  return { ...filters };
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
export function useSession(): UseQueryResult<Session> {
  return useQuery({
    queryKey: ["session"],
    queryFn: async () => {
      const session = await get<Session>("/session");
      setCsrf(session.csrf);
      return session;
    },
  });
}

/** Incidents, first page. */
export function useIncidents(filters: Filters, limit = 100): UseQueryResult<Paged<Incident>> {
  return useRecord<Paged<Incident>>("/incidents", { ...questionOf(filters), limit });
}

/** One incident with what its tellings assert. */
export function useIncident(id: string | undefined): UseQueryResult<IncidentDetail> {
  return useRecord<IncidentDetail>(`/incidents/${id ?? ""}`, {}, { enabled: id !== undefined });
}

/** How many assertions there are in groups. */
export function useCounts(by: readonly CountBy[], filters: Filters): UseQueryResult<Paged<Count>> {
  return useRecord<Paged<Count>>("/counts", { ...questionOf(filters), by });
}

/** Who holds each place on a day. */
export function useControl(on: Day | undefined): UseQueryResult<Paged<HeldPlace>> {
  return useRecord<Paged<HeldPlace>>("/control", { on }, { enabled: on !== undefined });
}

/** Keeps a decision of a reviewer; everything derived is asked for again. */
export function useDecide(): UseMutationResult<{ readonly id: string }, Error, NewDecision> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (decision: NewDecision) => post<{ readonly id: string }>("/decisions", decision),
    onSuccess: () => client.invalidateQueries({ queryKey: [RECORD] }),
  });
}
