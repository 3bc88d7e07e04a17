import type { Schedule } from "./batches.ts";
import { type BatchLimits, STATE_LEVELS } from "./encoder.ts";
import type { Address, Kernel } from "./kernel/kernel.ts";
import { type Activations, LinearLayer } from "./linear-layer.ts";
import type { ModelFile, QuantizedMatrix } from "./model-file.ts";

/** The two ways a sentence is read, in the order of their halves in a state. */
const DIRECTIONS = ["forward", "backward"] as const;

/** Where a layer finds the input side of its gates: a row for each direction's gates, side by side. */
export interface GateInputs {
  readonly address: Address;
  /** Bytes from row to row. */
  readonly stride: number;
  /** Row of each token. */
  readonly rows: Int32Array;
}

/** One layer of a bidirectional LSTM, run over several sentences in lock-step. */
export class RecurrentLayer {
  readonly hidden: number;
  /** The states of all tokens, forward and backward side by side. */
  readonly states: Activations;
  readonly #kernel: Kernel;
  readonly #limits: BatchLimits;
  readonly #recurrent: readonly LinearLayer[];
  readonly #gates: Address;
  readonly #cells: Address;
  readonly #running: Activations;
  readonly #inputRows: Address;
  readonly #outputRows: Address;

  constructor(kernel: Kernel, file: ModelFile, options: { name: string; limits: BatchLimits }) {
    const { name, limits } = options;
    this.#kernel = kernel;
    this.#limits = limits;
    this.#recurrent = DIRECTIONS.map(
      (direction) => new LinearLayer(kernel, file.matrix(`${name}.${direction}.recurrent`)),
    );
    this.hidden = (this.#recurrent[0]?.outputs ?? 0) / 4;
    this.#gates = kernel.allocate(limits.sentences * this.hidden * 16);
    this.#cells = kernel.allocate(limits.sentences * this.hidden * 4);
    const scales = kernel.allocate(4);
    kernel.floats(scales, 1)[0] = 1 / STATE_LEVELS;
    const activations = (rows: number, columns: number) => ({
      values: kernel.allocate(rows * columns * 2),
      scales,
      shared: true,
    });
    this.#running = activations(limits.sentences, this.hidden);
    this.states = activations(limits.tokens, 2 * this.hidden);
    this.#inputRows = kernel.allocate(limits.tokens * 4);
    this.#outputRows = kernel.allocate(limits.tokens * 4);
  }

  /** Fills {@link states} with the states of the batch. */
  run(schedule: Schedule, inputs: GateInputs): void {
    schedule.tokens.forEach((tokens, direction) => {
      this.#clear();
      this.#kernel
        .integers(this.#inputRows, tokens.length)
        .set(tokens.map((t) => inputs.rows[t] ?? 0));
      this.#kernel.integers(this.#outputRows, tokens.length).set(tokens);
      let done = 0;
      for (const count of schedule.running) {
        this.#step({ direction, done, count }, inputs);
        done += count;
      }
    });
  }

  #step(at: { direction: number; done: number; count: number }, inputs: GateInputs): void {
    const { direction, done, count } = at;
    this.#recurrent[direction]?.apply(this.#running, this.#gates, count);
    this.#kernel.run.step(
      this.#gates,
      inputs.address + direction * this.hidden * 16,
      this.#inputRows + done * 4,
      inputs.stride,
      this.#cells,
      this.#running.values,
      this.states.values + direction * this.hidden * 2,
      this.#outputRows + done * 4,
      this.hidden * 4,
      count,
      this.hidden,
      STATE_LEVELS,
    );
  }

  #clear(): void {
    const cells = this.#limits.sentences * this.hidden;
    this.#kernel.floats(this.#cells, cells).fill(0);
    this.#kernel.integers(this.#running.values, cells / 2).fill(0);
  }
}

/** The input side of a layer's gates for both directions, as one linear layer. */
export function gateLayer(kernel: Kernel, file: ModelFile, name: string): LinearLayer {
  const input = (direction: string) => file.matrix(`${name}.${direction}.input`);
  const bias = (direction: string) => file.vector(`${name}.${direction}.bias`);
  const [forward, backward] = DIRECTIONS;
  return new LinearLayer(
    kernel,
    stacked(input(forward), input(backward)),
    joinedFloats(bias(forward), bias(backward)),
  );
}

function stacked(top: QuantizedMatrix, bottom: QuantizedMatrix): QuantizedMatrix {
  const values = new Int8Array(top.values.length + bottom.values.length);
  values.set(top.values);
  values.set(bottom.values, top.values.length);
  const scales = joinedFloats(top.scales, bottom.scales);
  return { rows: top.rows + bottom.rows, columns: top.columns, values, scales };
}

function joinedFloats(first: Float32Array, second: Float32Array): Float32Array {
  const joined = new Float32Array(first.length + second.length);
  joined.set(first);
  joined.set(second, first.length);
  return joined;
}
