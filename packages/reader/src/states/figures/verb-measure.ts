import type { Measure } from "@zenobia/model";
import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt, isPeople } from "./figure-scene.ts";
import type { MeasureLists } from "./measure-words.ts";
import type { Finding } from "./reading.ts";

/** How far from its verb the second word of "take hostage" may stand. */
const COMPANION_REACH = 4;
const MAX_SKIP = 6;
const QUOTES = new Set(["“", '"', "‘", "``", ":"]);

/** What a verb makes of those it is done to, or of those who do it. */
export function verbMeasure(
  scene: FigureScene,
  verb: number,
  role: string,
  counted: Counted,
): Measure | undefined {
  if (role !== "object" && role !== "subject") return undefined;
  const lists = role === "object" ? scene.measures.verb_object : scene.measures.verb_subject;
  const measure = listedVerb(scene, verb, lists);
  if (measure === undefined || !needsPeople(scene, verb)) return measure;
  return counted.noun === undefined || isPeople(scene, counted.noun) ? measure : undefined;
}

function needsPeople(scene: FigureScene, verb: number): boolean {
  const { people_verbs: verbs } = scene.measures;
  return verbs.includes(lemmaAt(scene.view, verb)) || verbs.includes(formAt(scene, verb));
}

function listedVerb(scene: FigureScene, verb: number, lists: MeasureLists): Measure | undefined {
  const lemma = lemmaAt(scene.view, verb);
  const form = formAt(scene, verb);
  for (const [measure, items] of Object.entries(lists)) {
    const fits = items.some((item) => {
      const [first, ...rest] = item.split(" ");
      return (
        (first === lemma || first === form) && rest.every((word) => hasCompanion(scene, verb, word))
      );
    });
    if (fits) return measure as Measure;
  }
  return undefined;
}

function hasCompanion(scene: FigureScene, verb: number, word: string): boolean {
  const nearby = Array.from({ length: COMPANION_REACH }, (_, offset) => verb + 1 + offset);
  return [...scene.view.tree.children(verb), ...nearby].some(
    (at) => lemmaAt(scene.view, at) === word || formAt(scene, at) === word,
  );
}

/** The verb right before a number: "killing at least 24", "shot dead two". */
export function verbBefore(scene: FigureScene, counted: Counted): Finding | undefined {
  let at = counted.number.from - 1;
  if (formAt(scene, at) === "of" && counted.phrase[0] < counted.number.from)
    at = counted.phrase[0] - 2;
  while (QUOTES.has(formAt(scene, at)) || uposAt(scene.view, at) === "DET") at -= 1;
  const verbs =
    uposAt(scene.view, at) === "VERB" || uposAt(scene.view, at) === "NOUN" ? [at] : [at - 1];
  for (const verb of verbs) {
    const isVerb = uposAt(scene.view, verb) === "VERB" || formAt(scene, verb) === "shot";
    if (!isVerb || isPassive(scene, verb) || sentenceOf(scene, verb) !== counted.sentence) continue;
    const measure = verbMeasure(scene, verb, "object", counted);
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

/** The verb right behind what is counted: "12,000 have been arrested", "42 wounded", "five later died". */
export function verbAfter(scene: FigureScene, counted: Counted): Finding | undefined {
  let hasBe = false;
  let hasAuxiliary = false;
  for (
    let at = counted.to;
    at < counted.to + MAX_SKIP && sentenceOf(scene, at) === counted.sentence;
    at += 1
  ) {
    const upos = uposAt(scene.view, at);
    if (isVerbAt(scene, at, hasAuxiliary))
      return findingOf(scene, at, counted, { hasBe, hasAuxiliary });
    if (upos === "AUX") {
      hasAuxiliary = true;
      hasBe ||= lemmaAt(scene.view, at) === "be";
    } else if (
      upos !== "ADV" &&
      upos !== "PART" &&
      formAt(scene, at) !== "also" &&
      formAt(scene, at) !== "more"
    )
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
  verb: number,
  counted: Counted,
  seen: { readonly hasBe: boolean; readonly hasAuxiliary: boolean },
): Finding | undefined {
  const isParticiple = scene.tokens[verb]?.xpos === "VBN" || (seen.hasAuxiliary && seen.hasBe);
  const isBare = !seen.hasAuxiliary && isParticiple && !opensObject(scene, verb + 1);
  const role = (isParticiple && seen.hasBe) || isBare ? "object" : "subject";
  const measure = verbMeasure(scene, verb, role, counted);
  return measure === undefined
    ? undefined
    : {
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
    .flatMap(({ frame, argument }) => {
      const measure =
        frame.category === "noun"
          ? undefined
          : verbMeasure(scene, frame.head, argument.role, counted);
      return measure === undefined
        ? []
        : [{ measure, verb: frame.head, cost: costOf(scene, frame.head, counted) }];
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

/** Distance in words; participles at the noun and relative clauses come last. */
function costOf(scene: FigureScene, verb: number, counted: Counted): number {
  const relation = scene.view.tree.relation(verb);
  const isAside =
    (relation === "acl" || relation === "amod") &&
    counted.heads.includes(scene.view.tree.parent(verb));
  return Math.abs(verb - counted.number.core[0]) + (isAside ? 1000 : 0);
}
