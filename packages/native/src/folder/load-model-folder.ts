import { AppError } from "@zenobia/model";
import {
  joinPieces,
  type LemmaWords,
  type Piece,
  piecesOf,
  SENTENCE_TOKENS,
  type SyntaxModel,
  type Token,
} from "@zenobia/reader";
import { loadRuntime, type Runtime } from "../runtime.ts";
import { encodedSentence, type RunLimits, runsOf } from "./encoded-sentence.ts";
import { type FolderGraph, loadGraph } from "./folder-graph.ts";
import { createTokenMaker, type TokenMaker } from "./folder-tokens.ts";
import type { Manifest } from "./manifest.ts";
import { readFolder } from "./read-folder.ts";
import { chooseLabels } from "./read-scores.ts";
import { createSubwords, type Subwords } from "./subwords.ts";

/** A run of so much takes tens of megabytes with a small transformer. */
const LIMITS: RunLimits = { sentences: 64, subwords: 2048, scores: 8_000_000 };
/** Sentences of several lengths, so that sizes that were fixed when exporting are found at once. */
const PROBE: readonly (readonly string[])[] = [["Rain"], ["They", "left", "."]];

/**
 * Loads a model that someone exported to ONNX: a folder with `model.json`, `model.onnx` and `tokenizer.json`.
 *
 * A report gets the same tokens whenever it is parsed. A sentence gets the same in any company as far as the exported
 * network does: the last bits of its scores may differ with what fills up shorter sentences.
 *
 * @param path The folder, or the `model.json` in it.
 * @param lemmas Irregular forms, for words the model lemmatises into no word.
 * @param findRuntime onnxruntime-node, unless given.
 * @throws {AppError} `reader/backend-missing` without onnxruntime; `model/…` when something of the folder is wrong.
 * @see docs/models.md
 */
export function loadModelFolder(
  path: string,
  lemmas: LemmaWords,
  findRuntime: () => Runtime | undefined = loadRuntime,
): SyntaxModel {
  const { manifest, graph: bytes, tokenizer, words } = readFolder(path);
  const runtime = findRuntime();
  if (runtime === undefined) throw noRuntime();
  const { labels, encoding, name, version } = manifest;
  const parser: Parser = {
    manifest,
    subwords: createSubwords(tokenizer, encoding),
    graph: loadGraph(runtime, bytes, manifest),
    tokensOf: createTokenMaker(labels, words, lemmas),
  };
  parse(parser, PROBE);
  return {
    id: `${name}@${version}+onnxruntime-${runtime.version}`,
    parse: (sentences) => parse(parser, sentences),
  };
}

interface Parser {
  readonly manifest: Manifest;
  readonly subwords: Subwords;
  readonly graph: FolderGraph;
  readonly tokensOf: TokenMaker;
}

type Forms = readonly string[];

function noRuntime(): AppError {
  return new AppError(
    "reader/backend-missing",
    "a model folder runs on onnxruntime, which is not installed here, or does not run on this machine: npm install onnxruntime-node",
  );
}

function parse(parser: Parser, sentences: readonly Forms[]): readonly (readonly Token[])[] {
  const { encoding, labels } = parser.manifest;
  const encoded = sentences.map((forms) => forms.map((form) => parser.subwords.of(form)));
  const most = encoding.longest - encoding.begin.length - encoding.end.length;
  const pieces = piecesOf(sentences, (sentence, from) =>
    roomFor(encoded[sentence] ?? [], from, most),
  );
  const cut = pieces.map(({ sentence, from, to }) =>
    encodedSentence((encoded[sentence] ?? []).slice(from, to)),
  );
  const parsed = new Map<Piece, readonly Token[]>();
  for (const run of runsOf(cut, labels.relations.length, LIMITS)) {
    const chosen = run.map((place) => pieces[place]).filter((piece) => piece !== undefined);
    const scores = parser.graph.run(
      run.map((place) => cut[place]).filter((one) => one !== undefined),
    );
    chosen.forEach((piece, row) => {
      const forms = (sentences[piece.sentence] ?? []).slice(piece.from, piece.to);
      const root = labels.relations.indexOf("root");
      parsed.set(
        piece,
        parser.tokensOf(forms, chooseLabels(scores, { row, words: forms.length, root })),
      );
    });
  }
  return joinPieces(sentences.length, pieces, parsed);
}

/** How many words from one on have no more subwords than the model takes. */
function roomFor(words: readonly (readonly number[])[], from: number, most: number): number {
  let subwords = 0;
  let to = from;
  while (to < words.length && to - from < SENTENCE_TOKENS) {
    subwords += words[to]?.length ?? 0;
    if (subwords > most) break;
    to++;
  }
  return Math.max(1, to - from);
}
