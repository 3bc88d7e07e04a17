import { useCallback, useEffect, useRef, useState } from "react";
import type { DaysStore } from "./days-store.ts";

/** Seconds for the whole time to go by. */
const WHOLE_SECONDS = 40;
/** Part of the time that is shown at once when nothing is chosen. */
const WINDOW_SHARE = 24;
const LEAST_DAYS = 14;
/** Where motion is to be avoided, the days jump this often, in milliseconds. */
const CALM_STEP_MS = 1000;

/** Moves the chosen days on through time. */
export function usePlay({
  days,
  bounds: [start, end],
}: {
  readonly days: DaysStore;
  readonly bounds: readonly [number, number];
}): { readonly isPlaying: boolean; readonly toggle: () => void; readonly stop: () => void } {
  const [isPlaying, setPlaying] = useState(false);
  const exact = useRef(0);
  const stop = useCallback(() => setPlaying(false), []);
  const toggle = useCallback(() => setPlaying((playing) => !playing), []);
  useEffect(() => {
    if (!isPlaying) return;
    const length = windowLength(days, end - start);
    const { from, to } = days.get();
    exact.current = to === undefined || from === undefined || to >= end - 1 ? start : from;
    const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    let last = performance.now();
    let frame = 0;
    const step = (now: number): void => {
      frame = requestAnimationFrame(step);
      if (calm && now - last < CALM_STEP_MS) return;
      exact.current += ((end - start) / WHOLE_SECONDS) * ((now - last) / 1000);
      last = now;
      const first = Math.round(exact.current);
      if (first + length >= end) setPlaying(false);
      days.set({ from: first, to: Math.min(end - 1, first + length - 1) });
    };
    frame = requestAnimationFrame(step);
    return () => cancelAnimationFrame(frame);
  }, [isPlaying, days, start, end]);
  return { isPlaying, toggle, stop };
}

/** Days shown at once: as many as are chosen now. */
function windowLength(days: DaysStore, whole: number): number {
  const { from, to } = days.get();
  if (from !== undefined && to !== undefined && to - from < whole * 0.9) return to - from + 1;
  return Math.max(LEAST_DAYS, Math.round(whole / WINDOW_SHARE));
}
