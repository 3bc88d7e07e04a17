import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAddress } from "../../address/use-address.ts";
import type { Listed, ReportHead, TiesPage } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { ActorsHead } from "./actors-head.tsx";
import { DaySlider } from "./network/day-slider.tsx";
import styles from "./network/network.module.css";
import { NETWORK_PARAMS } from "./network/network-params.ts";
import { NetworkStage } from "./network/network-stage.tsx";

/** Who stands how to whom as of a day. */
export function View(): ReactNode {
  const [{ on }, set] = useAddress(NETWORK_PARAMS);
  const { days, isEmpty } = useReportDays();
  const day = on ?? days?.last;
  const page = useRecord<TiesPage>("/ties", { on: day }, { enabled: day !== undefined });
  // All that is told in the end says where everyone stands, whichever day is looked at first.
  const last = useRecord<TiesPage>("/ties", { on: days?.last }, { enabled: days !== undefined });
  return (
    <div className={styles.page}>
      <ActorsHead>
        {days !== undefined && day !== undefined && (
          <DaySlider
            day={day}
            days={days}
            isBusy={page.isPlaceholderData}
            onChoose={(next) => set({ on: next }, { replace: true })}
          />
        )}
      </ActorsHead>
      {isEmpty && (
        <EmptyState title="No ties yet">
          <p>Once reports tell who backs whom and who fights whom, they stand here as a picture.</p>
          <Link to="/reports" search={{ add: "yes" }}>
            Add reports
          </Link>
        </EmptyState>
      )}
      {page.isPending && !isEmpty && (
        <div className={styles.waiting} aria-busy="true">
          <Skeleton lines={6} />
        </div>
      )}
      {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.isSuccess && page.data.ties.length === 0 && page.data.fights.length === 0 && (
        <EmptyState title="No tie stands on this day">
          <p>Choose a later day, or add reports of the time.</p>
        </EmptyState>
      )}
      {page.isSuccess && page.data.ties.length + page.data.fights.length > 0 && (
        <NetworkStage page={page.data} last={last.data ?? (last.isError ? page.data : undefined)} />
      )}
    </div>
  );
}

/** Days of the first and the last report, once they are known; or that there is none. */
function useReportDays(): {
  readonly days: { readonly first: string; readonly last: string } | undefined;
  readonly isEmpty: boolean;
} {
  const oldest = useRecord<Listed<ReportHead>>("/reports", { order: "oldest", limit: 1 });
  const newest = useRecord<Listed<ReportHead>>("/reports", { order: "newest", limit: 1 });
  const first = oldest.data?.rows[0]?.metadata.published.slice(0, 10);
  const last = newest.data?.rows[0]?.metadata.published.slice(0, 10);
  return {
    days: first === undefined || last === undefined ? undefined : { first, last },
    isEmpty: newest.isSuccess && last === undefined,
  };
}
