import type { Viewport } from "../points/cluster-points.ts";
import type { Frame } from "./frame.ts";

/** Share of the screen beyond each edge that is clustered, too, so that panning shows what is there already. */
const MARGIN = 0.35;
/** Marks are put together anew at each half zoom. */
const ZOOM_STEPS = 2;

/** The part of the world to be clustered for a frame; cells stay where they are while the map is moved. */
export function viewportOf({ scale, left, top, width, height, zoom }: Frame): Viewport {
  const step = 64 / scale;
  const snapDown = (value: number): number => Math.floor(value / step) * step;
  return {
    west: snapDown((left - width * MARGIN) / scale),
    north: snapDown((top - height * MARGIN) / scale),
    east: (left + width * (1 + MARGIN)) / scale,
    south: (top + height * (1 + MARGIN)) / scale,
    zoom: zoomStep(zoom),
  };
}

function zoomStep(zoom: number): number {
  return Math.round(zoom * ZOOM_STEPS) / ZOOM_STEPS;
}

/** Whether what was clustered holds all that is seen, at this zoom. */
export function coversView(
  viewport: Viewport,
  { scale, left, top, width, height, zoom }: Frame,
): boolean {
  return (
    viewport.zoom === zoomStep(zoom) &&
    viewport.west <= left / scale &&
    viewport.north <= top / scale &&
    viewport.east >= (left + width) / scale &&
    viewport.south >= (top + height) / scale
  );
}
