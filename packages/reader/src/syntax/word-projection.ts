import type { Address, Kernel } from "./kernel/kernel.ts";
import { type Activations, type LinearLayer, paddedWidth } from "./linear-layer.ts";
import type { ModelFile, QuantizedMatrix } from "./model-file.ts";
import { createNameClasses } from "./name-classes.ts";
import { plainForm, wordBuckets } from "./word-features.ts";
import type { WordList } from "./word-list.ts";
import { WordSlots } from "./word-slots.ts";

/** Words whose projections are kept; half of them is more than a batch has, so that a batch never drops its own. */
const CACHED_WORDS = 8192;
/** Words projected in one multiplication. */
const BLOCK = 32;
/** Longer forms are read by their two ends: no word is so long, and hostile text must not fill the cache. */
const LONGEST_FORM = 96;

/** What is looked up of a word; their rows side by side are the input of the network. */
export const TABLES = [
  "vectors",
  "word",
  "suffix4",
  "suffix3",
  "suffix2",
  "prefix3",
  "shape",
  "lexicon",
] as const;

interface Table {
  readonly matrix: QuantizedMatrix;
  /** Where its columns begin in the input of the network. */
  readonly at: number;
}

/**
 * What the first layer makes of each word: the input side of its gates in both directions.
 *
 * It depends on the characters of the word alone, so it is computed once a word and kept; words that were not used of
 * late give way.
 */
export class WordProjection {
  /** Floats of a projection. */
  readonly stride: number;
  readonly #projections: Address;
  readonly #kernel: Kernel;
  readonly #layer: LinearLayer;
  readonly #tables: readonly Table[];
  readonly #vectors: WordList;
  readonly #words: WordList;
  readonly #nameClassOf: (form: string) => number;
  readonly #inputWidth: number;
  readonly #inputs: Address;
  readonly #activations: Activations;
  readonly #outputs: Address;
  readonly #slots: WordSlots = new WordSlots(CACHED_WORDS);

  constructor(kernel: Kernel, file: ModelFile, layer: LinearLayer) {
    this.#kernel = kernel;
    this.#layer = layer;
    this.#tables = tablesOf(file);
    this.#vectors = file.vocabularies.vectors;
    this.#words = file.vocabularies.words;
    this.#nameClassOf = createNameClasses(file);
    const last = this.#tables.at(-1);
    this.#inputWidth = paddedWidth(last ? last.at + last.matrix.columns : 0);
    this.stride = layer.width;
    this.#projections = kernel.allocate(CACHED_WORDS * this.stride * 4);
    this.#inputs = kernel.allocate(BLOCK * this.#inputWidth * 4);
    this.#outputs = kernel.allocate(BLOCK * this.stride * 4);
    this.#activations = {
      values: kernel.allocate(BLOCK * this.#inputWidth * 2),
      scales: kernel.allocate(BLOCK * 4),
      shared: false,
    };
  }

  /** Projections of the words, one a slot; a view that an allocation in the kernel makes useless. */
  get projections(): Float32Array {
    return this.#kernel.floats(this.#projections, CACHED_WORDS * this.stride);
  }

  /** The slots of the forms, in their order; good until the next call. At most 4,096 forms. */
  slotsOf(forms: readonly string[]): Int32Array {
    const slots = new Int32Array(forms.length);
    const missing: Missing[] = [];
    for (let at = 0; at < forms.length; at++) {
      const form = shortened(forms[at] ?? "");
      const known = this.#slots.find(form);
      slots[at] = known ?? this.#slots.add(form);
      if (known === undefined) missing.push({ form, slot: slots[at] ?? 0 });
    }
    for (let at = 0; at < missing.length; at += BLOCK) this.#project(missing.slice(at, at + BLOCK));
    return slots;
  }

  #project(words: readonly Missing[]): void {
    const { run } = this.#kernel;
    const inputs = this.#kernel.floats(this.#inputs, BLOCK * this.#inputWidth);
    for (const [row, { form }] of words.entries()) this.#fill(form, inputs, row * this.#inputWidth);
    const { values, scales } = this.#activations;
    run.quantize(this.#inputs, values, scales, words.length, this.#inputWidth);
    this.#layer.apply(this.#activations, this.#outputs, words.length);
    const width = this.#layer.width;
    const projected = this.#kernel.floats(this.#outputs, BLOCK * width);
    const kept = this.projections;
    for (const [row, { slot }] of words.entries())
      kept.set(projected.subarray(row * width, (row + 1) * width), slot * width);
  }

  /** Rows of {@link TABLES}, in their order. */
  #rowsOf(form: string): readonly number[] {
    const lower = plainForm(form).toLowerCase();
    const { suffix4, suffix3, suffix2, prefix3, shape } = wordBuckets(form);
    const vector = this.#vectors.rowOf(lower) ?? 0;
    const word = this.#words.rowOf(lower) ?? 0;
    const nameClass = this.#nameClassOf(form);
    return [vector, word, suffix4, suffix3, suffix2, prefix3, shape, nameClass];
  }

  #fill(form: string, inputs: Float32Array, start: number): void {
    const rows = this.#rowsOf(form);
    for (const [index, { matrix, at }] of this.#tables.entries()) {
      const { values, columns } = matrix;
      const row = rows[index] ?? 0;
      const scale = matrix.scales[row] ?? 0;
      const from = row * columns;
      for (let column = 0; column < columns; column++)
        inputs[start + at + column] = (values[from + column] ?? 0) * scale;
    }
  }
}

interface Missing {
  readonly form: string;
  readonly slot: number;
}

function shortened(form: string): string {
  if (form.length <= LONGEST_FORM) return form;
  return form.slice(0, LONGEST_FORM / 2) + form.slice(-LONGEST_FORM / 2);
}

function tablesOf(file: ModelFile): readonly Table[] {
  let at = 0;
  return TABLES.map((name) => {
    const matrix = file.matrix(name);
    const table = { matrix, at };
    at += matrix.columns;
    return table;
  });
}
