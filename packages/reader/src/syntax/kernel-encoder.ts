import { scheduleOf } from "./batches.ts";
import type { BatchLimits, Encoder, EncoderInput, EncoderOutput } from "./encoder.ts";
import type { Address, Kernel } from "./kernel/kernel.ts";
import { LabelLayer } from "./label-layer.ts";
import { type Activations, LinearLayer } from "./linear-layer.ts";
import type { ModelFile } from "./model-file.ts";
import { gateLayer, RecurrentLayer } from "./recurrent-layer.ts";

/** More sentences at once gain nothing here, and shorter ones would wait for longer ones. */
const LIMITS: BatchLimits = { sentences: 16, tokens: 1024 };

/** The encoder that is always there: two bidirectional layers of LSTM on the WebAssembly kernel. */
export class KernelEncoder implements Encoder {
  readonly backend = "wasm";
  readonly limits: BatchLimits = LIMITS;
  readonly #first: RecurrentLayer;
  readonly #between: LinearLayer;
  readonly #betweenGates: Address;
  readonly #second: RecurrentLayer;
  readonly #tag: LabelLayer;
  readonly #feats: LabelLayer;
  readonly #lemma: LabelLayer;
  readonly #name: LabelLayer;
  readonly #arcDependent: ScoreLayer;
  readonly #arcHead: ScoreLayer;
  readonly #relationDependent: ScoreLayer;
  readonly #relationHead: ScoreLayer;

  /** @param kernel The one that projects the words: inputs are read from its memory. */
  constructor(kernel: Kernel, file: ModelFile) {
    const layer = (name: string) =>
      new LinearLayer(kernel, file.matrix(`${name}.weight`), file.vector(`${name}.bias`));
    const labels = (name: string) => new LabelLayer(kernel, layer(name), LIMITS.tokens);
    this.#first = new RecurrentLayer(kernel, file, { name: "lstm1", limits: LIMITS });
    this.#between = gateLayer(kernel, file, "lstm2");
    this.#betweenGates = kernel.allocate(LIMITS.tokens * this.#between.width * 4);
    this.#second = new RecurrentLayer(kernel, file, { name: "lstm2", limits: LIMITS });
    this.#tag = labels("tag");
    this.#feats = labels("feats");
    this.#lemma = labels("lemma");
    this.#name = labels("name");
    this.#arcDependent = new ScoreLayer(kernel, layer("arc_dependent"));
    this.#arcHead = new ScoreLayer(kernel, layer("arc_head"));
    this.#relationDependent = new ScoreLayer(kernel, layer("relation_dependent"));
    const relationHead = new LinearLayer(kernel, file.matrix("relation_head.weight"));
    this.#relationHead = new ScoreLayer(kernel, relationHead);
  }

  run({ lengths, projections, stride, rows }: EncoderInput): EncoderOutput {
    const schedule = scheduleOf(lengths);
    const count = rows.length;
    this.#first.run(schedule, { address: projections.byteOffset, stride: stride * 4, rows });
    this.#between.apply(this.#first.states, this.#betweenGates, count);
    this.#second.run(schedule, {
      address: this.#betweenGates,
      stride: this.#between.width * 4,
      rows: Int32Array.from({ length: count }, (_, token) => token),
    });
    const states = this.#second.states;
    return {
      tag: this.#tag.choose(states, count),
      feats: this.#feats.choose(states, count),
      lemma: this.#lemma.choose(states, count),
      name: this.#name.choose(states, count),
      arcDependent: this.#arcDependent.of(states, count),
      arcHead: this.#arcHead.of(states, count),
      relationDependent: this.#relationDependent.of(states, count),
      relationHead: this.#relationHead.of(states, count),
    };
  }
}

/** A linear layer whose outputs go on to the tree. */
class ScoreLayer {
  readonly #kernel: Kernel;
  readonly #layer: LinearLayer;
  readonly #out: Address;

  constructor(kernel: Kernel, layer: LinearLayer) {
    this.#kernel = kernel;
    this.#layer = layer;
    this.#out = kernel.allocate(LIMITS.tokens * layer.width * 4);
  }

  of(states: Activations, count: number): Float32Array {
    this.#layer.apply(states, this.#out, count);
    return this.#kernel.floats(this.#out, count * this.#layer.width);
  }
}
