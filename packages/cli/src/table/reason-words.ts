import type { Reason } from "./section.ts";

/** What the first part of a rule's id says; `rest` is what follows it. */
type Explain = (rest: string) => Reason;

const PARTY_RULES: Readonly<Record<string, string>> = {
  "subject.active": "subject of the verb",
  "subject.passive-agent": "“by” phrase of a passive verb",
  "subject.participle": "noun that the participle describes",
  "subject.compound-participle": "noun joined to the participle with a hyphen",
  "subject.shared-conj": "subject shared with the verb before",
  "subject.predicate": "subject of a predicate",
  "subject.copula": "subject of a form of “be”",
  "subject.apposition": "noun set beside it",
  "subject.subject-of-noun": "subject of the noun that the verb hangs on",
  "object.active": "object of the verb",
  "object.passive-subject": "subject of a passive verb",
  "object.shared": "object shared with another verb",
  "noun.possessor": "owner of the noun (“’s”)",
  "noun.modifier": "word before the noun",
  "noun.infinitive": "infinitive after the noun",
  "preposition-of-object": "phrase after the object",
  indirect: "indirect object",
  clause: "clause under the verb",
  "clause.control": "subject of the clause under the verb",
};

const STATUS_RULES: Readonly<Record<string, string>> = {
  plain: "said plainly, so it happened",
  negation: "the verb is negated",
  "negation-above": "a verb above is negated",
  progressive: "the verb is in a progressive form",
  still: "an adverb says it goes on",
};

const STATUS_WORDS: Readonly<Record<string, string>> = {
  modifier: "the modifier",
  carrier: "the verb that carries it,",
  modal: "the auxiliary",
  "open-clause": "a clause that leaves it open,",
  governor: "the word above it,",
  "governor-noun": "the noun above it,",
  lexicon: "the lexicon entry",
  governed: "the predicate above it,",
};

const EXPLAINERS: Readonly<Record<string, Explain>> = {
  lexicon: (rest) => ({ label: "act", text: `lexicon entry ${rest}` }),
  actor: (rest) => ({ label: "who", text: partyWords(rest) }),
  recipient: (rest) => ({ label: "whom", text: partyWords(rest) }),
  status: (rest) => ({ label: "status", text: statusWords(rest) }),
  mode: (rest) => ({ label: "mode", text: modeWords(rest) }),
  place: (rest) => ({ label: "where", text: placeWords(rest) }),
  control: (rest) => ({
    label: "control",
    text: `lexicon entry ${rest} says what becomes of the place`,
  }),
  relation: (rest) => ({ label: "tie", text: relationWords(rest) }),
  quote: (rest) => ({ label: "speaker", text: dashed(rest) }),
  venue: (rest) => ({ label: "venue", text: dashed(rest) }),
  figure: (rest) => ({ label: "figure", text: dashed(rest) }),
  time: (rest) => ({ label: "when", text: dashed(rest) }),
  speech: (rest) => ({ label: "speaker", text: dashed(rest) }),
};

/** Says in plain words what the id of a rule, a lexicon entry or a model stands for. */
export function reasonWords(rule: string): Reason {
  const [, head = rule, rest = ""] = /^([a-z]+)[.:](.*)$/u.exec(rule) ?? [];
  const explain = EXPLAINERS[head];
  if (explain !== undefined && rest !== "") return explain(rest);
  if (/^[a-z+-]+$/u.test(rule))
    return {
      label: "when",
      text: `an expression of time: ${rule.split("+").map(dashed).join(", ")}`,
    };
  return { label: "rule", text: rule };
}

/** "subject:subject.active" is a role and how it was filled; a role may be a preposition. */
function partyWords(rest: string): string {
  const through = /^through-([^:]+):(.*)$/u.exec(rest);
  if (through) return `${partyWords(through[2] ?? "")}, of “${through[1]}”`;
  const colon = rest.indexOf(":");
  const role = rest.slice(0, Math.max(0, colon));
  const rule = rest.slice(colon + 1);
  const words = PARTY_RULES[rule];
  if (role.startsWith("clause.")) return `${words ?? dashed(rule)}, in the clause under it`;
  if (rule === "oblique" || rule === "noun.preposition") return `phrase with “${role}”`;
  return (
    words ??
    [role, rule]
      .filter((part) => part !== "")
      .map(dashed)
      .join(", ")
  );
}

function statusWords(rest: string): string {
  const [name = rest, word] = splitAt(rest);
  if (word === undefined) return STATUS_RULES[name] ?? dashed(name);
  const words = STATUS_WORDS[name] ?? dashed(name);
  return name === "lexicon" ? `${words} ${word}` : `${words} “${word}”`;
}

function modeWords(rest: string): string {
  const [name = rest, word] = splitAt(rest);
  if (name === "lexicon") return `the lexicon entry says ${word ?? ""}`;
  return name === "clue" ? `the word “${word ?? ""}”` : dashed(rest);
}

function placeWords(rest: string): string {
  if (rest === "near") return "place named in the same clause";
  if (rest === "subject" || rest === "object") return `${rest} of the verb`;
  return /^[a-z]+$/u.test(rest) ? `phrase with “${rest}”` : dashed(rest);
}

function relationWords(rest: string): string {
  const [name = rest, word] = splitAt(rest);
  if (name === "title") return `the title “${word ?? ""}” before a name`;
  return word === undefined && name.includes(".")
    ? `lexicon entry ${name}`
    : [dashed(name), word].join(" ").trim();
}

function splitAt(rest: string): readonly [string, string?] {
  const colon = rest.indexOf(":");
  return colon < 0 ? [rest] : [rest.slice(0, colon), rest.slice(colon + 1)];
}

function dashed(name: string): string {
  return name.replace(/[-._:]+/gu, " ");
}
