import {
  expandInputs,
  type Failure,
  failureOf,
  type InputSource,
  idOf,
  type JsonRecord,
  jsonLines,
  type Line,
  MAX_REPORT_BYTES,
  nameInput,
  parseJson,
  recordOf,
  tooLarge,
} from "@zenobia/service/inputs";
import type { CommandReader } from "./command-reader.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { failureLine } from "./failure.ts";
import type { Io } from "./io.ts";
import type { ReaderOptions } from "./load-reader.ts";
import { createProgress } from "./progress.ts";

/** Answers one record with what is to be printed beside its id. */
export type AnswerRecord = (record: JsonRecord, reader: CommandReader) => object;

/** The files of a call, and what they are to be read with. */
export interface LineInputs {
  readonly paths: readonly string[];
  readonly reader: ReaderOptions;
}

/** Answers every line of the inputs with a line: what was asked for, or what is wrong with the line. */
export async function answerLines(
  { paths, reader: means }: LineInputs,
  answer: AnswerRecord,
  io: Io,
): Promise<ExitCode> {
  const loading = io.loadReader(means);
  loading.catch(() => undefined);
  const options = { kind: "jsonl", needsDate: false } as const;
  const inputs = await Promise.all(paths.map((path) => nameInput(path, options, io)));
  const reader = await loading;
  const progress = createProgress(io);
  let count = 0;
  let failed = 0;
  for await (const input of expandInputs(inputs, options)) {
    const answers = input.form === "failed" ? [input.failure] : answersOf(input, answer, reader);
    for await (const one of answers) {
      const isFailure = typeof one !== "string";
      if (isFailure) failed += 1;
      count += 1;
      await io.stdout.write(isFailure ? failureLine(one) : one);
      if (io.stdout.isClosed) return EXIT.done;
      await progress.show(count);
    }
  }
  await progress.clear();
  return failed === 0 ? EXIT.done : EXIT.failed;
}

async function* answersOf(
  source: InputSource,
  answer: AnswerRecord,
  reader: CommandReader,
): AsyncGenerator<string | Failure> {
  try {
    for await (const line of jsonLines(source.open(), MAX_REPORT_BYTES)) {
      yield answerOf(line, `${source.name}, line ${line.number}`, (record) =>
        answer(record, reader),
      );
    }
  } catch (error) {
    yield failureOf(error, { input: source.name });
  }
}

function answerOf(
  { bytes, tooLong }: Line,
  input: string,
  answer: (record: JsonRecord) => object,
): string | Failure {
  let value: unknown;
  try {
    if (tooLong !== undefined) throw tooLarge(tooLong);
    value = parseJson(bytes);
    const found = answer(recordOf(value));
    return `${JSON.stringify({ id: idOf(value), ...found })}\n`;
  } catch (error) {
    const id = idOf(value);
    return failureOf(error, id === undefined ? { input } : { id, input });
  }
}
