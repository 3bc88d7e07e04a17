import { corruptGazetteer } from "./corrupt-gazetteer.ts";

/** Arrays that a column of whole numbers may be read into. */
export type NumberArray = Int32Array | Uint32Array | Float64Array;

/** How the numbers of a column follow from what stands in it. */
export type NumberCoding = "values" | "steps" | "differences";

/** Where the numbers of a column go: `count` of them, every `stride`th of an array from `first` on. */
export interface NumberSeats<T extends NumberArray> {
  readonly array: T;
  readonly count: number;
  readonly first?: number;
  readonly stride?: number;
}

/**
 * Reads a column of a gazetteer file (unsigned LEB128) into an array.
 *
 * Steps are added to the number before; differences too, even ones for what is added, odd ones for what is taken off
 * less one.
 *
 * @throws {AppError} `reader/asset-corrupt` when the column has more numbers or fewer.
 */
export function readNumbers<T extends NumberArray>(
  bytes: Uint8Array,
  { array, count, first = 0, stride = 1 }: NumberSeats<T>,
  coding: NumberCoding = "values",
): T {
  let read = 0;
  let last = 0;
  let value = 0;
  let scale = 1;
  for (let at = 0; at < bytes.length && read <= count; at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 127) * scale;
    scale *= 128;
    if (byte >= 128) continue;
    if (coding === "steps") value += last;
    if (coding === "differences") value = last + signed(value);
    last = value;
    array[first + read * stride] = value;
    read += 1;
    value = 0;
    scale = 1;
  }
  if (read !== count || scale !== 1)
    throw corruptGazetteer(`a column has not the ${count} numbers that were expected`);
  return array;
}

function signed(code: number): number {
  return code % 2 === 1 ? -(code + 1) / 2 : code / 2;
}
