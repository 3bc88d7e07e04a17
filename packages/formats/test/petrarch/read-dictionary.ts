import {
  type ActorRecord,
  type AgentRecord,
  type DictionaryLine,
  type Issue,
  parseActorDictionary,
  parseAgentDictionary,
} from "../../src/index.ts";

/** The lines of a dictionary written in a test. */
export function linesOf(text: string): readonly DictionaryLine[] {
  return text.split("\n").map((line, at) => ({ number: at + 1, text: line }));
}

/** What a dictionary of actors gives. */
export async function readActors(text: string): Promise<readonly (ActorRecord | Issue)[]> {
  return await collect(parseActorDictionary(linesOf(text)));
}

/** What a dictionary of agents gives. */
export async function readAgents(text: string): Promise<readonly (AgentRecord | Issue)[]> {
  return await collect(parseAgentDictionary(linesOf(text)));
}

/** A problem as a line: "3 error bad-date: …". */
export function told(issues: readonly Issue[]): readonly string[] {
  return issues.map(
    ({ line, severity, rule, message }) => `${line} ${severity} ${rule}: ${message}`,
  );
}

/** Tells problems from records. */
export function isIssue(item: object): item is Issue {
  return "severity" in item;
}

/** Everything that a generator gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<readonly T[]> {
  const all: T[] = [];
  for await (const item of items) all.push(item);
  return all;
}
