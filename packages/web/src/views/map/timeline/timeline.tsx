import { type ReactNode, useEffect, useMemo, useRef, useState, useSyncExternalStore } from "react";
import { watchTheme } from "../../../app/theme.ts";
import { Button } from "../../../design/button.tsx";
import { Tooltip } from "../../../design/tooltip.tsx";
import { useCommands } from "../../../keyboard/commands.ts";
import { dayOfNumber, dayWords, rangeWords } from "../../../record/days.ts";
import type { DayCounts } from "../points/count-days.ts";
import type { Selection } from "../points/point-table.ts";
import { latestOnly, type PointsClient } from "../points/points-client.ts";
import { readPalette } from "../scene/palette.ts";
import { DayHandle } from "./day-handle.tsx";
import { binsOf, type DayScale, paddedDays } from "./day-scale.ts";
import type { DaysStore, DayWindow } from "./days-store.ts";
import { drawTimeline } from "./draw-timeline.ts";
import styles from "./timeline.module.css";
import { useBrush } from "./use-brush.ts";
import { usePlay } from "./use-play.ts";
import { useSize } from "./use-size.ts";

interface TimelineProps {
  readonly client: PointsClient;
  readonly selection: Selection;
  readonly days: DaysStore;
  /** Days that hold nearly all incidents. */
  readonly usual: readonly [first: number, last: number];
  /** Changes when the points are others. */
  readonly version: number;
}

/** When: bars by week and type, days to be chosen by dragging, and a button that plays them. */
export function Timeline({ client, selection, days, usual, version }: TimelineProps): ReactNode {
  const bounds = useMemo(() => paddedDays(usual), [usual]);
  const [shown, setShown] = useState(bounds);
  useEffect(() => setShown(bounds), [bounds]);
  const frame = useRef<HTMLDivElement>(null);
  const { width, height } = useSize(frame);
  const scale = useMemo(() => ({ start: shown[0], end: shown[1], width }), [shown, width]);
  const chosen = useSyncExternalStore(days.subscribe, days.get);
  const counts = useCountedDays(client, { selection, scale, version });
  const play = usePlay({ days, bounds });
  const brush = useBrush({ frame, scale, days, bounds, onShow: setShown, onGrab: play.stop });
  useTimelineKeys({ days, bounds, onPlay: play.toggle });
  const isWhole = shown[0] === bounds[0] && shown[1] === bounds[1];
  return (
    <section className={styles.timeline} aria-label="When">
      <div className={styles.side}>
        <Tooltip words={play.isPlaying ? "Pause (Space)" : "Play the days (Space)"}>
          <Button
            square
            aria-label={play.isPlaying ? "Pause" : "Play"}
            aria-pressed={play.isPlaying}
            onClick={play.toggle}
          >
            <PlaySign isPlaying={play.isPlaying} />
          </Button>
        </Tooltip>
        <output className={styles.days}>{windowWords(chosen)}</output>
        <div className={styles.resets}>
          {(chosen.from !== undefined || chosen.to !== undefined) && (
            <Button look="quiet" size="small" onClick={() => days.set({})}>
              All days
            </Button>
          )}
          {!isWhole && (
            <Button look="quiet" size="small" onClick={() => setShown(bounds)}>
              Whole time
            </Button>
          )}
        </div>
      </div>
      <div className={styles.frame} ref={frame} {...brush}>
        <Bars scale={scale} height={height} counts={counts} days={chosen} />
        <DayHandle which="from" scale={scale} days={days} bounds={bounds} />
        <DayHandle which="to" scale={scale} days={days} bounds={bounds} />
        {counts !== undefined && <Outside counts={counts} />}
      </div>
    </section>
  );
}

function Bars({
  scale,
  height,
  counts,
  days,
}: {
  readonly scale: DayScale;
  readonly height: number;
  readonly counts: DayCounts | undefined;
  readonly days: DayWindow;
}): ReactNode {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [palette, setPalette] = useState(readPalette);
  useEffect(() => watchTheme(() => setPalette(readPalette())), []);
  useEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!canvas.current || !context) return;
    const ratio = window.devicePixelRatio;
    canvas.current.width = Math.round(scale.width * ratio);
    canvas.current.height = Math.round(height * ratio);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    drawTimeline(context, { scale, height, counts, days, palette });
  }, [scale, height, counts, days, palette]);
  return <canvas ref={canvas} className={styles.bars} />;
}

function Outside({ counts: { before, after } }: { readonly counts: DayCounts }): ReactNode {
  const words = (count: number): string => count.toLocaleString("en-GB");
  return (
    <>
      {before > 0 && (
        <span className={styles.before} title="Told for days before these">
          ← {words(before)}
        </span>
      )}
      {after > 0 && (
        <span className={styles.after} title="Told for days after these">
          {words(after)} →
        </span>
      )}
    </>
  );
}

function PlaySign({ isPlaying }: { readonly isPlaying: boolean }): ReactNode {
  return (
    <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true" fill="currentColor">
      <path d={isPlaying ? "M3 2h4v12H3zM9 2h4v12H9z" : "M4 2l9.5 6L4 14z"} />
    </svg>
  );
}

function windowWords({ from, to }: DayWindow): string {
  if (from !== undefined && to !== undefined) return rangeWords(dayOfNumber(from), dayOfNumber(to));
  if (from !== undefined) return `since ${dayWords(dayOfNumber(from))}`;
  return to === undefined ? "all days" : `until ${dayWords(dayOfNumber(to))}`;
}

/** Asks the worker for the bars whenever what they count changes. */
function useCountedDays(
  client: PointsClient,
  {
    selection,
    scale,
    version,
  }: { readonly selection: Selection; readonly scale: DayScale; readonly version: number },
): DayCounts | undefined {
  const [counts, setCounts] = useState<DayCounts>();
  const ask = useMemo(
    () =>
      latestOnly(async (question: { readonly selection: Selection; readonly scale: DayScale }) => {
        const { scale: asked, selection: narrowed } = question;
        setCounts(await client.ask({ ask: "count", selection: narrowed, bins: binsOf(asked) }));
      }),
    [client],
  );
  const { types, statuses } = selection;
  // biome-ignore lint/correctness/useExhaustiveDependencies: another version has other points
  useEffect(() => {
    if (scale.width > 0) ask({ selection: { types, statuses, from: 0, to: 0 }, scale });
  }, [ask, types, statuses, scale, version]);
  return counts;
}

function useTimelineKeys({
  days,
  bounds,
  onPlay,
}: {
  readonly days: DaysStore;
  readonly bounds: readonly [number, number];
  readonly onPlay: () => void;
}): void {
  const shift = (by: number): void => {
    const { from = bounds[0], to = bounds[1] - 1 } = days.get();
    const length = to - from + 1;
    days.set({ from: from + by * length, to: to + by * length });
  };
  useCommands("Days", [
    { keys: " ", words: "Play or pause", run: onPlay },
    { keys: "[", words: "The days before", run: () => shift(-1) },
    { keys: "]", words: "The days after", run: () => shift(1) },
  ]);
}
