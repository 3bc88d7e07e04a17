import { TYPE_LOOKS } from "../../../record/event-types.ts";
import { STATUS_LOOKS } from "../../../record/statuses.ts";
import { WORLD_PIXELS } from "./mercator.ts";
import { isSelected, type PointTable, type Selection } from "./point-table.ts";

/** Which part of the map, how large. */
export interface Viewport {
  readonly west: number;
  readonly north: number;
  readonly east: number;
  readonly south: number;
  readonly zoom: number;
}

/** What marks are coloured by. */
export type ColourBy = "type" | "status";

/** Incidents that are drawn as one mark. */
export interface Cluster {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  /** Row of its first incident; its type, status and voices are those of the mark when it stands for one. */
  readonly first: number;
  readonly type: number;
  readonly status: number;
  readonly voices: number;
  readonly claimed: boolean;
  /** Whether its first is known as somewhere in a province or a country only. */
  readonly isRough: boolean;
  /** Whether all of them are on the same spot, so that no zoom takes them apart. */
  readonly isSpot: boolean;
  /** Category and how many, the largest first; see `categoryOf`. */
  readonly parts: readonly (readonly [category: number, count: number])[];
}

/** What clustering says of all that is selected. */
export interface Clustered {
  readonly clusters: readonly Cluster[];
  /** How many are selected, and how many of them lie in the viewport. */
  readonly selected: number;
  readonly inView: number;
  /** How many of those in the viewport are of each type and status, by their places in the lists of looks. */
  readonly byType: readonly number[];
  readonly byStatus: readonly number[];
}

/** Statuses up to this one are told as done. */
const LAST_DONE = 1;
const CATEGORIES = 32;

/** Side of a cell of the first sorting, and how near marks may come, in pixels. */
const CELL_PIXELS = 22;
const APART_PIXELS = 38;
/** Zooms at which nothing is put together but what lies on one spot. */
const SPOTS_ZOOM = 11;

/** By type: twice the type's index, and one more when it is not told as done. By status: the status's index. */
function categoryOf(table: PointTable, row: number, by: ColourBy): number {
  const status = table.status[row] ?? 0;
  if (by === "status") return status;
  return (table.type[row] ?? 0) * 2 + (status > LAST_DONE ? 1 : 0);
}

/** Cells of the viewport, with what is in each. */
interface Grid {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly counts: Uint32Array;
  readonly parts: Uint32Array;
  readonly sumX: Float64Array;
  readonly sumY: Float64Array;
  readonly first: Int32Array;
  readonly isSpot: Uint8Array;
}

/**
 * Puts incidents that would be drawn over each other together: sorted into cells of the screen, then the fullest cell
 * takes in its neighbours. One pass over the table and one over the cells, so that it can follow a brush being dragged.
 */
export function clusterPoints(
  table: PointTable,
  {
    selection,
    viewport,
    colourBy,
  }: { readonly selection: Selection; readonly viewport: Viewport; readonly colourBy: ColourBy },
): Clustered {
  const grid = emptyGrid(viewport);
  const byType = new Array<number>(TYPE_LOOKS.length).fill(0);
  const byStatus = new Array<number>(STATUS_LOOKS.length).fill(0);
  let selected = 0;
  let inView = 0;
  for (let row = 0; row < table.ids.length; row += 1) {
    if (!isSelected(table, row, selection)) continue;
    selected += 1;
    const cell = cellOf(grid, viewport, table, row);
    if (cell < 0) continue;
    inView += 1;
    addOne(byType, table.type[row]);
    addOne(byStatus, table.status[row]);
    put(grid, { cell, row, table, category: categoryOf(table, row, colourBy) });
  }
  return { clusters: merge(grid, table, viewport.zoom), selected, inView, byType, byStatus };
}

function addOne(counts: number[], at = 0): void {
  counts[at] = (counts[at] ?? 0) + 1;
}

function emptyGrid({ west, north, east, south, zoom }: Viewport): Grid {
  const cell = CELL_PIXELS / (WORLD_PIXELS * 2 ** zoom);
  const columns = Math.max(1, Math.ceil((east - west) / cell));
  const rows = Math.max(1, Math.ceil((south - north) / cell));
  const size = columns * rows;
  return {
    columns,
    rows,
    cell,
    counts: new Uint32Array(size),
    parts: new Uint32Array(size * CATEGORIES),
    sumX: new Float64Array(size),
    sumY: new Float64Array(size),
    first: new Int32Array(size).fill(-1),
    isSpot: new Uint8Array(size).fill(1),
  };
}

function cellOf(grid: Grid, { west, north }: Viewport, table: PointTable, row: number): number {
  const column = Math.floor(((table.x[row] ?? 0) - west) / grid.cell);
  const line = Math.floor(((table.y[row] ?? 0) - north) / grid.cell);
  if (column < 0 || line < 0 || column >= grid.columns || line >= grid.rows) return -1;
  return line * grid.columns + column;
}

