/** What a file of actors may be. */
export type ActorFormat = "yaml" | "petrarch-actors" | "petrarch-agents";

const YAML = /^(?:about|sources|actors|agents|states|not_names)\s*:/u;
const AGENTS = /^![^!=]+!\s*=|\[\s*(?:~\s*[A-Z]+|[A-Z]+\s*~)\s*[\]}]/iu;
const ACTORS = /^\+|^\s*[^\s#;[][^[\]]*\[\s*(?:[A-Z]{3,}|-{2,})|^\s+\[/iu;

/** Tells what a file of actors is from one of its lines; nothing when the line does not show it. */
export function formatOfLine(line: string): ActorFormat | undefined {
  const text = line.replace(/^\u{FEFF}/u, "");
  if (/^\s*(?:[#;]|<!--|$)/u.test(text)) return undefined;
  if (YAML.test(text)) return "yaml";
  if (AGENTS.test(text)) return "petrarch-agents";
  return ACTORS.test(text) ? "petrarch-actors" : undefined;
}
