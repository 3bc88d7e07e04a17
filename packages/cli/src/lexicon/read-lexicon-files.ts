import { type FileIssue, parseLexiconFile } from "@zenobia/formats";
import { AppError } from "@zenobia/model";
import type { LexiconAdditions } from "@zenobia/reader";
import type { Io } from "../io.ts";
import { textLines } from "../knowledge-files/text-lines.ts";

/** A file of predicates, and what is wrong with it. */
export interface ReadLexicon {
  readonly additions: LexiconAdditions;
  readonly issues: readonly FileIssue[];
}

/**
 * Reads files of predicates.
 *
 * @throws {AppError} `input/lexicon` for a file that is no YAML or of which nothing can be used; or what keeps it from being read.
 */
export async function readLexiconFiles(
  paths: readonly string[],
  io: Io,
): Promise<readonly ReadLexicon[]> {
  const files: ReadLexicon[] = [];
  for (const file of paths) files.push(await readFile(file, io));
  return files;
}

async function readFile(file: string, io: Io): Promise<ReadLexicon> {
  const lines: string[] = [];
  for await (const { text, number, isTooLong } of textLines(file, io, "a file of predicates")) {
    if (isTooLong === true)
      throw new AppError("input/lexicon", `${file}: line ${number} is too long: wrap it`);
    lines.push(text);
  }
  const { entries, dropped, issues } = parseLexiconFile(lines.join("\n"));
  const [first] = issues;
  if (entries.length === 0 && dropped.length === 0)
    throw new AppError(
      "input/lexicon",
      first === undefined
        ? `${file}: it has no entry`
        : `${file}: line ${first.line}: ${first.message}`,
    );
  return { additions: { entries, dropped }, issues: issues.map((issue) => ({ ...issue, file })) };
}
