import { withoutComment } from "../petrarch/dictionary-line.ts";

/** What a file of actors may be. */
export type ActorFormat = "yaml" | "petrarch-actors" | "petrarch-agents";

const YAML = /^(?:about|sources|actors|agents|states|not_names)\s*:/u;
const AGENTS = /^![^!=]+!\s*=|^[^\p{Ll}]*\[\s*(?:~\s*[A-Z]+|[A-Z]+\s*~)\s*[\]}]/u;
/** Dictionaries are in capitals; a code is followed by days or by the end of its bracket. */
const ACTORS =
  /^\+[^\p{Ll}]+$|^[^\p{Ll}[\]]*\[\s*(?:[A-Z]{3,}|-{2,})\s*(?:[<>\d][^\p{Ll}]*)?[\]}][^\p{Ll}]*$/u;

/** Tells what a file of actors is from one of its lines; nothing when the line does not show it. */
export function formatOfLine(line: string): ActorFormat | undefined {
  const text = line.replace(/^\u{FEFF}/u, "");
  if (/^\s*(?:[#;]|<!--|$)/u.test(text)) return undefined;
  const plain = withoutComment(text);
  if (YAML.test(text)) return "yaml";
  if (AGENTS.test(plain)) return "petrarch-agents";
  return ACTORS.test(plain) ? "petrarch-actors" : undefined;
}