function put(
  grid: Grid,
  {
    cell,
    row,
    table,
    category,
  }: {
    readonly cell: number;
    readonly row: number;
    readonly table: PointTable;
    readonly category: number;
  },
): void {
  const x = table.x[row] ?? 0;
  const y = table.y[row] ?? 0;
  const first = grid.first[cell] ?? -1;
  if (first < 0) grid.first[cell] = row;
  else if (table.x[first] !== x || table.y[first] !== y) grid.isSpot[cell] = 0;
  grid.counts[cell] = (grid.counts[cell] ?? 0) + 1;
  grid.sumX[cell] = (grid.sumX[cell] ?? 0) + x;
  grid.sumY[cell] = (grid.sumY[cell] ?? 0) + y;
  const part = cell * CATEGORIES + category;
  grid.parts[part] = (grid.parts[part] ?? 0) + 1;
}

/** The fullest cell first takes in those around it whose middle is near its own. */
function merge(grid: Grid, table: PointTable, zoom: number): readonly Cluster[] {
  const filled: number[] = [];
  for (let cell = 0; cell < grid.counts.length; cell += 1)
    if ((grid.counts[cell] ?? 0) > 0) filled.push(cell);
  filled.sort((a, b) => (grid.counts[b] ?? 0) - (grid.counts[a] ?? 0) || a - b);
  const taken = new Uint8Array(grid.counts.length);
  const apart = zoom >= SPOTS_ZOOM ? 0 : (grid.cell * APART_PIXELS) / CELL_PIXELS;
  return filled.flatMap((cell) => {
    if (taken[cell] === 1) return [];
    taken[cell] = 1;
    const members = [cell, ...neighboursOf(grid, cell, { taken, apart })];
    return [clusterOf(grid, table, members)];
  });
}

function neighboursOf(
  grid: Grid,
  cell: number,
  { taken, apart }: { readonly taken: Uint8Array; readonly apart: number },
): readonly number[] {
  if (apart === 0) return [];
  const [x, y] = middleOf(grid, cell);
  const found: number[] = [];
  const column = cell % grid.columns;
  const line = Math.floor(cell / grid.columns);
  for (let near = Math.max(0, line - 2); near <= Math.min(grid.rows - 1, line + 2); near += 1)
    for (
      let side = Math.max(0, column - 2);
      side <= Math.min(grid.columns - 1, column + 2);
      side += 1
    ) {
      const other = near * grid.columns + side;
      if (taken[other] === 1 || (grid.counts[other] ?? 0) === 0) continue;
      const [otherX, otherY] = middleOf(grid, other);
      if (Math.hypot(otherX - x, otherY - y) > apart) continue;
      taken[other] = 1;
      found.push(other);
    }
  return found;
}

function middleOf(grid: Grid, cell: number): readonly [number, number] {
  const count = grid.counts[cell] ?? 1;
  return [(grid.sumX[cell] ?? 0) / count, (grid.sumY[cell] ?? 0) / count];
}

function clusterOf(grid: Grid, table: PointTable, members: readonly number[]): Cluster {
  const [main = 0] = members;
  const sum = (column: Uint32Array | Float64Array): number =>
    members.reduce((total, cell) => total + (column[cell] ?? 0), 0);
  const count = sum(grid.counts);
  const first = grid.first[main] ?? 0;
  return {
    x: sum(grid.sumX) / count,
    y: sum(grid.sumY) / count,
    count,
    first,
    type: table.type[first] ?? 0,
    status: table.status[first] ?? 0,
    voices: table.voices[first] ?? 1,
    claimed: table.claimed[first] === 1,
    isRough: table.rough[first] === 1,
    isSpot: members.length === 1 && grid.isSpot[main] === 1,
    parts: partsOf(grid, members),
  };
}

function partsOf(grid: Grid, members: readonly number[]): Cluster["parts"] {
  const parts: (readonly [number, number])[] = [];
  for (let category = 0; category < CATEGORIES; category += 1) {
    let count = 0;
    for (const cell of members) count += grid.parts[cell * CATEGORIES + category] ?? 0;
    if (count > 0) parts.push([category, count]);
  }
  return parts;
}

/** Rows on one spot, at most so many; the latest first. */
export function rowsOnSpot(
  table: PointTable,
  {
    row,
    selection,
    most,
  }: { readonly row: number; readonly selection: Selection; readonly most: number },
): readonly number[] {
  const rows: number[] = [];
  for (let other = table.ids.length - 1; other >= 0 && rows.length < most; other -= 1)
    if (
      table.x[other] === table.x[row] &&
      table.y[other] === table.y[row] &&
      isSelected(table, other, selection)
    )
      rows.push(other);
  return rows;
}
