import { open, rename } from "node:fs/promises";
import { basename } from "node:path";
import { printActors } from "@zenobia/formats";
import { AppError } from "@zenobia/model";
import type { ActorAdditions } from "@zenobia/reader";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { countNote, issueNote } from "../knowledge-files/issue-notes.ts";
import { readActorFiles } from "./read-actor-files.ts";

/** Options of `zenobia actors import`, as the call gives them. */
export interface ImportFlags {
  readonly out: string;
}

/** Turns files of actors into one of our format, and tells all that is wrong with them. */
export async function importActors(
  paths: readonly string[],
  { out }: ImportFlags,
  io: Io,
): Promise<ExitCode> {
  const { additions, issues } = await readActorFiles(paths, io);
  for (const issue of issues) await io.stderr.write(issueNote(issue));
  const all = together(additions);
  const sources = paths.map((path) => (path === "-" ? "standard input" : basename(path)));
  const text = printActors({ about: `Actors of ${sources.join(", ")}`, sources, ...all });
  if (out === "-") for (const piece of text) await io.stdout.write(piece);
  else await writeWhole(out, text);
  const counts = [
    `actors: ${all.actors.length}`,
    `agent nouns: ${all.agents.length}`,
    `states with more names: ${Object.keys(all.states).length}`,
  ];
  await io.stderr.write(`zenobia: ${counts.join(", ")}; ${countNote(issues)}\n`);
  return issues.some(({ severity }) => severity === "error") ? EXIT.failed : EXIT.done;
}

function together(additions: readonly ActorAdditions[]): ActorAdditions {
  return {
    actors: additions.flatMap(({ actors }) => actors),
    agents: additions.flatMap(({ agents }) => agents),
    states: Object.assign({}, ...additions.map(({ states }) => states)),
  };
}

/** A file is there whole or not at all. */
async function writeWhole(path: string, pieces: Iterable<string>): Promise<void> {
  const part = `${path}.part`;
  try {
    const file = await open(part, "w");
    try {
      for (const piece of pieces) await file.write(piece);
    } finally {
      await file.close();
    }
    await rename(part, path);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("input/unreadable", `${path} cannot be written: ${reason}`, { cause });
  }
}
