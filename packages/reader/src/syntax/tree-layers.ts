import { BATCH_TOKENS, SENTENCE_TOKENS, startsOf } from "./batches.ts";
import { decodeTree } from "./decode.ts";
import type { Address, Kernel } from "./kernel/kernel.ts";
import { LabelLayer } from "./label-layer.ts";
import { type Activations, copyFloats, LinearLayer, paddedWidth } from "./linear-layer.ts";
import type { ModelFile } from "./model-file.ts";

/** Floats in the kernel's memory that are rounded before they are multiplied again. */
interface Buffer {
  readonly floats: Address;
  readonly rounded: Activations;
}

/** The upper layers of the network that draw the tree: which word is the head, and by which relation. */
export class TreeLayers {
  readonly #kernel: Kernel;
  readonly #dependent: LinearLayer;
  readonly #query: LinearLayer;
  readonly #head: LinearLayer;
  readonly #distance: Address;
  readonly #relationDependent: LinearLayer;
  readonly #relationHead: LinearLayer;
  readonly #relation: LabelLayer;
  readonly #dependents: Buffer;
  readonly #queries: Address;
  readonly #heads: Address;
  readonly #rootHead: Address;
  readonly #scores: Address;
  readonly #pairs: Buffer;
  /** Row 0 is the root's, row i + 1 that of token i. */
  readonly #relationHeads: Address;
  readonly #headRows: Address;

  constructor(kernel: Kernel, file: ModelFile) {
    const layer = (name: string) =>
      new LinearLayer(kernel, file.matrix(`${name}.weight`), file.vector(`${name}.bias`));
    this.#kernel = kernel;
    this.#dependent = layer("arc_dependent");
    this.#query = layer("arc");
    this.#head = layer("arc_head");
    this.#distance = copyFloats(kernel, file.vector("distance"), 28);
    this.#relationDependent = layer("relation_dependent");
    this.#relationHead = new LinearLayer(kernel, file.matrix("relation_head.weight"));
    this.#relation = new LabelLayer(kernel, layer("relation"));
    this.#dependents = createBuffer(kernel, this.#dependent.width);
    this.#queries = kernel.allocate(BATCH_TOKENS * this.#query.width * 4);
    this.#heads = kernel.allocate(BATCH_TOKENS * this.#head.width * 4);
    this.#rootHead = kernel.allocate(this.#head.width * 4);
    this.#scores = kernel.allocate(SENTENCE_TOKENS * (SENTENCE_TOKENS + 1) * 4);
    this.#pairs = createBuffer(kernel, this.#relationDependent.width);
    this.#relationHeads = kernel.allocate((BATCH_TOKENS + 1) * this.#relationHead.width * 4);
    this.#headRows = kernel.allocate(BATCH_TOKENS * 4);
    this.#readRoot(file.vector("root"));
  }

  /** Draws the trees of a batch: for each token the place of its head in the sentence, −1 for the root. */
  heads(states: Activations, lengths: readonly number[]): Int32Array {
    const { run } = this.#kernel;
    const starts = startsOf(lengths);
    const count = (starts.at(-1) ?? 0) + (lengths.at(-1) ?? 0);
    const { floats, rounded } = this.#dependents;
    this.#dependent.apply(states, floats, count);
    run.rectify(floats, count * this.#dependent.width);
    run.quantize(floats, rounded.values, rounded.scales, count, this.#dependent.width);
    this.#query.apply(rounded, this.#queries, count);
    this.#head.apply(states, this.#heads, count);
    run.rectify(this.#heads, count * this.#head.width);
    const heads = new Int32Array(count);
    lengths.forEach((length, index) => {
      const start = starts[index] ?? 0;
      heads.set(this.#tree(start, length), start);
    });
    return heads;
  }

  /** Names the relation of each token to its head, as numbers of labels. */
  relations(states: Activations, heads: Int32Array, lengths: readonly number[]): Int32Array {
    const { run } = this.#kernel;
    const { floats, rounded } = this.#pairs;
    const width = this.#relationDependent.width;
    this.#relationDependent.apply(states, floats, heads.length);
    this.#relationHead.apply(states, this.#relationHeads + width * 4, heads.length);
    const rows = this.#kernel.integers(this.#headRows, heads.length);
    const starts = startsOf(lengths);
    lengths.forEach((length, index) => {
      const start = starts[index] ?? 0;
      for (let token = start; token < start + length; token++) {
        const head = heads[token] ?? -1;
        rows[token] = head < 0 ? 0 : start + head + 1;
      }
    });
    run.combine(floats, this.#relationHeads, this.#headRows, heads.length, width);
    run.quantize(floats, rounded.values, rounded.scales, heads.length, width);
    return this.#relation.choose(rounded, heads.length);
  }

  #tree(start: number, length: number): Int32Array {
    const width = this.#head.width;
    this.#kernel.run.attach(
      this.#queries + start * width * 4,
      this.#rootHead,
      this.#heads + start * width * 4,
      this.#distance,
      this.#scores,
      length,
      width,
    );
    return decodeTree(this.#kernel.floats(this.#scores, length * (length + 1)), length);
  }

  /** The root is no word of a sentence, but a state that was learned; what the layers make of it never changes. */
  #readRoot(root: Float32Array): void {
    const { run, allocate } = this.#kernel;
    const width = paddedWidth(root.length);
    const rounded = { values: allocate(width * 2), scales: allocate(4), shared: false };
    run.quantize(copyFloats(this.#kernel, root, width), rounded.values, rounded.scales, 1, width);
    this.#head.apply(rounded, this.#rootHead, 1);
    run.rectify(this.#rootHead, this.#head.width);
    this.#relationHead.apply(rounded, this.#relationHeads, 1);
  }
}

function createBuffer(kernel: Kernel, width: number): Buffer {
  return {
    floats: kernel.allocate(BATCH_TOKENS * width * 4),
    rounded: {
      values: kernel.allocate(BATCH_TOKENS * width * 2),
      scales: kernel.allocate(BATCH_TOKENS * 4),
      shared: false,
    },
  };
}
