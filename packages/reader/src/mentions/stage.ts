import type { ActorBase } from "../actors/actor-base.ts";
import type { Mention, MentionKind, MentionType, Sentence, Token, Word } from "../document.ts";
import { defineStage, type Stage } from "../stage.ts";
import { createTree, type Tree } from "../syntax/tree.ts";
import { matchNames, type NameMatch } from "./name-matches.ts";
import { coreOf } from "./noun-phrase.ts";

/** Finds the noun phrases that name or describe someone or something. */
export const mentionsStage: Stage<"words" | "sentences" | "tokens", "mentions"> = defineStage({
  name: "mentions",
  version: "1",
  requires: ["words", "sentences", "tokens"],
  adds: ["mentions"],
  run({ words, sentences, tokens }, knowledge) {
    const tree = createTree(tokens);
    const scene = {
      words,
      tokens,
      tree,
      base: knowledge.actors,
      titles: knowledge.words.ties.leader_titles,
      parts: knowledge.words.ties.part_nouns,
    };
    const found = sentences.flatMap((sentence) => mentionsOf(sentence, scene));
    found.sort((a, b) => a.from - b.from || b.to - a.to || a.head - b.head);
    return { mentions: found.map((draft, index) => ({ ...draft, index })) };
  },
});

type Draft = Omit<Mention, "index">;

interface Scene {
  readonly words: readonly Word[];
  readonly tokens: readonly Token[];
  readonly tree: Tree;
  readonly base: ActorBase;
  readonly titles: readonly string[];
  readonly parts: readonly string[];
}

function mentionsOf(sentence: Sentence, scene: Scene): readonly Draft[] {
  const matches = matchNames(sentence, scene.words, scene.base);
  const drafts: Draft[] = [];
  const covered = new Set<NameMatch>();
  for (let head = sentence.from; head < sentence.to; head += 1) {
    if (!headsPhrase(scene, head)) continue;
    const match = matches.find((candidate) => namesPhrase(candidate, head, scene));
    if (match) covered.add(match);
    drafts.push(match ? namedMention(match, head, scene) : plainMention(head, scene));
  }
  for (const match of matches) {
    if (!covered.has(match)) drafts.push(modifierMention(match, scene));
  }
  for (let index = sentence.from; index < sentence.to; index += 1) {
    const isNamed = matches.some((match) => index >= match.from && index < match.to);
    if (!isNamed && isAgentModifier(scene, index)) drafts.push(agentModifier(index, scene));
  }
  return drafts;
}

const PART_RELATIONS = new Set([
  "compound",
  "flat",
  "amod",
  "goeswith",
  "fixed",
  "case",
  "det",
  "nummod",
  "discourse",
  "expl",
  "nmod:desc",
  "cc",
  "mark",
  "advmod",
]);

function headsPhrase(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  if (!token) return false;
  if (token.upos === "PRON") return isPersonal(token);
  if (
    token.upos !== "NOUN" &&
    token.upos !== "PROPN" &&
    !(token.upos === "NUM" && ["nsubj", "nsubj:pass", "obj"].includes(token.relation)) &&
    !isNominalAdjective(scene, index)
  )
    return false;
  return !PART_RELATIONS.has(token.relation) || scene.tokens[token.head] === undefined;
}

/** "the wounded", "the displaced", "Kurdish" as a subject: an adjective with an article or an argument's relation. */
function isNominalAdjective(scene: Scene, index: number): boolean {
  const token = scene.tokens[index];
  if (token?.upos !== "ADJ") return false;
  return ["nsubj", "nsubj:pass", "obj", "obl:agent"].includes(token.relation);
}

function isPersonal(token: Token): boolean {
  return (
    /PronType=(?:Prs|Dem)/u.test(token.feats) ||
    ["he", "she", "it", "they", "we", "I", "those", "some", "others"].includes(token.lemma)
  );
}

/** A match names the phrase when it holds the phrase's head, or the parser split a name with the head inside. */
function namesPhrase(match: NameMatch, head: number, scene: Scene): boolean {
  if (head < match.from || head >= match.to) return false;
  const parent = scene.tree.parent(head);
  return (
    (parent < match.from || parent >= match.to) &&
    match.actors.some((found) => found.use !== "adjective")
  );
}

