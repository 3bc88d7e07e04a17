import type { DayInterval } from "@zenobia/model";
import type { ReactNode } from "react";
import { Field } from "../../../design/field.tsx";
import styles from "./inputs.module.css";

/** From which day to which; the same day twice where only one is given. */
export function IntervalInput({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: DayInterval | undefined;
  readonly onChange: (value: DayInterval | undefined) => void;
}): ReactNode {
  const start = value?.start ?? "";
  const end = value?.end ?? "";
  return (
    <div className={styles.days}>
      <Field
        type="date"
        label={`${label}, first day`}
        hideLabel
        value={start}
        onChange={(event) => onChange(intervalOf(event.target.value, end === start ? "" : end))}
      />
      <span aria-hidden="true">–</span>
      <Field
        type="date"
        label={`${label}, last day`}
        hideLabel
        value={end}
        min={start}
        onChange={(event) => onChange(intervalOf(start, event.target.value))}
      />
    </div>
  );
}

function intervalOf(start: string, end: string): DayInterval | undefined {
  const first = start === "" ? end : start;
  if (first === "") return undefined;
  const last = end < first ? first : end;
  return { start: first, end: last, precision: first === last ? "day" : "range" };
}
