import type { HeldPlace } from "../../../api/contract.ts";
import type { Cluster } from "../points/cluster-points.ts";
import type { SpotIncident } from "../points/messages.ts";

/** Something on the map that can be chosen, with where it was drawn last. */
export interface Mark {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly target: MarkTarget;
}

/** What a mark stands for. */
export type MarkTarget =
  | { readonly kind: "cluster"; readonly cluster: Cluster }
  | { readonly kind: "incident"; readonly incident: SpotIncident }
  | { readonly kind: "place"; readonly place: HeldPlace };

const REACH_PIXELS = 6;

/** The mark at a place of the screen; of several the one drawn last. */
export function markAt(marks: readonly Mark[], x: number, y: number): Mark | undefined {
  return marks.findLast((mark) => Math.hypot(mark.x - x, mark.y - y) <= mark.radius + REACH_PIXELS);
}

/** Where incidents of one spot stand around it, in pixels: a ring, or a spiral when they are many. */
export function spreadOut(count: number): readonly (readonly [x: number, y: number])[] {
  const RING = 10;
  if (count <= RING) {
    const radius = Math.max(30, (count * 27) / (2 * Math.PI));
    return Array.from({ length: count }, (_, index) => {
      const angle = (2 * Math.PI * index) / count - Math.PI / 2;
      return [radius * Math.cos(angle), radius * Math.sin(angle)] as const;
    });
  }
  const points: (readonly [number, number])[] = [];
  let angle = -Math.PI / 2;
  let radius = 34;
  for (let index = 0; index < count; index += 1) {
    points.push([radius * Math.cos(angle), radius * Math.sin(angle)]);
    const step = 27 / radius;
    angle += step;
    radius += (27 * step) / (2 * Math.PI);
  }
  return points;
}