function namedMention(match: NameMatch, head: number, scene: Scene): Draft {
  const known = match.actors.filter((found) => found.use !== "adjective");
  const kind = known[0]?.actor.kind;
  const use = known[0]?.use;
  return {
    ...bounds(scene, match.from, match.to),
    head,
    kind: "name",
    type: kind === "person" || use === "people" ? "person" : "organisation",
    known: known.map((found) => found.actor.id),
    ...(use === undefined ? {} : { use }),
    because: "mention.known-name",
  };
}

function modifierMention(match: NameMatch, scene: Scene): Draft {
  const use = match.actors[0]?.use;
  const inside = range(match.from, match.to).filter((index) => {
    const parent = scene.tree.parent(index);
    return parent < match.from || parent >= match.to;
  });
  return {
    ...bounds(scene, match.from, match.to),
    head: inside.at(-1) ?? match.to - 1,
    kind: "modifier",
    type: match.actors[0]?.actor.kind === "person" ? "person" : "organisation",
    known: [...new Set(match.actors.map((found) => found.actor.id))],
    ...(use === undefined ? {} : { use }),
    because: "mention.known-modifier",
  };
}

/** "rebel advance", "army truck": an agent noun before a noun that is none itself. */
function isAgentModifier({ tokens, base }: Scene, index: number): boolean {
  const token = tokens[index];
  const head = token && tokens[token.head];
  return (
    token?.upos === "NOUN" &&
    token.relation === "compound" &&
    token.head === index + 1 &&
    base.agent(token.lemma.toLowerCase()) !== undefined &&
    head?.upos === "NOUN" &&
    base.agent(head.lemma.toLowerCase()) === undefined
  );
}

function agentModifier(index: number, scene: Scene): Draft {
  return {
    ...bounds(scene, index, index + 1),
    head: index,
    kind: "modifier",
    type: "other",
    known: [],
    because: "mention.agent-modifier",
  };
}

function plainMention(head: number, scene: Scene): Draft {
  const token = scene.tokens[head];
  if (token?.upos === "PRON") {
    return {
      ...bounds(scene, head, head + 1),
      head,
      kind: "pronoun",
      type: "other",
      known: [],
      because: "mention.pronoun",
    };
  }
  const [from, to] = coreOf(scene.tokens, scene.tree, head);
  const kind: MentionKind = token?.upos === "PROPN" ? "name" : "nominal";
  const { span } = bounds(scene, from, to);
  const type = typeOf(scene, from, to, head);
  return { span, from, to, head, kind, type, known: [], because: "mention.phrase" };
}

function namesPart({ tokens, parts }: Scene, head: number): boolean {
  const token = tokens[head];
  const named = token?.relation === "appos" ? tokens[token.head] : undefined;
  return named !== undefined && parts.includes(named.lemma);
}

const TYPES_OF_NAMES: Readonly<Record<string, MentionType>> = {
  PERSON: "person",
  ORGANISATION: "organisation",
  PLACE: "place",
};

function typeOf(scene: Scene, from: number, to: number, head: number): MentionType {
  const isName = scene.tokens[head]?.upos === "PROPN";
  if (isName && namesPart(scene, head)) return "organisation";
  const own = nameType(scene, head, head);
  if (own !== undefined) return own;
  for (let index = from; isName && index < to; index += 1) {
    const type = nameType(scene, index, head);
    if (type !== undefined) return type;
  }
  const title = isName ? scene.tree.childBy(head, "nmod:desc") : undefined;
  if (title !== undefined && scene.titles.includes(scene.tokens[title]?.lemma.toLowerCase() ?? ""))
    return "person";
  return "other";
}

/** The type that a word's name tag gives the phrase; peoples have none of their own: "Rohingya", "Crimean Tatars". */
function nameType({ tokens }: Scene, index: number, head: number): MentionType | undefined {
  const tag = tokens[index]?.name ?? "O";
  if (tag === "O") return undefined;
  if (tag.endsWith("OTHER")) return tokens[head]?.xpos === "NNPS" ? "person" : undefined;
  return TYPES_OF_NAMES[tag.slice(2)];
}

function bounds(scene: Scene, from: number, to: number): Pick<Mention, "span" | "from" | "to"> {
  const start = scene.words[from]?.span[0] ?? 0;
  const end = scene.words[to - 1]?.span[1] ?? start;
  return { span: [start, end], from, to };
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
}
