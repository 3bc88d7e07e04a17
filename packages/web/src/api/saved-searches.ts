import {
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import { get, post, remove } from "./client.ts";
import type { Listed, SavedSearch } from "./contract.ts";

const KEY = ["searches"];

/** One's own saved searches, by name. */
export function useSavedSearches(): UseQueryResult<readonly SavedSearch[]> {
  return useQuery({
    queryKey: KEY,
    queryFn: async () => (await get<Listed<SavedSearch>>("/searches")).rows,
  });
}

/** Keeps an address under a name. */
export function useSaveSearch(): UseMutationResult<
  SavedSearch,
  Error,
  Pick<SavedSearch, "name" | "path">
> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (search: Pick<SavedSearch, "name" | "path">) =>
      post<SavedSearch>("/searches", search),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}

/** Removes a saved search. */
export function useRemoveSearch(): UseMutationResult<void, Error, string> {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (id: string) => remove<void>(`/searches/${encodeURIComponent(id)}`),
    onSuccess: () => client.invalidateQueries({ queryKey: KEY }),
  });
}
