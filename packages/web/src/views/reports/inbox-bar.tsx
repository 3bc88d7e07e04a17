import { type ReactNode, useEffect, useRef, useState } from "react";
import { useMeta } from "../../api/queries.ts";
import { Field } from "../../design/field.tsx";
import { MultiSelect } from "../../design/multi-select.tsx";
import { Select } from "../../design/select.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { DaysFilter } from "../../record/days-filter.tsx";
import { useFilters } from "../../record/filters.ts";
import styles from "./inbox-bar.module.css";

const PAUSE_MS = 250;

const ORDERS = [
  { value: "newest", words: "Newest first" },
  { value: "oldest", words: "Oldest first" },
];

/** Search, filters, order, and how many are shown. */
export function InboxBar({
  order,
  onOrder,
  shown,
  isMore,
}: {
  readonly order: "newest" | "oldest";
  readonly onOrder: (order: "newest" | "oldest") => void;
  readonly shown: number;
  readonly isMore: boolean;
}): ReactNode {
  const { data: meta } = useMeta();
  const [{ publishers = [], words = "" }, setFilters] = useFilters();
  const names = [...(meta?.record.publishers ?? [])].sort((a, b) => a.localeCompare(b));
  return (
    <search className={styles.bar}>
      <SearchLine />
      {names.length > 1 && (
        <MultiSelect
          label="Publisher"
          groups={[{ choices: names.map((name) => ({ value: name, words: name })) }]}
          values={publishers}
          onChoose={(chosen) => setFilters({ publishers: chosen })}
        />
      )}
      <DaysFilter />
      {words === "" ? (
        <Select
          label="Order"
          hideLabel
          choices={ORDERS}
          value={order}
          onChoose={(value) => onOrder(value === "oldest" ? "oldest" : "newest")}
        />
      ) : (
        <span className={styles.note}>Best match first</span>
      )}
      <output className={styles.count}>
        {shown}
        {isMore ? "+" : ""} {shown === 1 ? "report" : "reports"}
      </output>
    </search>
  );
}

/** Words of titles and texts; the key `/` leads here. */
function SearchLine(): ReactNode {
  const [{ words = "" }, setFilters] = useFilters();
  const [typed, setTyped] = useState(words);
  const line = useRef<HTMLInputElement>(null);
  useEffect(() => setTyped(words), [words]);
  useEffect(() => {
    if (typed === words) return;
    const timer = setTimeout(() => setFilters({ words: typed }, { replace: true }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed, words, setFilters]);
  useCommands("Here", [{ keys: "/", words: "Search reports", run: () => line.current?.focus() }]);
  return (
    <div className={styles.search}>
      <Field
        ref={line}
        type="search"
        label="Search reports"
        hideLabel
        placeholder="Search titles and texts"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === "Escape") line.current?.blur();
        }}
      />
    </div>
  );
}
