import { useEffect } from "react";
import type { WeighedAccount } from "../../api/contract.ts";
import { rowsOf, useRecordPages } from "../../api/pages.ts";

/** Accounts as far as they were asked for. */
export interface Accounts {
  readonly rows: readonly WeighedAccount[];
  /** Those that came first. */
  readonly first: readonly WeighedAccount[];
  readonly isPending: boolean;
  readonly isError: boolean;
  readonly error: Error | null;
  /** Whether nothing more is to come by itself. */
  readonly isWhole: boolean;
  readonly isBusy: boolean;
  readonly hasMore: boolean;
  readonly more: () => void;
  readonly retry: () => void;
}

const PAGE = 100;
/** Words are looked for among so many. */
const MOST_SEARCHED = 1_000;

/** Asks for accounts part by part; where words are looked for, for all of them. */
export function useAccounts({
  measure,
  q,
  rule,
}: {
  readonly rule: string;
  readonly measure: string;
  readonly q: string;
}): Accounts {
  const list = useRecordPages<WeighedAccount>("/figures", { rule, measure, limit: PAGE });
  const { data, error, fetchNextPage, hasNextPage, isError, isFetchingNextPage, isPending } = list;
  const rows = rowsOf(data);
  const goesOn = q !== "" && hasNextPage && !isError && rows.length < MOST_SEARCHED;
  useEffect(() => {
    if (goesOn && !isFetchingNextPage) void fetchNextPage();
  }, [goesOn, isFetchingNextPage, fetchNextPage]);
  return {
    rows,
    first: data?.pages[0]?.rows ?? [],
    isPending,
    isError,
    error,
    isWhole: list.isSuccess && !goesOn,
    isBusy: isFetchingNextPage,
    hasMore: hasNextPage,
    more: () => void fetchNextPage(),
    retry: () => void list.refetch(),
  };
}
