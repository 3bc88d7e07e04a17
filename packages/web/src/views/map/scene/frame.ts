import { latOf, lonOf, WORLD_PIXELS } from "../points/mercator.ts";

/** What the map shows at one moment: from the square of the world to pixels of the screen and back. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  /** Pixels of the whole world's side. */
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}

/** The frame around a middle, in the world's square. */
export function frameOf(
  { x, y, zoom }: { readonly x: number; readonly y: number; readonly zoom: number },
  { width, height }: { readonly width: number; readonly height: number },
): Frame {
  const scale = WORLD_PIXELS * 2 ** zoom;
  return { width, height, zoom, scale, left: x * scale - width / 2, top: y * scale - height / 2 };
}

/** Pixels of a point. */
export function toScreen(
  { scale, left, top }: Frame,
  x: number,
  y: number,
): readonly [number, number] {
  return [x * scale - left, y * scale - top];
}

/** Whether pixels lie on the screen, or so near that something drawn there is seen. */
export function isOnScreen({ width, height }: Frame, x: number, y: number, margin = 40): boolean {
  return x > -margin && y > -margin && x < width + margin && y < height + margin;
}

/** West, south, east, north in degrees of what is seen. */
export function boxOf({
  scale,
  left,
  top,
  width,
  height,
}: Frame): readonly [number, number, number, number] {
  const clamp = (value: number): number => Math.max(0, Math.min(1, value));
  return [
    lonOf(clamp(left / scale)),
    latOf(clamp((top + height) / scale)),
    lonOf(clamp((left + width) / scale)),
    latOf(clamp(top / scale)),
  ];
}
