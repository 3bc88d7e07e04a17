import { isStateCode } from "@zenobia/model";
import { error, type Issue, quoted } from "../issue.ts";
import type { ActorEntry, AgentEntry, StateEntry } from "./actor-entry.ts";
import type { ActorFile } from "./actor-file.ts";
import { lintActor, lintAgent } from "./lint-entry.ts";
import {
  doubledNouns,
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
  issues.push(
    ...doubledNouns(
      files.flatMap(({ name, file }) => file.agents.map((placed) => ({ name, placed }))),
    ),
  );
  const order = new Map(files.map(({ name }, at) => [name, at]));
  return issues.sort(
    (a, b) => (order.get(a.file) ?? 0) - (order.get(b.file) ?? 0) || a.line - b.line,
  );
}

function unknownState({ code, line }: { readonly code: string; readonly line: number }): Issue {
  return error(line, "unknown-code", `${quoted(code)} is no state (ISO 3166-1 alpha-3 or KOS)`);
}

/** The entries of a file that can be used, and what is wrong with the others. */
export interface UsableEntries {
  readonly actors: readonly ActorEntry[];
  readonly agents: readonly AgentEntry[];
  /** By code. */
  readonly states: Readonly<Record<string, StateEntry>>;
  readonly issues: readonly Issue[];
}

/** Takes what of a file has no errors; an entry with one is left out whole. */
export function usableEntries(file: ActorFile): UsableEntries {
  const issues: Issue[] = [...file.issues];
  const isUsable = (found: Iterable<Issue>): boolean => {
    const errors = [...found].filter(({ severity }) => severity === "error");
    issues.push(...errors);
    return errors.length === 0;
  };
  const actors = file.actors.filter((placed) => isUsable(lintActor(placed, file)));
  const agents = file.agents.filter((placed) => isUsable(lintAgent(placed)));
  const states = file.states.filter((placed) =>
    isUsable(isStateCode(placed.code) ? [] : [unknownState(placed)]),
  );
  return {
    actors: actors.map(({ entry }) => entry),
    agents: agents.map(({ entry }) => entry),
    states: Object.fromEntries(states.map(({ code, entry }) => [code, entry])),
    issues,
  };
}
