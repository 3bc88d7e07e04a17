import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import type { Finding } from "./reading.ts";
import { verbMeasure } from "./verb-list.ts";

/** Auxiliaries and adverbs that may stand between what is counted and its verb. */
const MAX_SKIP = 6;
/** Words that an aside between commas may have. */
const MAX_ASIDE = 18;
const IN_PHRASE = new Set(["DET", "ADJ", "NOUN", "PROPN", "PART", "NUM"]);
/** What may stand between a verb and its number: "shot dead two", "rounded up 40", "took hostage 12". */
const PARTICLES = new Set(["ADJ", "ADP", "ADV", "NOUN"]);
const QUOTES = new Set(["“", '"', "‘", "``", ":"]);

/** The verb right before a number: "killing at least 24", "shot dead two". */
export function verbBefore(scene: FigureScene, counted: Counted): Finding | undefined {
  let at = counted.number.from - 1;
  if (formAt(scene, at) === "of" && counted.phrase[0] < counted.number.from)
    at = counted.phrase[0] - 2;
  while (QUOTES.has(formAt(scene, at)) || uposAt(scene.view, at) === "DET") at -= 1;
  const verbs = PARTICLES.has(uposAt(scene.view, at)) ? [at, at - 1] : [at];
  for (const verb of verbs) {
    const isVerb = uposAt(scene.view, verb) === "VERB" || formAt(scene, verb) === "shot";
    if (!isVerb || isPassive(scene, verb) || sentenceOf(scene, verb) !== counted.sentence) continue;
    const measure = verbMeasure(scene, counted.noun, { verb, role: "object" });
    if (measure !== undefined)
      return {
        measure,
        ground: "predicate",
        predicate: verb,
        rule: `figure.verb-before:${lemmaAt(scene.view, verb)}`,
      };
  }
  return undefined;
}

function sentenceOf(scene: FigureScene, word: number): number {
  return scene.words[word]?.sentence ?? -1;
}

function isPassive(scene: FigureScene, verb: number): boolean {
  return lemmaAt(scene.view, verb - 1) === "be";
}

/** The verb behind what is counted: "12,000 have been arrested", "42 wounded", "five, all of them boys, later died". */
export function verbAfter(scene: FigureScene, counted: Counted): Finding | undefined {
  const places = [counted.to, asideEnd(scene, counted), ofPhraseEnd(scene, counted)];
  for (const place of places) {
    const found = place === undefined ? undefined : verbFrom(scene, counted, place);
    if (found) return found;
  }
  return undefined;
}

/** The place behind the phrase with "of": "100 members of the security forces have been killed". */
function ofPhraseEnd(scene: FigureScene, { to }: Counted): number | undefined {
  if (formAt(scene, to) !== "of") return undefined;
  let at = to + 1;
  while (at < to + MAX_ASIDE && IN_PHRASE.has(uposAt(scene.view, at))) at += 1;
  return at;
}

/** The place behind the second comma of ", including nine children,", when a verb can follow there. */
function asideEnd(scene: FigureScene, { to, sentence }: Counted): number | undefined {
  if (formAt(scene, to) !== ",") return undefined;
  for (let at = to + 2; at < to + MAX_ASIDE && sentenceOf(scene, at) === sentence; at += 1) {
    if (uposAt(scene.view, at) === "AUX" && formAt(scene, at - 1) !== ",") return undefined;
    const opens =
      uposAt(scene.view, at + 1) === "AUX" ||
      ["VBD", "VBP"].includes(scene.tokens[at + 1]?.xpos ?? "");
    if (formAt(scene, at) === "," && opens) return at + 1;
  }
  return undefined;
}

function verbFrom(scene: FigureScene, counted: Counted, from: number): Finding | undefined {
  let hasBe = false;
  let hasAuxiliary = false;
  for (let at = from; at < from + MAX_SKIP && sentenceOf(scene, at) === counted.sentence; at += 1) {
    const upos = uposAt(scene.view, at);
    if (isVerbAt(scene, at, hasAuxiliary))
      return findingOf(scene, counted, { verb: at, hasBe, hasAuxiliary });
    if (upos === "AUX") {
      hasAuxiliary = true;
      hasBe ||= lemmaAt(scene.view, at) === "be";
    } else if (upos !== "ADV" && upos !== "PART" && !["also", "more"].includes(formAt(scene, at)))
      return undefined;
  }
  return undefined;
}

function isVerbAt(scene: FigureScene, at: number, hasAuxiliary: boolean): boolean {
  const upos = uposAt(scene.view, at);
  return upos === "VERB" || (hasAuxiliary && upos === "ADJ" && scene.tokens[at]?.xpos === "VBN");
}

function findingOf(
  scene: FigureScene,
  counted: Counted,
  seen: { readonly verb: number; readonly hasBe: boolean; readonly hasAuxiliary: boolean },
): Finding | undefined {
  const { verb, hasBe, hasAuxiliary } = seen;
  const isParticiple = scene.tokens[verb]?.xpos === "VBN" || (hasAuxiliary && hasBe);
  const isBare = !hasAuxiliary && isParticiple && !opensObject(scene, verb + 1);
  const role = (isParticiple && hasBe) || isBare ? "object" : "subject";
  const measure = verbMeasure(scene, counted.noun, { verb, role });
  if (measure === undefined) return undefined;
  return {
    measure,
    ground: "predicate",
    predicate: verb,
    rule: `figure.verb-after:${lemmaAt(scene.view, verb)}`,
  };
}

function opensObject(scene: FigureScene, at: number): boolean {
  return (
    ["DET", "NUM", "PRON", "PROPN"].includes(uposAt(scene.view, at)) &&
    relationAt(scene.view, at) !== "nummod" &&
    !scene.timed.has(at)
  );
}

/** The verbs in whose frames what is counted stands, the clause's own before participles and relative clauses. */
export function verbAround(scene: FigureScene, counted: Counted): Finding | undefined {
  const found = counted.heads
    .flatMap((head) => scene.rolesOf.get(head) ?? [])
    .filter(({ frame }) => frame.category !== "noun" && !isOnlyWanted(scene, frame.head))
    .flatMap(({ frame: { head: verb }, argument: { role } }) => {
      const measure = verbMeasure(scene, counted.noun, { verb, role });
      return measure === undefined ? [] : [{ measure, verb, cost: costOf(scene, verb, counted) }];
    })
    .sort((a, b) => a.cost - b.cost);
  const best = found[0];
  if (!best) return undefined;
  return {
    measure: best.measure,
    ground: "predicate",
    predicate: best.verb,
    rule: `figure.verb:${lemmaAt(scene.view, best.verb)}`,
  };
}

/** "urged them to leave": an infinitive happens only when somebody is forced, or has done it. */
function isOnlyWanted(scene: FigureScene, verb: number): boolean {
  const mark = scene.view.tree.childBy(verb, "mark");
  if (mark === undefined || lemmaAt(scene.view, mark) !== "to") return false;
  const above = scene.view.tree.parent(verb);
  const isPerfect = scene.view.tree.childBy(verb, "aux") !== undefined;
  return !isPerfect && !scene.measures.forcing.includes(lemmaAt(scene.view, above));
}

/** Distance in words; participles at the noun and relative clauses come last. */
function costOf(scene: FigureScene, verb: number, counted: Counted): number {
  const relation = scene.view.tree.relation(verb);
  const isAside =
    (relation === "acl" || relation === "amod") &&
    counted.heads.includes(scene.view.tree.parent(verb));
  return Math.abs(verb - counted.number.core[0]) + (isAside ? 1000 : 0);
}
