import { Link } from "@tanstack/react-router";
import { useVirtualizer } from "@tanstack/react-virtual";
import { type ReactNode, useEffect, useRef } from "react";
import type { Filters, Incident } from "../../../api/contract.ts";
import { useIncidentPages, useMeta } from "../../../api/queries.ts";
import { EmptyState } from "../../../design/empty-state.tsx";
import { ErrorState } from "../../../design/error-state.tsx";
import { Skeleton } from "../../../design/skeleton.tsx";
import { useCommands } from "../../../keyboard/commands.ts";
import styles from "./incident-list.module.css";
import { IncidentRow } from "./incident-row.tsx";

interface IncidentListProps {
  readonly filters: Filters;
  readonly chosen: string;
  readonly isTable: boolean;
  readonly onChoose: (incident: Incident | undefined) => void;
  /** The pointer or the focus rests on one. */
  readonly onPoint: (incident: Incident | undefined) => void;
  readonly onOpen: (id: string) => void;
}

const ROW_PIXELS = 66;
const TABLE_ROW_PIXELS = 40;
const NEAR_END = 12;

/** The incidents that the map shows, newest first; pages are fetched as they are scrolled to. */
export function IncidentList(props: IncidentListProps): ReactNode {
  const { filters, isTable } = props;
  const pages = useIncidentPages(filters);
  const { data: meta } = useMeta();
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.isPending) return <ListSkeleton />;
  if (pages.isError) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (meta?.record.end === 0)
    return (
      <EmptyState title="Nothing yet">
        <p>Add reports: what they say happened stands here, and on the map where it was.</p>
        <Link to="/reports" search={{ add: "yes" }}>
          Add reports
        </Link>
      </EmptyState>
    );
  if (rows.length === 0)
    return (
      <EmptyState title="Nothing here">
        <p>
          No incident is told of in this part of the map and these days. Move, zoom out, or take
          more days.
        </p>
      </EmptyState>
    );
  return (
    <Rows
      {...props}
      key={String(isTable)}
      rows={rows}
      hasMore={pages.hasNextPage && !pages.isFetchingNextPage}
      onMore={() => void pages.fetchNextPage()}
    />
  );
}

function ListSkeleton(): ReactNode {
  return (
    <div className={styles.waiting} aria-busy="true">
      <span className="visually-hidden" role="status">
        Looking for incidents …
      </span>
      <Skeleton lines={16} />
    </div>
  );
}

function Rows({
  rows,
  chosen,
  isTable,
  hasMore,
  onMore,
  onChoose,
  onPoint,
  onOpen,
}: IncidentListProps & {
  readonly rows: readonly Incident[];
  readonly hasMore: boolean;
  readonly onMore: () => void;
}): ReactNode {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => (isTable ? TABLE_ROW_PIXELS : ROW_PIXELS),
    overscan: 8,
  });
  const items = virtual.getVirtualItems();
  const lastIndex = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && lastIndex > rows.length - NEAR_END) onMore();
  }, [hasMore, lastIndex, rows.length, onMore]);
  useListKeys({ rows, chosen, onChoose, onOpen, onShow: (index) => virtual.scrollToIndex(index) });
  return (
    <div className={styles.scroller} ref={scroller} tabIndex={-1}>
      {isTable && <TableHead />}
      <ol className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const incident = rows[index];
          if (incident === undefined) return null;
          return (
            <li key={incident.id} className={styles.place} style={{ top: start, height: size }}>
              <IncidentRow
                incident={incident}
                isChosen={incident.id === chosen}
                isTable={isTable}
                onChoose={() => onChoose(incident)}
                onPoint={onPoint}
              />
            </li>
          );
        })}
      </ol>
    </div>
  );
}

function TableHead(): ReactNode {
  return (
    <div className={styles.head} aria-hidden="true">
      <span>Day</span>
      <span>What</span>
      <span>Who</span>
      <span>To whom</span>
      <span>Where</span>
      <span>Voices</span>
    </div>
  );
}

function useListKeys({
  rows,
  chosen,
  onChoose,
  onOpen,
  onShow,
}: Pick<IncidentListProps, "chosen" | "onChoose" | "onOpen"> & {
  readonly rows: readonly Incident[];
  readonly onShow: (index: number) => void;
}): void {
  const go = (by: number): void => {
    const at = rows.findIndex(({ id }) => id === chosen);
    const next = at < 0 ? 0 : Math.max(0, Math.min(rows.length - 1, at + by));
    const incident = rows[next];
    if (incident === undefined) return;
    onChoose(incident);
    onShow(next);
  };
  useCommands("Incidents", [
    { keys: "j", words: "Next incident", run: () => go(1) },
    { keys: "k", words: "Incident before", run: () => go(-1) },
    {
      keys: "Enter",
      words: "Open the chosen incident",
      run: () => chosen !== "" && onOpen(chosen),
    },
    { keys: "Escape", words: "Choose none", run: () => onChoose(undefined) },
  ]);
}
