const SIGN_WIDTH = 7.2;
const LINE_HEIGHT = 21;
const MARK_WIDTH = 26;
const ROUNDS_OF_ROOM = 60;
/** Of the picture, in pixels, about. */
const HEIGHT = 640;
const HEIGHT_ON_PHONES = 280;
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
  const height = width < NARROW ? HEIGHT_ON_PHONES : HEIGHT;
  const perPixel = Math.max(1e-6, extentOf(xs) / width, extentOf(nodes.map(({ y }) => y)) / height);
  const rightFrom = rightFromOf(xs, width);
  const boxes = nodes.map((node) => {
    const width = (MARK_WIDTH + SIGN_WIDTH * Math.min(MOST_SIGNS, node.signs)) * perPixel;
    const left = node.x > rightFrom ? node.x - width : node.x;
    return { ...node, left, width, height: LINE_HEIGHT * perPixel };
  });
  for (let round = 0; round < ROUNDS_OF_ROOM; round += 1)
    for (const [index, one] of boxes.entries())
      for (const other of boxes.slice(index + 1)) partNames(one, other);
  return boxes;
}

function extentOf(values: readonly number[]): number {
  return Math.max(...values) - Math.min(...values);
}

/** Below this width, in pixels, names have little room. */
export const NARROW = 600;

/** From where on names stand to the left of their marks: the right eighth of a picture, the right half of a narrow one. */
export function rightFromOf(xs: readonly number[], width: number): number {
  const [least, most] = [Math.min(...xs), Math.max(...xs)];
  return most - (most - least) / (width < NARROW ? 2 : 8);
}

interface NameBox extends Named {
  /** Of the name with its mark. */
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

/** Moves two apart, up and down, where their names lie on one another. */
function partNames(one: NameBox, other: NameBox): void {
  const isAcross = one.left < other.left + other.width && other.left < one.left + one.width;
  const lacking = one.height - Math.abs(one.y - other.y);
  if (!isAcross || lacking <= 0) return;
  const [upper, lower] = one.y >= other.y ? [one, other] : [other, one];
  const step = one.isPlaced || other.isPlaced ? lacking : lacking / 2;
  if (!upper.isPlaced) upper.y += step;
  if (!lower.isPlaced) lower.y -= step;
}
