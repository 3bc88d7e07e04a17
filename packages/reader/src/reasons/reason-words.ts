import {
  FIGURE_PHRASES,
  NOUN_PHRASES,
  type Phrases,
  QUOTE_PHRASES,
  STATUS_PHRASES,
  STATUS_WORD_PHRASES,
  SYNTAX_PHRASES,
  VENUE_PHRASES,
} from "./reason-phrases.ts";

/** What led to a field: which field, and how. */
export interface ReasonInWords {
  readonly label: string;
  readonly text: string;
}

/** What is said of a rule whose id starts with a certain word. */
interface Kind {
  readonly label: string;
  /** Says in words what follows that word in the id. */
  readonly words: (rest: string) => string;
}

const KINDS: Readonly<Record<string, Kind>> = {
  lexicon: { label: "act", words: actWords },
  actor: { label: "who", words: partyWords },
  recipient: { label: "whom", words: partyWords },
  status: { label: "status", words: statusWords },
  mode: { label: "mode", words: modeWords },
  place: { label: "where", words: placeWords },
  control: { label: "control", words: (rest) => `lexicon entry ${rest}` },
  relation: { label: "tie", words: relationWords },
  figure: { label: "figure", words: figureWords },
  quote: { label: "speaker", words: (rest) => listed(QUOTE_PHRASES, rest) },
  venue: { label: "venue", words: (rest) => listed(VENUE_PHRASES, rest) },
  speech: { label: "speaker", words: plain },
};

/** Says in plain words what the id of a rule, a lexicon entry or a model stands for. */
export function reasonWords(rule: string): ReasonInWords {
  const [, head = "", rest = ""] = /^([a-z]+)[.:](.+)$/u.exec(rule) ?? [];
  const kind = KINDS[head];
  if (kind) return { label: kind.label, text: kind.words(rest) };
  const isTime = /^[a-z]+(?:[-+][a-z]+)*$/u.test(rule);
  return isTime
    ? { label: "when", text: `expression of time: ${rule.split("+").map(plain).join(", ")}` }
    : { label: "rule", text: rule };
}

function actWords(rest: string): string {
  return rest.startsWith("judge.")
    ? `found by the judge of events, not by the lexicon (${rest.slice("judge.".length)})`
    : `lexicon entry ${rest}`;
}

/** "subject:subject.active" is a role and the way it was filled; prepositions are roles too. */
function partyWords(rest: string): string {
  const light = rest.endsWith(".light");
  const [role, rule = ""] = splitAt(light ? rest.slice(0, -".light".length) : rest);
  const words = fillerWords(role, rule);
  return light ? `${words}, through a light verb` : words;
}

function fillerWords(role: string, rule: string): string {
  if (/^[a-z]+-en@/u.test(role)) return `weighed by the model ${role}`;
  if (role.startsWith("answered-"))
    return `who did what is answered, told before by “${role.slice("answered-".length)}”`;
  if (role.startsWith("cause-"))
    return `who fights where people flee, told by “${role.slice("cause-".length)}”`;
  if (role.startsWith("through-"))
    return `${partyWords(rule)}, of “${role.slice("through-".length)}”`;
  if (role.startsWith("clause."))
    return `${partyWords(`${role.slice("clause.".length)}:${rule}`)}, in the clause under it`;
  if (["oblique", "noun.preposition", "preposition-of-object"].includes(rule))
    return `phrase with “${role}”`;
  const [head, way] = splitAt(rule, ".");
  if (head === "noun" && way !== undefined) return NOUN_PHRASES[way] ?? plain(rule);
  const phrase = way === undefined ? undefined : SYNTAX_PHRASES[way];
  if (phrase !== undefined) return `${head} ${phrase}`;
  return role === rule || rule === "" ? plain(role) : `${plain(role)}, ${plain(rule)}`;
}

function statusWords(rest: string): string {
  const [name, word] = splitAt(rest);
  if (word === undefined) return listed(STATUS_PHRASES, name);
  const phrase = listed(STATUS_WORD_PHRASES, name);
  return phrase.endsWith("lexicon entry") ? `${phrase} ${word}` : `${phrase} “${word}”`;
}

function modeWords(rest: string): string {
  const [name, word = ""] = splitAt(rest);
  if (name === "lexicon") return `as the lexicon entry has it: ${word}`;
  return name === "clue" ? `the word “${word}”` : plain(rest);
}

function placeWords(rest: string): string {
  if (rest === "near") return "named in the same clause";
  if (rest === "told") return "told by another place that the predicate governs";
  if (rest === "subject" || rest === "object") return `${rest} of the verb`;
  return /^[a-z]+$/u.test(rest) ? `phrase with “${rest}”` : plain(rest);
}

function relationWords(rest: string): string {
  const [name, word] = splitAt(rest);
  if (name === "title") return `the title “${word ?? ""}”`;
  return name.includes(".") ? `lexicon entry ${name}` : plain(rest);
}

function figureWords(rest: string): string {
  const [name, word] = splitAt(rest);
  const phrase = listed(FIGURE_PHRASES, name);
  if (word === undefined) return phrase;
  return word.startsWith("figure.") ? `${phrase} ${reasonWords(word).text}` : `${phrase} “${word}”`;
}

function listed(phrases: Phrases, name: string): string {
  return phrases[name] ?? plain(name);
}

function splitAt(text: string, mark = ":"): readonly [string, string?] {
  const at = text.indexOf(mark);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

function plain(name: string): string {
  return name.replace(/[-._:]+/gu, " ");
}
