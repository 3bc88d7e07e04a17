import type { Argument, Frame } from "../../frames/frame.ts";
import { lemmaAt, prepositionOf, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { Signals } from "../../linear-model.ts";
import { meanVector } from "../../mean-vector.ts";
import { isNegated } from "../../status/status-scope.ts";
import { generalLemma } from "../general-lemma.ts";
import type { PredicateEntry } from "../predicate.ts";
import { type EventScene, isListed, kindOf } from "../scene.ts";

/** Word classes told apart in subjects and objects; the first that fits. */
const CLASSES = [
  "troops",
  "fighter",
  "protester",
  "civilian",
  "official",
  "weapon",
  "vehicle",
  "aircraft",
  "settlement",
  "position",
  "building",
  "relief",
  "funds",
  "pact",
  "plea",
  "claim",
  "talks",
  "attack",
  "operation",
];
const FIRST_PERSONS = new Set(["i", "we", "you", "me", "us"]);
/** So many places are a list. */
const MANY = 3;
/** Sentences from here on count as late. */
const LATE = 4;

/** Gathers what the judge sees: the entry of the lexicon, the word, its form, who and what stands around it. */
export function eventSignals(
  scene: EventScene,
  frame: Frame,
  entry: PredicateEntry | undefined,
): Signals {
  const features = new Set<string>(["bias"]);
  entryFeatures(entry, frame, features);
  wordFeatures(scene, frame, features);
  for (const argument of frame.arguments)
    argumentFeatures(scene, frame, { argument, entry }, features);
  for (const role of ["subject", "object"])
    if (!frame.arguments.some((argument) => argument.role === role))
      features.add(`no-${role}:${entry?.type ?? "-"}`);
  const places = frame.arguments.filter(({ head }) => scene.placeAt.has(head)).length;
  features.add(`places:${Math.min(MANY, places)}`);
  features.add(`places+type:${Math.min(MANY, places)}/${entry?.type ?? "-"}`);
  surroundingFeatures(scene, frame, features);
  return { features: [...features], dense: denseOf(scene, frame) };
}

function entryFeatures(
  entry: PredicateEntry | undefined,
  frame: Frame,
  features: Set<string>,
): void {
  features.add(`type:${entry?.type ?? "-"}`);
  features.add(`type+cat:${entry?.type ?? "-"}/${frame.category}`);
  if (!entry) return;
  features.add(`entry:${entry.id}`);
  features.add(`mode:${entry.type}/${entry.mode ?? ""}`);
  features.add(`content:${entry.content ?? ""}`);
}

function wordFeatures(scene: EventScene, frame: Frame, features: Set<string>): void {
  const { view, tokens } = scene;
  const verb = frame.carrier ?? frame.head;
  const lemma = lemmaAt(view, frame.head);
  features.add(`lemma:${lemma}`);
  features.add(`form:${tokens[frame.head]?.xpos ?? ""}`);
  features.add(`relation:${relationAt(view, frame.head)}`);
  features.add(`lemma+relation:${lemma}/${relationAt(view, frame.head)}`);
  if (frame.passive) features.add("passive");
  if (frame.carrier !== undefined) features.add(`carrier:${lemmaAt(view, frame.carrier)}`);
  if (isNegated({ view, lists: scene.knowledge.words.status }, verb)) features.add("negated");
  for (const particle of frame.particles) features.add(`particle:${lemma}/${particle}`);
  for (const child of view.tree.children(verb)) {
    const relation = relationAt(view, child);
    if (["aux", "mark", "advmod"].includes(relation))
      features.add(`${relation}:${lemmaAt(view, child)}`);
  }
  if (frame.category !== "noun") return;
  const article = view.tree.childBy(frame.head, "det", "nmod:poss");
  features.add(`article:${article === undefined ? "-" : lemmaAt(view, article)}`);
  for (const child of view.tree.childrenBy(frame.head, "amod", "compound"))
    features.add(`before:${generalLemma(scene, child)}`);
}

function argumentFeatures(
  scene: EventScene,
  frame: Frame,
  { argument, entry }: { readonly argument: Argument; readonly entry: PredicateEntry | undefined },
  features: Set<string>,
): void {
  const { role, head } = argument;
  const sort = sortOf(scene, head);
  const lemma = lemmaAt(scene.view, frame.head);
  features.add(`${role}:${sort}`);
  features.add(`${role}+type:${sort}/${entry?.type ?? "-"}`);
  features.add(`${role}+lemma:${sort}/${lemma}`);
  features.add(`${role}=${generalLemma(scene, head)}`);
  if (role === "object" || role === "clause")
    features.add(`${role}+word:${generalLemma(scene, head)}/${lemma}`);
}

/** What sort of thing fills a role: the kind of an actor, a word class, or its part of speech. */
function sortOf(scene: EventScene, head: number): string {
  const { view } = scene;
  const upos = uposAt(view, head);
  if (upos === "PRON" && FIRST_PERSONS.has(lemmaAt(view, head))) return "speaker";
  const mention = scene.mentionAt.get(head) ?? scene.modifierAt.get(head);
  const kind = mention && kindOf(scene, mention.index);
  if (kind !== undefined) return mention?.kind === "name" ? `${kind}!` : kind;
  if (scene.placeAt.has(head)) return "place";
  const found = CLASSES.find((name) => isListed(scene, head, [`~${name}`]));
  return found ?? (scene.frameAt.has(head) ? `act-${upos}` : upos);
}

/** Where the predicate stands: under which word, in which sentence, in whose words. */
function surroundingFeatures(scene: EventScene, frame: Frame, features: Set<string>): void {
  const { view } = scene;
  const above = view.tree.parent(frame.carrier ?? frame.head);
  if (above >= 0) {
    features.add(`above:${generalLemma(scene, above)}`);
    features.add(`above-pos:${uposAt(view, above)}/${relationAt(view, frame.head)}`);
    features.add(`preposition:${prepositionOf(view, frame.head)}`);
  }
  const sentence = scene.sentences[scene.words[frame.head]?.sentence ?? 0];
  features.add(`sentence:${sentence?.kind ?? ""}`);
  const at = scene.words[frame.head]?.sentence ?? 0;
  features.add(at >= LATE ? "late" : `sentence-${at}`);
  const [start, end] = scene.words[frame.head]?.span ?? [0, 0];
  if (scene.quotations.some(({ span }) => span[0] <= start && end <= span[1]))
    features.add("quoted");
  if (scene.timesBySentence.has(at)) features.add("dated-sentence");
}

const ABOUT = new Set(["object", "subject", "clause", "to", "for", "of", "on", "against", "with"]);

function denseOf(scene: EventScene, frame: Frame): readonly number[] {
  const { syntax } = scene.knowledge;
  const vector = (word: number): Float32Array | undefined =>
    syntax.vectorOf?.(scene.words[word]?.form ?? "");
  const own = meanVector(
    [frame.head, ...(frame.carrier === undefined ? [] : [frame.carrier])],
    vector,
  );
  const about = frame.arguments
    .filter(({ role, head }) => ABOUT.has(role) && uposAt(scene.view, head) !== "PROPN")
    .map(({ head }) => head);
  const around = meanVector(about, vector);
  const width = Math.max(own.length, around.length);
  const filled = (mean: readonly number[]): readonly number[] =>
    mean.length === width ? mean : new Array<number>(width).fill(0);
  return [...filled(own), ...filled(around)];
}
