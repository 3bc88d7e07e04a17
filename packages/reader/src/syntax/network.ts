import { startsOf } from "./batches.ts";
import type { Encoder } from "./encoder.ts";
import type { Kernel } from "./kernel/kernel.ts";
import type { Labels } from "./labels.ts";
import type { ModelFile } from "./model-file.ts";
import { gateLayer } from "./recurrent-layer.ts";
import { TreeLayers } from "./tree-layers.ts";
import { WordProjection } from "./word-projection.ts";

/** The network: words looked up and projected, an encoder with its labels, and a tree above. */
export class Network {
  readonly #words: WordProjection;
  readonly #encoder: Encoder;
  readonly #trees: TreeLayers;

  constructor(kernel: Kernel, file: ModelFile, encoder: Encoder) {
    this.#words = new WordProjection(kernel, file, gateLayer(kernel, file, "lstm1"));
    this.#encoder = encoder;
    this.#trees = new TreeLayers(kernel, file, encoder.limits.tokens);
  }

  /**
   * Labels the words of a batch: sentences longest first, none empty, within the limits of the encoder. What it says of
   * a sentence does not depend on the others.
   */
  run(sentences: readonly (readonly string[])[]): Labels {
    const lengths = sentences.map((forms) => forms.length);
    const rows = this.#words.slotsOf(sentences.flat());
    const { stride, projections } = this.#words;
    const { tag, feats, lemma, name, ...scores } = this.#encoder.run({
      lengths,
      projections,
      stride,
      rows,
    });
    const { head, relation } = this.#trees.draw(scores, { lengths, starts: startsOf(lengths) });
    return { tag, feats, lemma, name, head, relation };
  }
}
