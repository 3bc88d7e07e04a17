import type { Token } from "../document.ts";
import { attachPunctuation } from "./attach-punctuation.ts";
import { batchesOf, type Piece, piecesOf, startsOf } from "./batches.ts";
import type { BatchLimits, Encoder } from "./encoder.ts";
import { joinPieces } from "./join-pieces.ts";
import { createKernel } from "./kernel/kernel.ts";
import { KernelEncoder } from "./kernel-encoder.ts";
import { type ModelFile, type ModelTrust, parseModelFile } from "./model-file.ts";
import { checkShapes } from "./model-shapes.ts";
import { Network } from "./network.ts";
import type { LemmaWords } from "./repair-lemma.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { createTokenNames, type TokenNames } from "./token-names.ts";
import { createVectorLookUp } from "./vector-look-up.ts";

/** Makes an encoder of another backend for a model whose parts are known to fit together; nothing where it cannot. */
export type EncoderMaker = (file: ModelFile) => Encoder | undefined;

/** How a syntax model is loaded. */
export interface SyntaxLoading extends ModelTrust {
  /** Makes the backend; the WebAssembly kernel when absent, or where it makes none. */
  readonly encoder?: EncoderMaker | undefined;
}

/**
 * Loads a syntax model: a bidirectional LSTM, on the WebAssembly kernel unless another encoder is given.
 *
 * A sentence gets the same tokens in any company; on the kernel also on every machine. The model takes about 60 MB of
 * memory.
 *
 * @param bytes The model file, already decompressed.
 * @param lemmas Irregular forms, for words the model lemmatises into no word.
 * @throws {AppError} `reader/asset-corrupt` when the file is damaged or of another interface version;
 * `reader/asset-missing` where there is no WebAssembly with SIMD.
 */
export function createSyntaxModel(
  bytes: Uint8Array,
  lemmas: LemmaWords,
  loading: SyntaxLoading = {},
): SyntaxModel {
  const file = parseModelFile(bytes, loading);
  checkShapes(file);
  const kernel = createKernel();
  const encoder = loading.encoder?.(file) ?? new KernelEncoder(kernel, file);
  const network = new Network(kernel, file, encoder);
  const names = createTokenNames(file, lemmas);
  return {
    id: `${file.id}+${encoder.backend}`,
    parse: (sentences) => parse({ network, names, limits: encoder.limits }, sentences),
    vectorOf: createVectorLookUp(file),
  };
}

interface Parser {
  readonly network: Network;
  readonly names: TokenNames;
  readonly limits: BatchLimits;
}

type Forms = readonly string[];

function parse(parser: Parser, sentences: readonly Forms[]): readonly (readonly Token[])[] {
  const pieces = piecesOf(sentences);
  const parsed = new Map<Piece, readonly Token[]>();
  for (const batch of batchesOf(pieces, parser.limits)) {
    const forms = batch.map(({ sentence, from, to }) =>
      (sentences[sentence] ?? []).slice(from, to),
    );
    const results = parseBatch(parser, forms);
    batch.forEach((piece, index) => {
      parsed.set(piece, results[index] ?? []);
    });
  }
  return joinPieces(sentences.length, pieces, parsed);
}

function parseBatch(
  { network, names }: Parser,
  sentences: readonly Forms[],
): readonly (readonly Token[])[] {
  const labels = network.run(sentences);
  const starts = startsOf(sentences.map((forms) => forms.length));
  return sentences.map((forms, index) => {
    const start = starts[index] ?? 0;
    const tokens = forms.map((form, place) => names.tokenOf(form, labels, start + place));
    return attachPunctuation(forms, tokens);
  });
}
