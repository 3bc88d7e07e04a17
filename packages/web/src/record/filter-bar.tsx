import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { MultiSelect } from "../design/multi-select.tsx";
import { DaysFilter } from "./days-filter.tsx";
import { TYPE_FAMILIES, TYPE_LOOKS } from "./event-types.ts";
import styles from "./filter-bar.module.css";
import { isFiltered, useFilters } from "./filters.ts";
import { NamesFilter } from "./names-filter.tsx";
import { StatusLine } from "./status-mark.tsx";
import { STATUS_LOOKS } from "./statuses.ts";
import { TypeGlyph } from "./type-glyph.tsx";
import { WordsFilter } from "./words-filter.tsx";

/** What a bar can narrow by. */
export type FilterPart = "types" | "statuses" | "days" | "actors" | "places" | "words";

const TYPE_GROUPS = TYPE_FAMILIES.map((family) => ({
  title: family,
  choices: TYPE_LOOKS.filter((look) => look.family === family).map(({ type, words }) => ({
    value: type,
    words,
    sign: <TypeGlyph type={type} named size={15} />,
  })),
}));

const STATUS_GROUPS = [
  {
    choices: STATUS_LOOKS.map(({ status, words }) => ({
      value: status,
      words,
      sign: <StatusLine status={status} />,
    })),
  },
];

/** Narrows what the view shows; all of it stands in the address. */
export function FilterBar({
  parts = ["words", "types", "statuses", "actors", "places", "days"],
  children,
}: {
  readonly parts?: readonly FilterPart[];
  /** At the end of the line: counts, switches of the view. */
  readonly children?: ReactNode;
}): ReactNode {
  const [filters, setFilters] = useFilters();
  const { types = [], statuses = [] } = filters;
  const has = (part: FilterPart): boolean => parts.includes(part);
  return (
    <search className={styles.bar}>
      {has("words") && <WordsFilter />}
      {has("types") && (
        <MultiSelect
          label="What"
          groups={TYPE_GROUPS}
          values={types}
          onChoose={(chosen) => setFilters({ types: chosen })}
        />
      )}
      {has("statuses") && (
        <MultiSelect
          label="Status"
          groups={STATUS_GROUPS}
          values={statuses}
          onChoose={(chosen) => setFilters({ statuses: chosen })}
        />
      )}
      {has("actors") && <NamesFilter what="actors" label="Who" />}
      {has("places") && <NamesFilter what="places" label="Where" />}
      {has("days") && <DaysFilter />}
      {isFiltered(filters) && (
        <Button look="quiet" onClick={() => setFilters(NOTHING)}>
          Show all
        </Button>
      )}
      {children !== undefined && <div className={styles.end}>{children}</div>}
    </search>
  );
}

const NOTHING = {
  types: [],
  statuses: [],
  actors: [],
  places: [],
  publishers: [],
  from: undefined,
  to: undefined,
  words: "",
};
