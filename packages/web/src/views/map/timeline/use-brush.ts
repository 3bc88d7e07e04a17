import { type PointerEvent, type RefObject, useEffect, useRef } from "react";
import { type DayScale, dayAtX, xOfDay, zoomDays } from "./day-scale.ts";
import type { DaysStore, DayWindow } from "./days-store.ts";

interface BrushMeans {
  readonly frame: RefObject<HTMLDivElement | null>;
  readonly scale: DayScale;
  readonly days: DaysStore;
  readonly bounds: readonly [number, number];
  readonly onShow: (shown: readonly [number, number]) => void;
  readonly onGrab: () => void;
}

interface BrushEvents {
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
}

/** What a hand that drags has hold of. */
type Grip =
  | { readonly kind: "new"; readonly day: number; readonly x: number }
  | { readonly kind: "edge"; readonly fixed: number }
  | { readonly kind: "whole"; readonly day: number; readonly from: number; readonly to: number };

const EDGE_PIXELS = 8;
const CLICK_PIXELS = 4;
const WHEEL_STEP = 1.0016;

/** Chooses days by dragging: a new stretch, an edge, or the whole of it; the wheel shows fewer days or more. */
export function useBrush(means: BrushMeans): BrushEvents {
  const { frame, scale, days, bounds, onShow, onGrab } = means;
  const grip = useRef<Grip | undefined>(undefined);
  useWheel({ frame, scale, bounds, onShow });
  return {
    onPointerDown: (event) => {
      if (event.button !== 0) return;
      const x = xIn(event);
      event.currentTarget.setPointerCapture(event.pointerId);
      onGrab();
      grip.current = gripAt(x, scale, days.get());
    },
    onPointerMove: (event) => {
      const held = grip.current;
      const x = xIn(event);
      if (held === undefined) {
        event.currentTarget.style.cursor = cursorAt(x, scale, days.get());
        return;
      }
      if (held.kind === "new" && Math.abs(x - held.x) < CLICK_PIXELS) return;
      days.set(dragged(held, dayAtX(scale, x)));
    },
    onPointerUp: (event) => {
      const held = grip.current;
      grip.current = undefined;
      const wasClick = held?.kind === "new" && Math.abs(xIn(event) - held.x) < CLICK_PIXELS;
      if (wasClick) days.set({});
    },
  };
}

function xIn(event: PointerEvent<HTMLDivElement>): number {
  return event.clientX - event.currentTarget.getBoundingClientRect().left;
}

function gripAt(x: number, scale: DayScale, days: DayWindow): Grip {
  const day = dayAtX(scale, x);
  const { from, to } = days;
  if (from === undefined && to === undefined) return { kind: "new", day, x };
  const first = from ?? scale.start;
  const last = to ?? scale.end - 1;
  if (isNear(x, xOfDay(scale, first))) return { kind: "edge", fixed: last };
  if (isNear(x, xOfDay(scale, last + 1))) return { kind: "edge", fixed: first };
  if (day > first && day < last) return { kind: "whole", day, from: first, to: last };
  return { kind: "new", day, x };
}

function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= EDGE_PIXELS;
}

function cursorAt(x: number, scale: DayScale, days: DayWindow): string {
  const { kind } = gripAt(x, scale, days);
  if (kind === "edge") return "ew-resize";
  return kind === "whole" ? "grab" : "crosshair";
}

function dragged(grip: Grip, day: number): DayWindow {
  if (grip.kind === "whole")
    return { from: grip.from + day - grip.day, to: grip.to + day - grip.day };
  const other = grip.kind === "new" ? grip.day : grip.fixed;
  return { from: Math.min(day, other), to: Math.max(day, other) };
}

/** The page would scroll if the listener were passive, as React's is. */
function useWheel({
  frame,
  scale,
  bounds,
  onShow,
}: Pick<BrushMeans, "frame" | "scale" | "bounds" | "onShow">): void {
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onWheel = (event: WheelEvent): void => {
      event.preventDefault();
      const around = dayAtX(scale, event.clientX - element.getBoundingClientRect().left);
      onShow(zoomDays(scale, { around, factor: WHEEL_STEP ** event.deltaY, bounds }));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [frame, scale, bounds, onShow]);
}
