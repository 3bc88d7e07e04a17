import { isStateCode } from "@zenobia/model";
import { error, type Issue, quoted } from "../issue.ts";
import type { ActorFile } from "./actor-file.ts";
import { lintActor, lintAgent } from "./lint-entry.ts";
import {
  duplicateIds,
  type FileIssue,
  type LintContext,
  nameCollisions,
  type Owned,
  unknownTargets,
} from "./lint-together.ts";

/** A file that is looked at, with the name it has in messages. */
export interface LintedFile {
  readonly name: string;
  readonly file: ActorFile;
}

/** Finds what is wrong with files of actors, by themselves and with each other; in the order of files and lines. */
export function lintActors(
  files: readonly LintedFile[],
  context: LintContext,
): readonly FileIssue[] {
  const owned = files.flatMap(({ name, file }) =>
    file.actors.map((placed): Owned => ({ name, placed })),
  );
  const issues: FileIssue[] = files.flatMap(({ name, file }) => [
    ...[
      ...file.issues,
      ...file.actors.flatMap((placed) => [...lintActor(placed, file)]),
      ...file.agents.flatMap((placed) => [...lintAgent(placed)]),
      ...file.states.filter(({ code }) => !isStateCode(code)).map(unknownState),
    ].map((issue) => ({ ...issue, file: name })),
  ]);
  issues.push(...duplicateIds(owned), ...unknownTargets(owned, context));
  issues.push(...nameCollisions(owned, context.fold));
  const order = new Map(files.map(({ name }, at) => [name, at]));
  return issues.sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  );
}

function unknownState({ code, line }: { readonly code: string; readonly line: number }): Issue {
  return error(line, "unknown-code", `${quoted(code)} is no state (ISO 3166-1 alpha-3 or KOS)`);
}
