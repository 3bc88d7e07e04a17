import type { ActorEntry, AgentEntry, StateEntry } from "./actor-entry.ts";

/** What a file of actors is to hold. */
export interface PrintedActors {
  readonly about: string;
  readonly sources: readonly string[];
  readonly actors: readonly ActorEntry[];
  readonly agents: readonly AgentEntry[];
  readonly states: Readonly<Record<string, StateEntry>>;
}

/**
 * Writes a file of actors (YAML), piece by piece.
 *
 * Texts are written as JSON does, which YAML reads as they are: no name can end a line or begin another entry.
 */
export function* printActors(file: PrintedActors): Generator<string> {
  yield `about: ${text(file.about)}\n`;
  if (file.sources.length > 0) yield "sources:\n";
  for (const source of file.sources) yield `  - ${text(source)}\n`;
  const states = Object.entries(file.states);
  if (states.length > 0) yield "states:\n";
  for (const [code, entry] of states) yield `  ${code}: ${flow(entry)}\n`;
  if (file.actors.length > 0) yield "actors:\n";
  for (const actor of file.actors) yield printActor(actor);
  if (file.agents.length > 0) yield "agents:\n";
  for (const agent of file.agents) yield `  - ${flow(agent)}\n`;
}

function printActor(actor: ActorEntry): string {
  const fields = Object.entries(actor).map(([field, value]) => {
    const isBlock = Array.isArray(value) && value.some((item) => typeof item !== "string");
    if (!isBlock) return `${field}: ${flow(value)}`;
    return `${field}:\n${value.map((item) => `      - ${flow(item)}`).join("\n")}`;
  });
  return `  - ${fields.join("\n    ")}\n`;
}

function flow(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flow).join(", ")}]`;
  if (typeof value === "object" && value !== null)
    return `{ ${Object.entries(value)
      .map(([field, item]) => `${field}: ${flow(item)}`)
      .join(", ")} }`;
  return typeof value === "string" ? text(value) : JSON.stringify(value);
}

/** Words that YAML takes for what they are need no marks. */
function text(value: string): string {
  return /^[a-z][a-z0-9]*(?:[-_ ][a-z0-9]+)*$/iu.test(value) && !RESERVED.test(value)
    ? value
    : JSON.stringify(value).replace(UNPRINTABLE, escaped);
}

const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/iu;

/** What YAML does not take as it is; JSON does. */
const UNPRINTABLE = /[\u{7F}-\u{9F}\u{2028}\u{2029}\u{FEFF}\u{FFFE}\u{FFFF}]/gu;

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
