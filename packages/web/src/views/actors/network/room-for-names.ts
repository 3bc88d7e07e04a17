const SIGN_WIDTH = 7.2;
const LINE_HEIGHT = 21;
const MARK_WIDTH = 26;
const ROUNDS_OF_ROOM = 60;
const MOST_SIGNS = 30;
/** More names than these are not all shown anyway. */
const MOST_NAMED = 120;

/** One whose name stands beside its mark. */
export interface Named {
  readonly key: string;
  readonly signs: number;
  readonly isPlaced: boolean;
  readonly x: number;
  y: number;
}

/** Moves those up or down whose names would lie on one another; who is placed already stays. */
export function roomForNames(nodes: readonly Named[], width: number): readonly Named[] {
  if (nodes.length > MOST_NAMED) return nodes;
  const xs = nodes.map(({ x }) => x);
  const perPixel = Math.max(1e-6, Math.max(...xs) - Math.min(...xs)) / width;
  const boxes = nodes.map((node) => ({
    ...node,
    width: (MARK_WIDTH + SIGN_WIDTH * Math.min(MOST_SIGNS, node.signs)) * perPixel,
    height: LINE_HEIGHT * perPixel,
  }));
  for (let round = 0; round < ROUNDS_OF_ROOM; round += 1)
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) partNames(one, other);
  return boxes;
}

interface NameBox extends Named {
  readonly width: number;
  readonly height: number;
}

/** Moves two apart, up and down, where their names lie on one another. */
function partNames(one: NameBox, other: NameBox): void {
  const isAcross = one.x < other.x + other.width && other.x < one.x + one.width;
  const lacking = one.height - Math.abs(one.y - other.y);
  if (!isAcross || lacking <= 0) return;
  const [upper, lower] = one.y >= other.y ? [one, other] : [other, one];
  const step = one.isPlaced || other.isPlaced ? lacking : lacking / 2;
  if (!upper.isPlaced) upper.y += step;
  if (!lower.isPlaced) lower.y -= step;
}
