import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { choiceParam, textParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { Incident } from "../../api/contract.ts";
import { rowsOf, useRecordPages } from "../../api/pages.ts";
import { questionOf } from "../../api/queries.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Select } from "../../design/select.tsx";
import { ShowMore } from "../../design/show-more.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { FilterBar } from "../../record/filter-bar.tsx";
import { useFilters } from "../../record/filters.ts";
import { IncidentList } from "./incident-list.tsx";
import { IncidentPreview } from "./incident-preview.tsx";
import styles from "./view.module.css";

const PARAMS = {
  chosen: textParam(),
  voices: choiceParam(["1", "2", "3", "5", "10"]),
  order: choiceParam(["newest", "oldest"]),
};

const PAGE = 60;

/** All incidents, each thing that happened once, with a preview of who tells of the selected one. */
export function View(): ReactNode {
  const [filters] = useFilters();
  const [{ chosen, order, voices }, set] = useAddress(PARAMS);
  const question = { ...questionOf(filters), voices, order, limit: PAGE };
  const list = useRecordPages<Incident>("/incidents", question);
  const rows = rowsOf(list.data);
  const selected = rows.find(({ id }) => id === chosen);
  useListKeys(rows, selected, (id) => set({ chosen: id }, { replace: true }));
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">Incidents</h1>
      <FilterBar>
        <Select
          label="Told by how many voices"
          hideLabel
          value={voices}
          choices={VOICES}
          onChoose={(value) => set({ voices: VOICE_VALUES.find((one) => one === value) ?? "1" })}
        />
        <Button
          look="quiet"
          onClick={() => set({ order: order === "newest" ? "oldest" : "newest" })}
        >
          {order === "newest" ? "Latest first ↓" : "Earliest first ↑"}
        </Button>
      </FilterBar>
      <div className={styles.zones}>
        <section className={styles.list} aria-label="Incidents">
          {list.isPending && <Skeleton lines={14} />}
          {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
          {list.isSuccess && rows.length === 0 && <NothingFound />}
          <IncidentList
            rows={rows}
            chosen={chosen}
            onSelect={(id) => set({ chosen: id }, { replace: true })}
          />
          {list.hasNextPage && (
            <ShowMore busy={list.isFetchingNextPage} onMore={() => void list.fetchNextPage()} />
          )}
        </section>
        <aside className={styles.preview} aria-label="The selected incident">
          <IncidentPreview incident={selected ?? rows[0]} />
        </aside>
      </div>
    </div>
  );
}

const VOICE_VALUES = ["1", "2", "3", "5", "10"] as const;
const VOICES = VOICE_VALUES.map((value) => ({
  value,
  words: value === "1" ? "Told by anyone" : `By ${value} voices or more`,
}));

function useListKeys(
  rows: readonly Incident[],
  selected: Incident | undefined,
  select: (id: string) => void,
): void {
  const navigate = useNavigate();
  const move = (by: number): void => {
    const at = selected === undefined ? (by > 0 ? -1 : 0) : rows.indexOf(selected);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next === undefined) return;
    select(next.id);
    const line = document.querySelector<HTMLElement>(`[data-incident="${next.id}"]`);
    line?.scrollIntoView({ block: "nearest" });
  };
  useCommands("Incidents", [
    { keys: "j", words: "Next incident", run: () => move(1) },
    { keys: "k", words: "Previous incident", run: () => move(-1) },
    {
      keys: "Enter",
      words: "Open the selected incident",
      run: () => {
        if (selected !== undefined)
          void navigate({ to: "/incidents/$id", params: { id: selected.id } });
      },
    },
  ]);
}

function NothingFound(): ReactNode {
  return (
    <EmptyState title="No incident is told like this">
      <p>Take a filter away, or choose more days. Reports that were just added are still read.</p>
    </EmptyState>
  );
}
