import { AppError } from "@zenobia/model";
import {
  type AnsweredInput,
  answerReports,
  expandInputs,
  type Failure,
  INPUT_WORDS,
  isDay,
  isOneReport,
  type NamedInput,
  nameInput,
  type OpenOptions,
  type ReportFlags,
  type ReportInput,
  readReports,
} from "@zenobia/service/inputs";
import { loadOwnActors } from "./actors/load-own-actors.ts";
import type { ActorFlags } from "./commands/actor-options.ts";
import type { FORMATS } from "./commands/code.ts";
import type { LexiconFlags } from "./commands/lexicon-options.ts";
import { type PlaceFlags, placeReaderOptions } from "./commands/model-options.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { failureNote } from "./failure.ts";
import type { CodingPrinter } from "./formats/coding-printer.ts";
import type { Io } from "./io.ts";
import { loadOwnLexicon } from "./lexicon/load-own-lexicon.ts";
import { createProgress } from "./progress.ts";
import { defaultWorkers } from "./workers/worker-count.ts";

/** A format of coded reports. */
export type Format = (typeof FORMATS)[number];

/** Options of `zenobia code`, as the call gives them. */
export interface CodeFlags extends ReportFlags, PlaceFlags, ActorFlags, LexiconFlags {
  readonly format: Format;
  readonly explain?: true;
  readonly input?: string;
  readonly workers?: number;
}

/** Codes every report of the inputs and prints each as soon as it is coded. */
export async function codeReports(
  paths: readonly string[],
  flags: CodeFlags,
  io: Io,
): Promise<ExitCode> {
  checkFlags(paths, flags);
  const readerArguments: Parameters<Io["loadReader"]> = [
    {
      ...placeReaderOptions(flags, io.env),
      ...(await loadOwnActors(flags, io)),
      ...(await loadOwnLexicon(flags, io)),
    },
  ];
  const loading = io.loadReader(...readerArguments);
  loading.catch(() => undefined);
  const options = openOptions(flags);
  const inputs = await Promise.all(paths.map((path) => nameInput(path, options, io)));
  const printer = await createPrinter(flags, { isList: !isOneReport(inputs), io });
  const workers = flags.workers ?? defaultWorkers(io.parallelism);
  const answers = answerReports(reportsOf(inputs, options, flags), {
    reader: await loading,
    workers,
    startWorkers: () => io.startWorkers(workers, { reader: readerArguments }),
  });
  const run = new CodeRun(printer, io);
  await run.start();
  for await (const answered of answers) {
    await run.print(answered);
    if (io.stdout.isClosed) break;
  }
  return await run.finish();
}

function checkFlags(
  paths: readonly string[],
  { id, title, published, explain, format }: CodeFlags,
): void {
  if (paths.length > 1 && (id !== undefined || title !== undefined))
    throw new AppError(
      "cli/usage",
      `${id === undefined ? "--title" : "--id"} is for one report, and ${paths.length} inputs are named`,
    );
  if (paths.filter((path) => path === "-").length > 1)
    throw new AppError("cli/usage", "- stands for standard input and may be named once");
  if (published !== undefined && !isDay(published))
    throw new AppError(
      "cli/usage",
      `--published ${JSON.stringify(published)} is no day: write YYYY-MM-DD`,
    );
  if (explain && format !== "table")
    throw new AppError(
      "cli/usage",
      `--explain is for --format table; ${format} always holds the reasons`,
    );
}

function openOptions({ input, format, published }: CodeFlags): OpenOptions {
  const kind = input === undefined ? undefined : INPUT_WORDS[input];
  return {
    needsDate: format === "jsonl" && published === undefined,
    ...(kind === undefined ? {} : { kind }),
  };
}

async function createPrinter(
  { format, explain }: CodeFlags,
  { isList, io }: { readonly isList: boolean; readonly io: Io },
): Promise<CodingPrinter> {
  if (format === "csv") return (await import("./formats/csv-printer.ts")).createCsvPrinter();
  if (format === "table") {
    const { createTablePrinter, tableOptionsOf } = await import("./table/table-printer.ts");
    return createTablePrinter(tableOptionsOf(io, { explains: explain === true }));
  }
  const { createJsonlPrinter, createJsonPrinter } = await import("./formats/json-printers.ts");
  return format === "jsonl" ? createJsonlPrinter() : createJsonPrinter({ isList });
}

async function* reportsOf(
  inputs: readonly NamedInput[],
  options: OpenOptions,
  flags: CodeFlags,
): AsyncGenerator<ReportInput> {
  const { id, title, publisher, published } = flags;
  const given = Object.entries({ id, title, publisher, published }).filter(
    ([, value]) => value !== undefined,
  );
  for await (const source of expandInputs(inputs, options)) {
    if (source.form === "failed") yield { ok: false, failure: source.failure };
    else yield* readReports(source, Object.fromEntries(given));
  }
}

/** One run over the reports: prints what became of each and keeps count. */
class CodeRun {
  readonly #printer: CodingPrinter;
  readonly #io: Io;
  readonly #progress: ReturnType<typeof createProgress>;
  #coded = 0;
  #failed = 0;

  constructor(printer: CodingPrinter, io: Io) {
    this.#printer = printer;
    this.#io = io;
    this.#progress = createProgress(io);
  }

  async start(): Promise<void> {
    await this.#io.stdout.write(this.#printer.begin());
  }

  async print({ input, answer }: AnsweredInput): Promise<void> {
    if ("code" in answer) await this.#fail(answer);
    else {
      this.#coded += 1;
      const text = input.ok ? input.report.text : "";
      await this.#io.stdout.write(this.#printer.coding({ coded: answer.coded, text }));
    }
    await this.#progress.show(this.#coded + this.#failed);
  }

  async #fail(failure: Failure): Promise<void> {
    this.#failed += 1;
    const line = this.#printer.failure?.(failure);
    if (line !== undefined) return await this.#io.stdout.write(line);
    await this.#progress.clear();
    await this.#io.stderr.write(failureNote(failure));
  }

  async finish(): Promise<ExitCode> {
    await this.#progress.clear();
    await this.#io.stdout.write(this.#printer.end());
    const total = this.#coded + this.#failed;
    if (this.#failed > 0 && total > 1)
      await this.#io.stderr.write(
        `zenobia: ${this.#failed} of ${total} reports could not be coded\n`,
      );
    return this.#failed === 0 ? EXIT.done : EXIT.failed;
  }
}
