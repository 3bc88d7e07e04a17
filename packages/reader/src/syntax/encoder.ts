import type { Labels } from "./labels.ts";

/** A batch as the middle of the network takes it: what the first layer made of each word, and where sentences end. */
export interface EncoderInput {
  /** Words of each sentence, the longest first; none is empty. */
  readonly lengths: readonly number[];
  /** The input side of the first layer's gates, forward and backward: a row of `stride` floats a known word. */
  readonly projections: Float32Array;
  readonly stride: number;
  /** Row of each token, sentence after sentence. */
  readonly rows: Int32Array;
}

/** What the layers that draw the tree start from: outputs of the layers of these names, before ReLU. */
export interface TreeScores {
  /** A row a token, filled up to a multiple of 8 floats. */
  readonly arcDependent: Float32Array;
  readonly arcHead: Float32Array;
  readonly relationDependent: Float32Array;
  readonly relationHead: Float32Array;
}

/** What a backend says of a batch: a number of each label, and what the tree is drawn from. */
export interface EncoderOutput extends Omit<Labels, "head" | "relation">, TreeScores {}

/** How much is run at once. */
export interface BatchLimits {
  readonly sentences: number;
  readonly tokens: number;
}

/**
 * The heavy middle of the network, from projected words to scores; the seam between backends.
 *
 * States are whole numbers ({@link STATE_LEVELS}), so that all sums of products are exact and backends differ in the
 * last bits of sigmoid and tanh alone.
 */
export interface Encoder {
  /** Name and version, as the coding names it. */
  readonly backend: string;
  /** The largest batch it takes. */
  readonly limits: BatchLimits;
  /** Runs a batch; what it returns is good until the next call. */
  run(input: EncoderInput): EncoderOutput;
}

/**
 * States are rounded to whole numbers from −63 to 63, which stand for −1 to 1. The development sets lose nothing, and
 * products of unsigned 7-bit by signed 8-bit numbers cannot saturate on processors that add two of them in 16 bits.
 */
export const STATE_LEVELS = 63;
