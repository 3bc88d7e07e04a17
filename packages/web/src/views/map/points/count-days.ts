import type { PointTable, Selection } from "./point-table.ts";
import { isSelected } from "./point-table.ts";

/** Stretches of days of equal length, one after the other. */
export interface DayBins {
  /** First day of the first, as days since 1970-01-01. */
  readonly start: number;
  /** Days in each. */
  readonly width: number;
  readonly count: number;
}

/** How many incidents there are in each stretch, by type. */
export interface DayCounts extends DayBins {
  /** Of bin `b` and type `t` at `b * types + t`. */
  readonly values: Float32Array;
  readonly types: number;
  /** The most in one stretch. */
  readonly most: number;
  /** How many lie before and after. */
  readonly before: number;
  readonly after: number;
}

const TYPES = 16;

/**
 * Counts incidents by stretch and type. One that was told for many days ("in 2014") counts a part in each, so that no
 * bar stands for days that nobody told. The days of the selection are not looked at: the timeline shows those around, too.
 */
export function countDays(table: PointTable, selection: Selection, bins: DayBins): DayCounts {
  const values = new Float32Array(bins.count * TYPES);
  const everyDay: Selection = { ...selection, from: -Infinity, to: Infinity };
  const end = bins.start + bins.count * bins.width;
  let before = 0;
  let after = 0;
  for (let row = 0; row < table.ids.length; row += 1) {
    if (!isSelected(table, row, everyDay)) continue;
    const from = table.from[row] ?? 0;
    const to = table.to[row] ?? 0;
    if (to < bins.start) before += 1;
    else if (from >= end) after += 1;
    else spread(values, bins, { from, to, type: table.type[row] ?? 0 });
  }
  return { ...bins, values, types: TYPES, most: mostOf(values), before, after };
}

function spread(
  values: Float32Array,
  { start, width, count }: DayBins,
  { from, to, type }: { readonly from: number; readonly to: number; readonly type: number },
): void {
  const firstBin = Math.floor((from - start) / width);
  const lastBin = Math.floor((to - start) / width);
  const days = to - from + 1;
  for (let bin = Math.max(0, firstBin); bin <= Math.min(count - 1, lastBin); bin += 1) {
    const left = Math.max(from, start + bin * width);
    const right = Math.min(to + 1, start + (bin + 1) * width);
    const at = bin * TYPES + type;
    values[at] = (values[at] ?? 0) + (right - left) / days;
  }
}

function mostOf(values: Float32Array): number {
  let most = 0;
  for (let at = 0; at < values.length; at += TYPES) {
    let sum = 0;
    for (let type = 0; type < TYPES; type += 1) sum += values[at + type] ?? 0;
    most = Math.max(most, sum);
  }
  return most;
}

/** Shares of the incidents that may lie before and after what the timeline shows at first; much is told of long ago. */
const BEFORE = 0.07;
const AFTER = 0.005;

/** Days that hold nearly all that is told: single reports of long ago do not press the rest together. */
export function usualDays(table: PointTable): readonly [first: number, last: number] | undefined {
  if (table.from.length === 0) return undefined;
  const days = Int32Array.from(table.from).sort();
  const at = (share: number): number => days[Math.round(share * (days.length - 1))] ?? 0;
  return [at(BEFORE), at(1 - AFTER)];
}
