import type { ReactNode } from "react";
import { useMeta } from "../../api/queries.ts";
import { MultiSelect } from "../../design/multi-select.tsx";
import { Select } from "../../design/select.tsx";
import { DaysFilter } from "../../record/days-filter.tsx";
import { useFilters } from "../../record/filters.ts";
import { WordsFilter } from "../../record/words-filter.tsx";
import styles from "./inbox-bar.module.css";

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
      <div className={styles.search}>
        <WordsFilter
          label="Search reports"
          command="Search reports"
          placeholder="Search titles and texts"
        />
      </div>
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
        {isMore ? "the first " : ""}
        {shown} {shown === 1 ? "report" : "reports"}
      </output>
    </search>
  );
}
