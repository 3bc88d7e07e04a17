import { AppError } from "@zenobia/model";
import { failureOf } from "@zenobia/service/inputs";
import { Command, CommanderError } from "commander";
import { addActorsCommand } from "./commands/actors.ts";
import { addAgreeCommand } from "./commands/agree.ts";
import { addCodeCommand } from "./commands/code.ts";
import { addControlCommand } from "./commands/control.ts";
import { addCountsCommand } from "./commands/counts.ts";
import { addDeriveCommand } from "./commands/derive.ts";
import { addDoctorCommand } from "./commands/doctor.ts";
import { addEventsCommand } from "./commands/events.ts";
import { addExportCommand } from "./commands/export.ts";
import { addFeedCommand } from "./commands/feed.ts";
import { addFiguresCommand } from "./commands/figures.ts";
import { addGazetteerCommand } from "./commands/gazetteer.ts";
import { addGeoparseCommand } from "./commands/geoparse.ts";
import { addIncidentsCommand } from "./commands/incidents.ts";
import { addIngestCommand } from "./commands/ingest.ts";
import { addInitCommand } from "./commands/init.ts";
import { addLexiconCommand } from "./commands/lexicon.ts";
import { addLogCommand } from "./commands/log.ts";
import { addPairsCommand } from "./commands/pairs.ts";
import { addParseCommand } from "./commands/parse.ts";
import { addReportsCommand } from "./commands/reports.ts";
import { addReviewCommand } from "./commands/review.ts";
import { addSearchCommand } from "./commands/search.ts";
import { addServeCommand } from "./commands/serve.ts";
import { addShowCommand } from "./commands/show.ts";
import { addTiesCommand } from "./commands/ties.ts";
import { addTimesCommand } from "./commands/times.ts";
import { addUserCommand } from "./commands/user.ts";
import { EXIT, type ExitCode } from "./exit-code.ts";
import { failureNote } from "./failure.ts";
import type { Io } from "./io.ts";
import { VERSION } from "./version.ts";

/** Says how a command ended; called once. */
export type Finish = (code: ExitCode) => void;

const EPILOGUE = `
Examples:
  zenobia code report.txt --published 2016-03-28
  zenobia code reports/ --format csv > events.csv
  zenobia code - --format jsonl < reports.jsonl > coded.jsonl

Exit status: 0 all was coded, 1 some input failed, 2 the call was wrong.
"zenobia COMMAND --help" explains a command.`;

/** Runs the command with the words after its name; never throws. */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let code: ExitCode = EXIT.done;
  const notes: string[] = [];
  const answers: string[] = [];
  const program = createProgram(io, { notes, answers }, (ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...argv], { from: "user" });
  } catch (error) {
    if (error instanceof CommanderError) code = error.exitCode === 0 ? EXIT.done : EXIT.usage;
    else {
      notes.push(failureNote(failureOf(error, { input: argv[0] ?? "zenobia" })));
      code = error instanceof AppError && error.code === "cli/usage" ? EXIT.usage : EXIT.failed;
    }
  }
  await io.stdout.write(answers.join(""));
  await io.stderr.write(notes.join(""));
  return code;
}

interface Said {
  readonly notes: string[];
  readonly answers: string[];
}

function createProgram(io: Io, said: Said, finish: Finish): Command {
  const program = new Command("zenobia")
    .description(
      "Reads reports of armed conflict: who did what to whom, where and when, and according to whom.",
    )
    .version(VERSION, "-V, --version", "print the version")
    .helpOption("-h, --help", "explain the command")
    .helpCommand("help [command]", "explain a command")
    .addHelpText("after", EPILOGUE)
    .exitOverride()
    .showHelpAfterError('("zenobia --help" explains)')
    .configureOutput({
      writeOut: (text) => said.answers.push(text),
      writeErr: (text) => said.notes.push(text),
      outputError: (text, write) => write(text.replace(/^error: /u, "zenobia: ")),
      getOutHelpWidth: () => io.stdout.columns ?? HELP_WIDTH,
      getErrHelpWidth: () => io.stderr.columns ?? HELP_WIDTH,
    });
  for (const add of [
    addCodeCommand,
    addPairsCommand,
    addGeoparseCommand,
    addTimesCommand,
    addParseCommand,
    addActorsCommand,
    addLexiconCommand,
    addGazetteerCommand,
    addInitCommand,
    addIngestCommand,
    addFeedCommand,
    addReportsCommand,
    addSearchCommand,
    addShowCommand,
    addEventsCommand,
    addIncidentsCommand,
    addControlCommand,
    addTiesCommand,
    addFiguresCommand,
    addCountsCommand,
    addReviewCommand,
    addAgreeCommand,
    addDeriveCommand,
    addLogCommand,
    addExportCommand,
    addServeCommand,
    addUserCommand,
    addDoctorCommand,
  ]) {
    add(program, io, finish);
  }
  return program;
}

const HELP_WIDTH = 100;
