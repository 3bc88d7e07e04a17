import type { Address, Kernel } from "./kernel/kernel.ts";
import type { Activations, LinearLayer } from "./linear-layer.ts";

/** A linear layer whose outputs are scores of labels. */
export class LabelLayer {
  readonly #kernel: Kernel;
  readonly #layer: LinearLayer;
  readonly #scores: Address;
  readonly #chosen: Address;

  /** @param most Rows of the largest batch. */
  constructor(kernel: Kernel, layer: LinearLayer, most: number) {
    this.#kernel = kernel;
    this.#layer = layer;
    this.#scores = kernel.allocate(most * layer.width * 4);
    this.#chosen = kernel.allocate(most * 4);
  }

  /** Number of the best label for each of `count` rows; of equals the first. */
  choose(input: Activations, count: number): Int32Array {
    const { width, outputs } = this.#layer;
    this.#layer.apply(input, this.#scores, count);
    this.#kernel.run.greatest(this.#scores, width * 4, outputs, count, this.#chosen);
    return this.#kernel.integers(this.#chosen, count).slice();
  }
}
