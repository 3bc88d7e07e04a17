import type { Address, Kernel } from "./kernel/kernel.ts";
import type { QuantizedMatrix } from "./model-file.ts";

/** Rows of int16 in the kernel's memory: number = integer × scale of its row. */
export interface Activations {
  readonly values: Address;
  readonly scales: Address;
  /** Whether all rows share the one scale. */
  readonly shared: boolean;
}

/** A row is filled up with zeros to so many numbers. */
const LANES = 8;

/** How many numbers a row of so many takes in the kernel's memory. */
export function paddedWidth(columns: number): number {
  return Math.ceil(columns / LANES) * LANES;
}

/** A matrix of weights with a bias, laid out for the kernel. */
export class LinearLayer {
  /** Numbers an output row takes: the rows of the matrix, filled up to a multiple of 8. */
  readonly width: number;
  /** Labels or gates, without the fill. */
  readonly outputs: number;
  readonly #kernel: Kernel;
  readonly #pairs: number;
  readonly #weights: Address;
  readonly #scales: Address;
  readonly #bias: Address;

  constructor(kernel: Kernel, matrix: QuantizedMatrix, bias?: Float32Array) {
    const { rows, columns } = matrix;
    this.#kernel = kernel;
    this.outputs = rows;
    this.width = paddedWidth(rows);
    this.#pairs = paddedWidth(columns) / 2;
    this.#scales = copyFloats(kernel, matrix.scales, this.width);
    this.#bias = copyFloats(kernel, bias ?? new Float32Array(0), this.width);
    this.#weights = kernel.allocate(this.width * this.#pairs * 4);
    kernel.run.pack(kernel.stage(matrix.values), this.#weights, rows, columns, this.#pairs);
  }

  /** Multiplies `rows` rows; an output row takes `stride` numbers, {@link width} by default. */
  apply(input: Activations, out: Address, rows: number, stride: number = this.width): void {
    this.#kernel.run.multiply(
      input.values,
      input.scales,
      input.shared ? 0 : 4,
      this.#weights,
      this.#scales,
      this.#bias,
      out,
      stride * 4,
      rows,
      this.#pairs,
      this.width / LANES,
    );
  }
}

/** Copies floats into the kernel's memory, filled up with zeros to `length`. */
export function copyFloats(kernel: Kernel, values: Float32Array, length: number): Address {
  const address = kernel.allocate(length * 4);
  kernel.floats(address, length).set(values);
  return address;
}
