import { readFileSync } from "node:fs";
import type { Kinship } from "../packages/record/src/kinship/kinship.ts";

interface Tie {
  readonly kind: string;
  readonly to?: string;
  readonly since?: string;
  readonly until?: string;
}

interface KnownActor {
  readonly id: string;
  readonly ties?: readonly Tie[];
}

/** Who is part of whom, by the knowledge that the reader ships. */
export function kinshipOfKnowledge(path: string): Kinship {
  const { actors } = JSON.parse(readFileSync(path, "utf8")) as {
    readonly actors: { readonly actors: readonly KnownActor[] };
  };
  const parents = new Map<string, readonly Tie[]>();
  for (const { id, ties = [] } of actors.actors)
    parents.set(
      `kb:${id}`,
      ties.filter(({ kind, to }) => kind === "part_of" && to !== undefined),
    );
  const groupsOf = (key: string, day: string, seen: readonly string[] = [key]): readonly string[] =>
    (parents.get(key) ?? [])
      .filter(({ since, until }) => (since ?? "") <= day && day <= `${until ?? "9"}~`)
      .map(({ to }) => `kb:${to}`)
      .filter((parent) => !seen.includes(parent))
      .flatMap((parent) => [parent, ...groupsOf(parent, day, [...seen, parent])]);
  return { groupsOf: (key, day) => groupsOf(key, day) };
}
