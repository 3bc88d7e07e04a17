import { SENTENCE_TOKENS } from "./batches.ts";
import { decodeTree } from "./decode.ts";
import type { TreeScores } from "./encoder.ts";
import type { Address, Kernel } from "./kernel/kernel.ts";
import { LabelLayer } from "./label-layer.ts";
import type { Labels } from "./labels.ts";
import { type Activations, copyFloats, LinearLayer, paddedWidth } from "./linear-layer.ts";
import type { ModelFile } from "./model-file.ts";

/** Floats in the kernel's memory that are rounded before they are multiplied again. */
interface Buffer {
  readonly floats: Address;
  readonly rounded: Activations;
}

/** The sentences of a batch. */
interface Sentences {
  readonly lengths: readonly number[];
  readonly starts: readonly number[];
}

/** A tree a sentence. */
type Trees = Pick<Labels, "head" | "relation">;

/** The upper layers of the network that draw the tree: which word is the head, and by which relation. */
export class TreeLayers {
  readonly #kernel: Kernel;
  readonly #query: LinearLayer;
  readonly #distance: Address;
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
  readonly #headWidth: number;
  readonly #pairWidth: number;

  /** @param most Tokens of the largest batch. */
  constructor(kernel: Kernel, file: ModelFile, most: number) {
    const layer = (name: string) =>
      new LinearLayer(kernel, file.matrix(`${name}.weight`), file.vector(`${name}.bias`));
    this.#kernel = kernel;
    this.#headWidth = paddedWidth(file.matrix("arc_head.weight").rows);
    this.#pairWidth = paddedWidth(file.matrix("relation_head.weight").rows);
    this.#query = layer("arc");
    this.#distance = copyFloats(kernel, file.vector("distance"), 28);
    this.#relation = new LabelLayer(kernel, layer("relation"), most);
    this.#dependents = createBuffer(kernel, most * this.#headWidth, most);
    this.#queries = kernel.allocate(most * this.#query.width * 4);
    this.#heads = kernel.allocate(most * this.#headWidth * 4);
    this.#rootHead = kernel.allocate(this.#headWidth * 4);
    this.#scores = kernel.allocate(SENTENCE_TOKENS * (SENTENCE_TOKENS + 1) * 4);
    this.#pairs = createBuffer(kernel, most * this.#pairWidth, most);
    this.#relationHeads = kernel.allocate((most + 1) * this.#pairWidth * 4);
    this.#headRows = kernel.allocate(most * 4);
    this.#readRoot(file);
  }

  /** Draws the trees of a batch: for each token its head's place in the sentence, −1 for the root, and the relation. */
  draw(scores: TreeScores, sentences: Sentences): Trees {
    const head = this.#headsOf(scores, sentences);
    return { head, relation: this.#relationsOf(scores, head, sentences) };
  }

  #headsOf({ arcDependent, arcHead }: TreeScores, { lengths, starts }: Sentences): Int32Array {
    const { run } = this.#kernel;
    const width = this.#headWidth;
    const count = arcHead.length / width;
    const { floats, rounded } = this.#dependents;
    this.#kernel.floats(floats, arcDependent.length).set(arcDependent);
    this.#kernel.floats(this.#heads, arcHead.length).set(arcHead);
    run.rectify(floats, count * width);
    run.rectify(this.#heads, count * width);
    run.quantize(floats, rounded.values, rounded.scales, count, width);
    this.#query.apply(rounded, this.#queries, count);
    const heads = new Int32Array(count);
    lengths.forEach((length, index) => {
      const start = starts[index] ?? 0;
      heads.set(this.#tree(start, length), start);
    });
    return heads;
  }

  #relationsOf(
    { relationDependent, relationHead }: TreeScores,
    heads: Int32Array,
    { lengths, starts }: Sentences,
  ): Int32Array {
    const { run } = this.#kernel;
    const { floats, rounded } = this.#pairs;
    const width = this.#pairWidth;
    const firstWord = this.#relationHeads + width * 4;
    this.#kernel.floats(floats, relationDependent.length).set(relationDependent);
    this.#kernel.floats(firstWord, relationHead.length).set(relationHead);
    const rows = this.#kernel.integers(this.#headRows, heads.length);
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
    const width = this.#headWidth;
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
  #readRoot(file: ModelFile): void {
    const kernel = this.#kernel;
    const { run, allocate } = kernel;
    const root = file.vector("root");
    const width = paddedWidth(root.length);
    const rounded = { values: allocate(width * 2), scales: allocate(4), shared: false };
    run.quantize(copyFloats(kernel, root, width), rounded.values, rounded.scales, 1, width);
    const arcHead = new LinearLayer(
      kernel,
      file.matrix("arc_head.weight"),
      file.vector("arc_head.bias"),
    );
    arcHead.apply(rounded, this.#rootHead, 1);
    run.rectify(this.#rootHead, this.#headWidth);
    const relationHead = new LinearLayer(kernel, file.matrix("relation_head.weight"));
    relationHead.apply(rounded, this.#relationHeads, 1);
  }
}

function createBuffer(kernel: Kernel, numbers: number, rows: number): Buffer {
  return {
    floats: kernel.allocate(numbers * 4),
    rounded: {
      values: kernel.allocate(numbers * 2),
      scales: kernel.allocate(rows * 4),
      shared: false,
    },
  };
}
