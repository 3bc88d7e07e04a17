import { type ReactNode, useEffect, useState } from "react";
import { Field } from "../../../design/field.tsx";
import { useCommands } from "../../../keyboard/commands.ts";
import { dayNumber, dayOfNumber, dayWords } from "../../../record/days.ts";
import styles from "./network.module.css";

/** The picture follows the slider after so many milliseconds of rest. */
const REST_MS = 180;
const MONTH_DAYS = 30;

/** Chooses the day: by hand, by arrows, or as a date. */
export function DaySlider({
  day,
  days,
  isBusy,
  onChoose,
}: {
  readonly day: string;
  readonly days: { readonly first: string; readonly last: string };
  readonly isBusy: boolean;
  readonly onChoose: (day: string) => void;
}): ReactNode {
  const [held, setHeld] = useState<number | undefined>(undefined);
  const least = dayNumber(days.first);
  const most = Math.max(dayNumber(days.last), dayNumber(day));
  const now = held ?? dayNumber(day);
  useEffect(() => {
    if (held === undefined) return;
    const timer = setTimeout(() => {
      setHeld(undefined);
      onChoose(dayOfNumber(held));
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [held, onChoose]);
  const step = (by: number): void => setHeld(Math.max(least, Math.min(most, now + by)));
  useCommands("Day", [
    { keys: "[", words: "A month earlier", run: () => step(-MONTH_DAYS) },
    { keys: "]", words: "A month later", run: () => step(MONTH_DAYS) },
  ]);
  return (
    <div className={styles.day} aria-busy={isBusy}>
      <output className={styles.dayWords}>{dayWords(dayOfNumber(now))}</output>
      <input
        type="range"
        className={styles.slider}
        aria-label="Day"
        aria-valuetext={dayWords(dayOfNumber(now))}
        min={least}
        max={most}
        step={1}
        value={now}
        onChange={({ currentTarget }) => setHeld(Number(currentTarget.value))}
      />
      <Field
        label="Day, as a date"
        hideLabel
        type="date"
        value={dayOfNumber(now)}
        onChange={({ currentTarget }) => {
          if (currentTarget.value !== "") onChoose(currentTarget.value);
        }}
      />
    </div>
  );
}
