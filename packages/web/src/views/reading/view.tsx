import { useParams } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { useAssertionsOf, useReport } from "../../api/reports.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import styles from "../../reading/layout.module.css";
import { Reading } from "./reading.tsx";

/** Reading a report: its text, and beside it who says what in it. */
export function View(): ReactNode {
  const { id = "" } = useParams({ strict: false });
  const report = useReport(id);
  const assertions = useAssertionsOf(id);
  const error = report.error ?? assertions.error;
  const isOther = report.data !== undefined && report.data.id !== id;
  if (error !== null && (report.data === undefined || assertions.data === undefined))
    return (
      <ErrorState
        error={error}
        onRetry={() => {
          void report.refetch();
          void assertions.refetch();
        }}
      />
    );
  if (report.data === undefined || assertions.data === undefined || isOther) return <Waiting />;
  if ("hidden" in report.data)
    return (
      <EmptyState title="This report is no longer shown">
        <p>A reviewer removed it. What was kept of it stays in the log, and can be put back.</p>
      </EmptyState>
    );
  return <Reading key={id} report={report.data} rows={assertions.data.rows} />;
}

function Waiting(): ReactNode {
  return (
    <div className={styles.reading} aria-busy="true">
      <div className={styles.column}>
        <div className={styles.waiting}>
          <Skeleton lines={2} tall />
          <Skeleton lines={14} />
        </div>
      </div>
      <aside className={styles.panel}>
        <div className={styles.waiting}>
          <Skeleton lines={12} />
        </div>
      </aside>
    </div>
  );
}
