import { BATCH_SENTENCES, BATCH_TOKENS, scheduleOf } from "./batches.ts";
import type { Address, Kernel } from "./kernel/kernel.ts";
import { LabelLayer } from "./label-layer.ts";
import { LinearLayer } from "./linear-layer.ts";
import type { ModelFile } from "./model-file.ts";
import { checkShapes } from "./model-shapes.ts";
import { gateLayer, RecurrentLayer } from "./recurrent-layer.ts";
import { TreeLayers } from "./tree-layers.ts";
import { WordProjection } from "./word-projection.ts";

const LIMITS = { sequences: BATCH_SENTENCES, tokens: BATCH_TOKENS };

/** Numbers of labels, one a token, sentence after sentence. */
export interface Labels {
  readonly tag: Int32Array;
  readonly feats: Int32Array;
  readonly lemma: Int32Array;
  readonly name: Int32Array;
  /** Place of the head in the token's sentence, −1 for the root. */
  readonly head: Int32Array;
  readonly relation: Int32Array;
}

/** The network: two bidirectional layers of LSTM, and above them labels and a tree. */
export class Network {
  readonly #words: WordProjection;
  readonly #first: RecurrentLayer;
  readonly #between: LinearLayer;
  readonly #betweenGates: Address;
  readonly #second: RecurrentLayer;
  readonly #tag: LabelLayer;
  readonly #feats: LabelLayer;
  readonly #lemma: LabelLayer;
  readonly #name: LabelLayer;
  readonly #trees: TreeLayers;

  /** @throws {AppError} `reader/asset-corrupt` when the parts of the model do not fit together. */
  constructor(kernel: Kernel, file: ModelFile) {
    checkShapes(file);
    const labels = (name: string) =>
      new LabelLayer(
        kernel,
        new LinearLayer(kernel, file.matrix(`${name}.weight`), file.vector(`${name}.bias`)),
      );
    this.#words = new WordProjection(kernel, file, gateLayer(kernel, file, "lstm1"));
    this.#first = new RecurrentLayer(kernel, file, { name: "lstm1", limits: LIMITS });
    this.#between = gateLayer(kernel, file, "lstm2");
    this.#betweenGates = kernel.allocate(BATCH_TOKENS * this.#between.width * 4);
    this.#second = new RecurrentLayer(kernel, file, { name: "lstm2", limits: LIMITS });
    this.#tag = labels("tag");
    this.#feats = labels("feats");
    this.#lemma = labels("lemma");
    this.#name = labels("name");
    this.#trees = new TreeLayers(kernel, file);
  }

  /**
   * Labels the words of a batch: sentences longest first, none empty, within the limits of a batch. What it says of a
   * sentence does not depend on the others.
   */
  run(sentences: readonly (readonly string[])[]): Labels {
    const lengths = sentences.map((forms) => forms.length);
    const schedule = scheduleOf(lengths);
    const count = schedule.tokens[0].length;
    this.#first.run(schedule, {
      address: this.#words.address,
      stride: this.#words.stride,
      rows: this.#words.slotsOf(sentences.flat()),
    });
    this.#between.apply(this.#first.states, this.#betweenGates, count);
    this.#second.run(schedule, {
      address: this.#betweenGates,
      stride: this.#between.width * 4,
      rows: Int32Array.from({ length: count }, (_, token) => token),
    });
    const states = this.#second.states;
    const head = this.#trees.heads(states, lengths);
    return {
      tag: this.#tag.choose(states, count),
      feats: this.#feats.choose(states, count),
      lemma: this.#lemma.choose(states, count),
      name: this.#name.choose(states, count),
      head,
      relation: this.#trees.relations(states, head, lengths),
    };
  }
}
