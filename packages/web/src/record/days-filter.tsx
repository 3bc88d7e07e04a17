import type { ReactNode } from "react";
import { Button } from "../design/button.tsx";
import { Field } from "../design/field.tsx";
import { Popover } from "../design/popover.tsx";
import { Caret } from "../design/select.tsx";
import { dayWords, rangeWords } from "./days.ts";
import styles from "./filter-bar.module.css";
import { useFilters } from "./filters.ts";

/** From when to when. */
export function DaysFilter(): ReactNode {
  const [{ from, to }, setFilters] = useFilters();
  const isUsed = from !== undefined || to !== undefined;
  return (
    <Popover
      label="Days"
      pressed={isUsed}
      button={
        <>
          {wordsOf(from, to)} <Caret />
        </>
      }
    >
      <div className={styles.days}>
        <Field
          type="date"
          label="From"
          value={from ?? ""}
          max={to}
          onChange={(event) => setFilters({ from: event.target.value || undefined })}
        />
        <Field
          type="date"
          label="To"
          value={to ?? ""}
          min={from}
          onChange={(event) => setFilters({ to: event.target.value || undefined })}
        />
        {isUsed && (
          <Button
            look="quiet"
            size="small"
            onClick={() => setFilters({ from: undefined, to: undefined })}
          >
            All days
          </Button>
        )}
      </div>
    </Popover>
  );
}

function wordsOf(from: string | undefined, to: string | undefined): string {
  if (from !== undefined && to !== undefined) return rangeWords(from, to);
  if (from !== undefined) return `Since ${dayWords(from)}`;
  return to === undefined ? "When" : `Until ${dayWords(to)}`;
}
