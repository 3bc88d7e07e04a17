import type { ActorAdditions } from "@zenobia/reader";
import type { ActorFlags } from "../commands/actor-options.ts";
import type { Io } from "../io.ts";

/** Reads the files of `--actors`, tells what is wrong with them, and gives what a reader is to be loaded with. */
export async function loadOwnActors(
  { actors }: ActorFlags,
  io: Io,
): Promise<{ readonly actors?: readonly ActorAdditions[] }> {
  if (actors === undefined) return {};
  const [{ readActorFiles }, { noteIssues }] = await Promise.all([
    import("./read-actor-files.ts"),
    import("../knowledge-files/issue-notes.ts"),
  ]);
  const { additions, issues } = await readActorFiles(actors, io);
  await noteIssues(issues, io);
  return { actors: additions };
}
