import type { KeyboardEvent, ReactNode } from "react";
import { useSyncExternalStore } from "react";
import { dayOfNumber, dayWords } from "../../../record/days.ts";
import { type DayScale, xOfDay } from "./day-scale.ts";
import type { DaysStore } from "./days-store.ts";
import styles from "./timeline.module.css";

const WEEK = 7;
const MONTH = 30;

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -MONTH,
  PageUp: MONTH,
};

/** The first or the last chosen day: moved by arrows, a week with Shift. */
export function DayHandle({
  which,
  scale,
  days,
  bounds: [start, end],
}: {
  readonly which: "from" | "to";
  readonly scale: DayScale;
  readonly days: DaysStore;
  readonly bounds: readonly [number, number];
}): ReactNode {
  const { from, to } = useSyncExternalStore(days.subscribe, days.get);
  const first = from ?? start;
  const last = to ?? end - 1;
  const day = which === "from" ? first : last;
  const move = (next: number): void =>
    days.set(
      which === "from"
        ? { from: Math.min(next, last), to: last }
        : { from: first, to: Math.max(next, first) },
    );
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    const target = event.key === "Home" ? start : event.key === "End" ? end - 1 : undefined;
    if (step === undefined && target === undefined) return;
    event.preventDefault();
    const by = (step ?? 0) * (event.shiftKey ? WEEK : 1);
    move(Math.max(start, Math.min(end - 1, target ?? day + by)));
  };
  const x = xOfDay(scale, which === "from" ? first : last + 1);
  const isOutside = x < -1 || x > scale.width + 1;
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label={which === "from" ? "First day" : "Last day"}
      aria-valuemin={start}
      aria-valuemax={end - 1}
      aria-valuenow={day}
      aria-valuetext={dayWords(dayOfNumber(day))}
      className={styles.handle}
      data-open={(which === "from" ? from : to) === undefined || undefined}
      hidden={isOutside}
      style={{ left: Math.max(0, Math.min(scale.width, x)) }}
      onKeyDown={onKeyDown}
    />
  );
}
