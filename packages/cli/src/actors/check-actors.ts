import { type FileIssue, type LintedFile, lintActors, parseActorFile } from "@zenobia/formats";
import { AppError } from "@zenobia/model";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { countNote, issueNote } from "../knowledge-files/issue-notes.ts";
import { actorLines } from "../knowledge-files/text-lines.ts";

/** Options of `zenobia actors check`, as the call gives them. */
export interface CheckFlags {
  readonly strict?: true;
}

/** Tells what is wrong with files of actors in our format; an answer, so it goes to standard output. */
export async function checkActors(
  paths: readonly string[],
  { strict }: CheckFlags,
  io: Io,
): Promise<ExitCode> {
  const [{ foldName }, known] = await Promise.all([import("@zenobia/reader"), io.loadActors([])]);
  const files: LintedFile[] = [];
  const unread: FileIssue[] = [];
  for (const name of paths) {
    const file = await readFile(name, io);
    if ("severity" in file) unread.push(file);
    else files.push(file);
  }
  const isKnown = (id: string): boolean => known.actors.byId(id) !== undefined;
  const issues = [...unread, ...lintActors(files, { isKnown, fold: foldName })];
  for (const issue of issues) {
    await io.stdout.write(issueNote(issue));
    if (io.stdout.isClosed) break;
  }
  const many = paths.length === 1 ? "1 file" : `${paths.length} files`;
  await io.stderr.write(`zenobia: ${many}: ${countNote(issues)}\n`);
  const isWrong = issues.some(({ severity }) => severity === "error" || strict === true);
  return isWrong ? EXIT.failed : EXIT.done;
}

async function readFile(name: string, io: Io): Promise<LintedFile | FileIssue> {
  const lines: string[] = [];
  try {
    for await (const { text, number, isTooLong } of actorLines(name, io)) {
      if (isTooLong === true) return unreadable(name, number, "the line is too long: wrap it");
      lines.push(text);
    }
  } catch (error) {
    if (error instanceof AppError) return unreadable(name, 1, error.message);
    throw error;
  }
  return { name, file: parseActorFile(lines.join("\n")) };
}

function unreadable(file: string, line: number, message: string): FileIssue {
  return { file, line, severity: "error", rule: "unreadable", message };
}
