import type { Position } from "geojson";

const SEAM = 179.99;
const POLE = -89.9;
const FEWEST_OF_A_RING = 4;

function roundLine(line: readonly Position[], digits: number): Position[] {
  const scale = 10 ** digits;
  const rounded: Position[] = [];
  for (const [x = 0, y = 0] of line) {
    const next: Position = [Math.round(x * scale) / scale, Math.round(y * scale) / scale];
    const last = rounded.at(-1);
    if (last === undefined || last[0] !== next[0] || last[1] !== next[1]) rounded.push(next);
  }
  return rounded;
}

/** Rounds lines and drops what became a point. */
export function roundLines(lines: readonly Position[][], digits: number): Position[][] {
  return lines.map((line) => roundLine(line, digits)).filter((line) => line.length > 1);
}

/** Rounds polygons and drops islands and holes that became too small to be seen. */
export function roundPolygons(polygons: readonly Position[][][], digits: number): Position[][][] {
  return polygons
    .map((rings) =>
      rings
        .map((ring) => roundLine(ring, digits))
        .filter((ring) => ring.length >= FEWEST_OF_A_RING),
    )
    .filter((rings) => rings.length > 0);
}

/** Cuts out what only closes polygons along the 180th meridian and at the pole. */
export function withoutSeam(lines: readonly Position[][]): readonly Position[][] {
  return lines.flatMap((line) => {
    const parts: Position[][] = [[]];
    for (const point of line) {
      const isSeam = Math.abs(point[0] ?? 0) > SEAM || (point[1] ?? 0) < POLE;
      if (isSeam) parts.push([]);
      else parts.at(-1)?.push(point);
    }
    return parts;
  });
}

/** Parts shapes by where they begin, from west to east, so that each part has about as many points. */
export function inParts<Shape>(
  shapes: readonly Shape[],
  parts: number,
  lineOf: (shape: Shape) => readonly Position[],
): readonly Shape[][] {
  const west = (shape: Shape): number => lineOf(shape)[0]?.[0] ?? 0;
  const total = shapes.reduce((sum, shape) => sum + lineOf(shape).length, 0);
  const parted: Shape[][] = Array.from({ length: parts }, () => []);
  let before = 0;
  for (const shape of shapes.toSorted((a, b) => west(a) - west(b))) {
    const part = Math.min(parts - 1, Math.floor((before / Math.max(1, total)) * parts));
    parted[part]?.push(shape);
    before += lineOf(shape).length;
  }
  return parted;
}
