import { type ReactNode, useState } from "react";
import { choiceParam, flagParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import { isFinished, useJobs, useReports } from "../../api/inbox.ts";
import { useMayCode } from "../../api/review.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { Keys } from "../../keyboard/key-sheet.tsx";
import { isFiltered, useFilters } from "../../record/filters.ts";
import { AddSheet } from "./add-sheet.tsx";
import { DropZone } from "./drop-zone.tsx";
import { InboxBar } from "./inbox-bar.tsx";
import { Jobs } from "./jobs.tsx";
import { ReportList } from "./report-list.tsx";
import styles from "./view.module.css";

const PARAMS = { order: choiceParam(["newest", "oldest"]), add: flagParam() };

/** The inbox: all reports, and how to add more. */
export function View(): ReactNode {
  const [{ add, order }, set] = useAddress(PARAMS);
  const [filters] = useFilters();
  const { from, publishers, to, words = "" } = filters;
  const mayCode = useMayCode();
  const jobs = useJobs(mayCode);
  const list = useReports({
    q: words,
    from,
    to,
    publishers,
    ...(words === "" ? { order } : {}),
    limit: PAGE,
  });
  const [dropped, setDropped] = useState<readonly File[]>([]);
  const open = (files: readonly File[]): void => {
    setDropped(files);
    set({ add: true });
  };
  useCommands(
    "Reports",
    mayCode ? [{ keys: "n", words: "Add a report", run: () => open([]) }] : [],
  );
  const rows = list.data?.pages.flatMap((page) => page.rows) ?? [];
  return (
    <DropZone onDrop={open} enabled={mayCode}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1>Reports</h1>
          {mayCode && (
            <Button look="main" onClick={() => open([])}>
              Add reports <Keys keys="n" />
            </Button>
          )}
        </header>
        <InboxBar
          order={order}
          onOrder={(next) => set({ order: next })}
          shown={rows.length}
          isMore={list.hasNextPage}
        />
        <Jobs jobs={jobs} />
        <Body
          list={list}
          rows={rows}
          isBusy={jobs.some((job) => !isFinished(job))}
          onAdd={() => open([])}
        />
      </div>
      <AddSheet open={add && mayCode} files={dropped} onClose={() => set({ add: false })} />
    </DropZone>
  );
}

/** As many as are summed up in one question. */
const PAGE = 20;

function Body({
  list,
  rows,
  isBusy,
  onAdd,
}: {
  readonly list: ReturnType<typeof useReports>;
  readonly rows: Parameters<typeof ReportList>[0]["rows"];
  readonly isBusy: boolean;
  readonly onAdd: () => void;
}): ReactNode {
  const [filters, setFilters] = useFilters();
  if (list.isPending)
    return (
      <div className={styles.waiting} aria-busy="true">
        <Skeleton lines={16} />
      </div>
    );
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length > 0)
    return (
      <ReportList
        rows={rows}
        onMore={list.hasNextPage ? () => void list.fetchNextPage() : undefined}
        isLoadingMore={list.isFetchingNextPage}
      />
    );
  if (isFiltered(filters))
    return (
      <EmptyState
        title="No report has this"
        action={
          <Button
            onClick={() =>
              setFilters({ words: "", publishers: [], from: undefined, to: undefined })
            }
          >
            Show all reports
          </Button>
        }
      >
        <p>Try other words, or fewer. Words are found in titles and texts.</p>
      </EmptyState>
    );
  if (isBusy) return <EmptyState title="The first reports are being read" />;
  return (
    <EmptyState
      title="No reports yet"
      action={
        <Button look="main" onClick={onAdd}>
          Add the first reports
        </Button>
      }
    >
      <p>
        Paste a text, drop files anywhere on this page, or give the address of an article or a feed.
        Zenobia reads them and notes who did what to whom, where, when, and according to whom.
      </p>
    </EmptyState>
  );
}
