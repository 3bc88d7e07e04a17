/** A rectangle of the screen, in pixels. */
export type Box = readonly [left: number, top: number, right: number, bottom: number];

const CELL = 64;

/** Rectangles that are drawn in already, so that words are not written over each other. */
export class Boxes {
  readonly #cells = new Map<number, Box[]>();

  /** Takes a rectangle whatever is there. */
  take(box: Box): void {
    for (const cell of cellsOf(box)) {
      const held = this.#cells.get(cell);
      if (held === undefined) this.#cells.set(cell, [box]);
      else held.push(box);
    }
  }

  /** Takes a rectangle if nothing is there yet; tells whether it did. */
  reserve(box: Box): boolean {
    if (cellsOf(box).some((cell) => this.#cells.get(cell)?.some((held) => meet(held, box))))
      return false;
    this.take(box);
    return true;
  }
}

function meet([left, top, right, bottom]: Box, [l, t, r, b]: Box): boolean {
  return left < r && right > l && top < b && bottom > t;
}

const COLUMNS = 4096;

function cellsOf([left, top, right, bottom]: Box): readonly number[] {
  const cells: number[] = [];
  for (let row = Math.floor(top / CELL); row <= Math.floor(bottom / CELL); row += 1)
    for (let column = Math.floor(left / CELL); column <= Math.floor(right / CELL); column += 1)
      cells.push((row + COLUMNS / 2) * COLUMNS + column + COLUMNS / 2);
  return cells;
}
