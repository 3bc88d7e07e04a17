import {
  type InfiniteData,
  keepPreviousData,
  type UseInfiniteQueryResult,
  type UseQueryResult,
  useInfiniteQuery,
  useQuery,
  useQueryClient,
} from "@tanstack/react-query";
import type { FoundReport, ReportHead, ReportSum, ShownFeed } from "@zenobia/server/client";
import { useCallback, useState } from "react";
import { get, post, type Question, remove } from "./client.ts";
import type { Job, Listed, LiveEvent } from "./contract.ts";
import { useLive } from "./live.ts";
import { RECORD, useRecord } from "./queries.ts";

export type { ReportSum, ShownFeed };

/** A report in a list; with words around what was found, where words were looked for. */
export type ListedReport = ReportHead | FoundReport;

/** Reports page by page, as far as they were asked for. */
export function useReports(
  question: Question,
): UseInfiniteQueryResult<InfiniteData<Listed<ListedReport>>> {
  return useInfiniteQuery({
    queryKey: [RECORD, "/reports", question],
    queryFn: ({ pageParam, signal }) =>
      get<Listed<ListedReport>>(
        "/reports",
        { ...question, ...(pageParam === "" ? {} : { after: pageParam }) },
        signal,
      ),
    initialPageParam: "",
    getNextPageParam: ({ next }) => next,
    placeholderData: keepPreviousData,
  });
}

const FINISHED = new Set<Job["state"]>(["done", "failed"]);

/** Whether a job goes on no more. */
export function isFinished({ state }: Job): boolean {
  return FINISHED.has(state);
}

/** Work that was asked for, the latest first, kept up to date by what the server tells. */
export function useJobs(enabled: boolean): readonly Job[] {
  const [told, setTold] = useState<ReadonlyMap<string, Job>>(new Map());
  const { data } = useQuery({
    queryKey: ["jobs"],
    queryFn: ({ signal }) => get<Listed<Job>>("/jobs", {}, signal),
    enabled,
    retry: false,
  });
  useLive(
    useCallback((event: LiveEvent) => {
      if (event.kind === "job") setTold((before) => new Map(before).set(event.job.id, event.job));
    }, []),
  );
  const listed = data?.rows ?? [];
  const fresh = [...told.values()].filter(({ id }) => !listed.some((job) => job.id === id));
  return [...fresh.reverse(), ...listed.map((job) => told.get(job.id) ?? job)];
}

/** A text that is pasted, with what is said of it. */
export interface PastedReport {
  readonly text: string;
  readonly title?: string;
  readonly published?: string;
  readonly publisher?: string;
  readonly url?: string;
  readonly sensitive?: boolean;
}

/** Adds a text, pages by their addresses, or files; all are coded in turn. */
export function addReports(
  given: PastedReport | { readonly urls: readonly string[] } | FormData,
): Promise<Job> {
  return post<Job>("/reports", given);
}

/** Feeds that reports are taken from. */
export function useFeeds(enabled: boolean): UseQueryResult<Listed<ShownFeed>> {
  return useQuery({
    queryKey: ["feeds"],
    queryFn: ({ signal }) => get<Listed<ShownFeed>>("/feeds", {}, signal),
    enabled,
    retry: false,
  });
}

/** Adds and removes feeds, and asks them for what is new. */
export function useFeedChanges(): {
  readonly add: (url: string) => Promise<void>;
  readonly drop: (url: string) => Promise<void>;
  readonly poll: () => Promise<void>;
} {
  const client = useQueryClient();
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: ["feeds"] });
  return {
    add: async (url) => {
      await post("/feeds", { url });
      await refresh();
    },
    drop: async (url) => {
      await remove(`/feeds?url=${encodeURIComponent(url)}`);
      await refresh();
    },
    poll: async () => {
      await post("/feeds/poll", {});
      await client.invalidateQueries({ queryKey: ["jobs"] });
    },
  };
}

/** What of a report lists tell beside its head. */
export function useReportSums(ids: readonly string[]): UseQueryResult<Listed<ReportSum>> {
  return useRecord<Listed<ReportSum>>(
    "/reports/sums",
    { reports: ids },
    { enabled: ids.length > 0 },
  );
}
