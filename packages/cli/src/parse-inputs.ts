import { AppError } from "@zenobia/model";
import { type ConlluSentence, parseConllu, printConllu } from "@zenobia/reader";
import {
  type Block,
  type BlockLimits,
  decodeText,
  expandInputs,
  type Failure,
  failureOf,
  type InputSource,
  MAX_REPORT_BYTES,
  nameInput,
  splitBlocks,
  tooLarge,
} from "@zenobia/service/inputs";
import type { CommandReader } from "./command-reader.ts";
import { readerOptions } from "./commands/model-options.ts";
import type { ParseFlags } from "./commands/parse.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { failureNote } from "./failure.ts";
import type { Io } from "./io.ts";

/** Sentences of a CoNLL-U file that the model gets at once. */
const SENTENCES_AT_ONCE = 32;
/** Raw text is parsed in parts of about this many bytes, cut where a line is empty, else where one ends. */
const TEXT_PART: BlockLimits = { enough: 100_000, most: 1_000_000 };
const SENTENCE: BlockLimits = { enough: 0, most: MAX_REPORT_BYTES };

/** Writes the trees of every input as CoNLL-U. */
export async function parseInputs(
  paths: readonly string[],
  flags: ParseFlags,
  io: Io,
): Promise<ExitCode> {
  const loading = io.loadReader(readerOptions(flags));
  loading.catch(() => undefined);
  const options = { kind: "text", needsDate: false } as const;
  const inputs = await Promise.all(paths.map((path) => nameInput(path, options, io)));
  const reader = await loading;
  let code: ExitCode = EXIT.done;
  for await (const input of expandInputs(inputs, options)) {
    const parsed = input.form === "failed" ? [input.failure] : parsedParts(input, flags, reader);
    for await (const part of parsed) {
      if (typeof part !== "string") code = EXIT.failed;
      await (typeof part === "string" ? io.stdout.write(part) : io.stderr.write(failureNote(part)));
      if (io.stdout.isClosed) return EXIT.done;
    }
  }
  return code;
}

async function* parsedParts(
  source: InputSource,
  { input }: ParseFlags,
  reader: CommandReader,
): AsyncGenerator<string | Failure> {
  const hasWords = /\.conllu?$/iu.test(source.path ?? "") || input === "conllu";
  try {
    yield* hasWords ? parsedSentences(source, reader) : parsedText(source, reader);
  } catch (error) {
    yield failureOf(error, { input: source.name });
  }
}

/** Parses a raw text part by part; sentences are numbered through. */
async function* parsedText(
  source: InputSource,
  reader: CommandReader,
): AsyncGenerator<string | Failure> {
  let first = 1;
  for await (const { bytes } of splitBlocks(source.open(), TEXT_PART)) {
    const sentences = reader.parse(decodeText(bytes), first);
    first += sentences.length;
    yield printConllu(sentences);
  }
  if (first === 1)
    yield failureOf(new AppError("input/empty", "it holds no text"), { input: source.name });
}

/** Fills sentences whose words are given; each is read by itself, so that a broken one costs no other. */
async function* parsedSentences(
  source: InputSource,
  reader: CommandReader,
): AsyncGenerator<string | Failure> {
  let waiting: ConlluSentence[] = [];
  for await (const block of splitBlocks(source.open(), SENTENCE)) {
    const read = readSentence(block, source.name);
    if ("code" in read) yield read;
    else waiting.push(...read);
    if (waiting.length < SENTENCES_AT_ONCE) continue;
    yield printConllu(reader.parseSentences(waiting));
    waiting = [];
  }
  yield printConllu(reader.parseSentences(waiting));
}

function readSentence(
  { bytes, line, tooLong }: Block,
  name: string,
): readonly ConlluSentence[] | Failure {
  try {
    if (tooLong !== undefined) throw tooLarge(tooLong);
    const result = parseConllu(decodeText(bytes), line);
    if (result.ok) return result.sentences;
    const [issue] = result.issues;
    const message = `${issue?.message ?? "it is no CoNLL-U"}; the sentence is left out`;
    return { input: `${name}, line ${issue?.line ?? line}`, code: "input/conllu", message };
  } catch (error) {
    return failureOf(error, { input: `${name}, line ${line}` });
  }
}
