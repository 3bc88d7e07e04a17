import { AppError, isCountryCode } from "@zenobia/model";
import type { PhraseQuestion, PhraseResolver } from "@zenobia/reader";
import { failureOf, isDay } from "@zenobia/service/inputs";
import { EXIT, type ExitCode } from "../exit-code.ts";
import { failureNote } from "../failure.ts";
import type { Io } from "../io.ts";
import { noteIssues } from "../knowledge-files/issue-notes.ts";
import { actorLines } from "../knowledge-files/text-lines.ts";
import { tableOptionsOf } from "../table/table-printer.ts";
import { findingOf } from "./actor-finding.ts";
import type { CommandActors } from "./command-actors.ts";
import { findingTable } from "./finding-table.ts";
import { readActorFiles } from "./read-actor-files.ts";

/** Options of `zenobia actors find`, as the call gives them. */
export interface FindFlags {
  readonly on?: string;
  readonly in?: string;
  readonly format: "table" | "json";
  readonly actors?: readonly string[];
}

/** Says what the knowledge base makes of a phrase, or of each line of standard input. */
export async function findActors(
  words: readonly string[],
  flags: FindFlags,
  io: Io,
): Promise<ExitCode> {
  const asked = questionOf(flags);
  const phrase = words.join(" ").trim();
  if (phrase === "") throw new AppError("cli/usage", "NAME has no words");
  const { additions, issues } = await readActorFiles(flags.actors ?? [], io);
  await noteIssues(issues, io);
  const known = await io.loadActors(additions);
  const print = printer(flags, { known, resolve: await known.loadResolver(), io });
  if (phrase !== "-") {
    await io.stdout.write(print({ ...asked, phrase }));
    return EXIT.done;
  }
  return await findLines(asked, print, io);
}

function questionOf({ on, in: country }: FindFlags): Omit<PhraseQuestion, "phrase"> {
  if (on !== undefined && !isDay(on))
    throw new AppError("cli/usage", `--on ${JSON.stringify(on)} is no day: write YYYY-MM-DD`);
  if (country !== undefined && !isCountryCode(country))
    throw new AppError(
      "cli/usage",
      `--in ${JSON.stringify(country)} is no country: write its ISO 3166-1 alpha-3 code, such as SYR`,
    );
  return {
    ...(on === undefined ? {} : { day: on.slice(0, 10) }),
    ...(country === undefined ? {} : { country }),
  };
}

type Print = (question: PhraseQuestion) => string;

interface PrinterMeans {
  readonly known: CommandActors;
  readonly resolve: PhraseResolver;
  readonly io: Io;
}

function printer({ format }: FindFlags, { known, resolve, io }: PrinterMeans): Print {
  const options = tableOptionsOf(io, { explains: true });
  return (question) => {
    const finding = findingOf(question, resolve(question), known);
    return format === "json" ? `${JSON.stringify(finding)}\n` : findingTable(finding, options);
  };
}

/** Line N is answered before line N + 1 is read; one that cannot be read is told and the rest goes on. */
async function findLines(
  asked: Omit<PhraseQuestion, "phrase">,
  print: Print,
  io: Io,
): Promise<ExitCode> {
  let failed = 0;
  for await (const { number, text, isTooLong } of actorLines("-", io)) {
    if (isTooLong === true) {
      failed += 1;
      const error = new AppError("input/too-large", "a phrase has at most 16,000 bytes");
      await io.stderr.write(
        failureNote(failureOf(error, { input: `standard input, line ${number}` })),
      );
    }
    await io.stdout.write(print({ ...asked, phrase: text.trim() }));
    if (io.stdout.isClosed) break;
  }
  return failed === 0 ? EXIT.done : EXIT.failed;
}
