import type { Token } from "../document.ts";
import { batchesOf, type Piece, piecesOf, startsOf } from "./batches.ts";
import { createKernel } from "./kernel/kernel.ts";
import { parseModelFile } from "./model-file.ts";
import { Network } from "./network.ts";
import type { LemmaWords } from "./repair-lemma.ts";
import type { SyntaxModel } from "./syntax-model.ts";
import { createTokenNames, type TokenNames } from "./token-names.ts";
import { createVectorLookUp } from "./vector-look-up.ts";

/** How a later piece of an over-long sentence hangs on the first. */
const PIECE_RELATION = "parataxis";

/**
 * Loads the syntax model of the package: a bidirectional LSTM on a WebAssembly kernel.
 *
 * A sentence gets the same tokens on every machine and in any company. The model takes about 50 MB of memory.
 *
 * @param bytes The model file, already decompressed.
 * @param lemmas Irregular forms, for words the model lemmatises into no word.
 * @throws {AppError} `reader/asset-corrupt` when the file is damaged or of another interface version;
 * `reader/asset-missing` where there is no WebAssembly with SIMD.
 */
export function createSyntaxModel(bytes: Uint8Array, lemmas: LemmaWords): SyntaxModel {
  const file = parseModelFile(bytes);
  const network = new Network(createKernel(), file);
  const names = createTokenNames(file, lemmas);
  return {
    id: file.id,
    parse: (sentences) => parse({ network, names }, sentences),
    vectorOf: createVectorLookUp(file),
  };
}

interface Parser {
  readonly network: Network;
  readonly names: TokenNames;
}

type Forms = readonly string[];

function parse(parser: Parser, sentences: readonly Forms[]): readonly (readonly Token[])[] {
  const pieces = piecesOf(sentences);
  const parsed = new Map<Piece, readonly Token[]>();
  for (const batch of batchesOf(pieces)) {
    const forms = batch.map(({ sentence, from, to }) =>
      (sentences[sentence] ?? []).slice(from, to),
    );
    const results = parseBatch(parser, forms);
    batch.forEach((piece, index) => {
      parsed.set(piece, results[index] ?? []);
    });
  }
  const joined = sentences.map((): Token[] => []);
  for (const piece of pieces) append(joined[piece.sentence] ?? [], parsed.get(piece) ?? []);
  return joined;
}

function parseBatch({ network, names }: Parser, sentences: readonly Forms[]): readonly Token[][] {
  const labels = network.run(sentences);
  const starts = startsOf(sentences.map((forms) => forms.length));
  return sentences.map((forms, index) =>
    forms.map((form, place) => names.tokenOf(form, labels, (starts[index] ?? 0) + place)),
  );
}

/** Puts a piece behind those before it; its root hangs on the root of the first. */
function append(tokens: Token[], piece: readonly Token[]): void {
  const from = tokens.length;
  if (from === 0) {
    for (const token of piece) tokens.push(token);
    return;
  }
  const root = tokens.findIndex((token) => token.head < 0);
  for (const token of piece) {
    const isRoot = token.head < 0;
    tokens.push({
      ...token,
      head: isRoot ? root : token.head + from,
      relation: isRoot ? PIECE_RELATION : token.relation,
    });
  }
}
