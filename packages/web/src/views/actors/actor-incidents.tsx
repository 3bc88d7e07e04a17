import type { ReactNode } from "react";
import type { Incident } from "../../api/contract.ts";
import { rowsOf, useRecordPages } from "../../api/pages.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { IncidentLine } from "../../record/incident-line.tsx";
import styles from "./actor-view.module.css";

/** Incidents that an actor has a part in, the latest first. */
export function ActorIncidents({ actor }: { readonly actor: string }): ReactNode {
  const list = useRecordPages<Incident>("/incidents", { actors: [actor], limit: 40 });
  const rows = rowsOf(list.data);
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState title="No incident is told">
        <p>It is named in reports, but has no part in an event so far.</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.lines}>
        {rows.map((incident) => (
          <li key={incident.id}>
            <IncidentLine incident={incident} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="quiet" onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? "Fetching more …" : "Earlier ones"}
        </Button>
      )}
    </>
  );
}
