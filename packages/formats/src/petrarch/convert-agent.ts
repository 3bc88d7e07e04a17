import type { AgentEntry } from "../actors/actor-entry.ts";
import { error, type Issue, quoted, warning } from "../issue.ts";
import { kindOf } from "./kind-of.ts";
import { wordsOfPhrase } from "./phrase-names.ts";
import { ploverCodeOf } from "./plover-code.ts";
import type { AgentRecord } from "./records.ts";

/** An agent noun in the project's terms, and what of it has no place there. */
export interface ConvertedAgent {
  readonly entry?: AgentEntry;
  readonly issues: readonly Issue[];
}

/** Converts an agent noun; one whose code PLOVER has no sector for is left out. */
export function convertAgent({
  line,
  phrase,
  plural,
  code,
  isBefore,
}: AgentRecord): ConvertedAgent {
  if (isBefore) {
    const message = `${quoted(phrase)}: a code before the actor's (${code}~) has no place here: left out`;
    return { issues: [error(line, "prefix-code", message)] };
  }
  const { country, sectors, unknown } = ploverCodeOf(code);
  const strange = country === undefined ? unknown : [country, ...unknown];
  const words = [phrase, ...(plural === undefined ? [] : [plural])].map(wordsOfPhrase);
  if (sectors.length === 0) {
    const message = `${quoted(phrase)}: PLOVER has no sector for ${strange.join(", ")}: left out`;
    return { issues: [error(line, "unknown-code", message)] };
  }
  const message = `${quoted(phrase)}: PLOVER has no sector for ${strange.join(", ")}`;
  return {
    entry: { words, kind: kindOf(sectors), sectors: [...sectors] },
    issues: strange.length === 0 ? [] : [warning(line, "unknown-code", message)],
  };
}
