import type { LexiconAdditions } from "@zenobia/reader";
import type { LexiconFlags } from "../commands/lexicon-options.ts";
import type { Io } from "../io.ts";

/** Reads the files of `--lexicon`, tells what is wrong with them, and gives what a reader is to be loaded with. */
export async function loadOwnLexicon(
  { lexicon }: LexiconFlags,
  io: Io,
): Promise<{ readonly lexicon?: readonly LexiconAdditions[] }> {
  if (lexicon === undefined) return {};
  const [{ readLexiconFiles }, { noteIssues }] = await Promise.all([
    import("./read-lexicon-files.ts"),
    import("../knowledge-files/issue-notes.ts"),
  ]);
  const files = await readLexiconFiles(lexicon, io);
  const issues = files.flatMap((file) => file.issues);
  await noteIssues(issues, io, { option: "--lexicon", command: "zenobia lexicon test FILE" });
  return { lexicon: files.map(({ additions }) => additions) };
}
