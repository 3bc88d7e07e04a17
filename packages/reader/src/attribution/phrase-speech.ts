import { lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";
import { asSet, firstWords } from "../list-set.ts";
import {
  clauseOf,
  endsSegment,
  isSetOff,
  tellingStart,
  wholeClauseOf,
  wordsUnder,
} from "./content.ts";
import { wordsBetween } from "./found-content.ts";
import { speakerAt } from "./speaker.ts";
import { rangesOf, type Speech } from "./speech.ts";
import { type SpeechScene, segmentAt } from "./speech-scene.ts";

interface Phrase {
  readonly cue: number;
  /** Word that heads the whole phrase. */
  readonly head: number;
  /** First word of the phrase. */
  readonly from: number;
  readonly speaker: number;
  readonly rule: string;
}

/** Reads a phrase that says whose word a clause is: "according to residents", "by their account". */
export function phraseSpeech(scene: SpeechScene, word: number): Speech | undefined {
  const phrase = accordingTo(scene, word) ?? byAccount(scene, word);
  if (!phrase || scene.view.tree.parent(phrase.head) < 0) return undefined;
  return {
    cue: phrase.cue,
    speaker: phrase.speaker,
    content: rangesOf(contentOf(scene, phrase)),
    force: "asserts",
    rule: phrase.rule,
  };
}

function accordingTo(scene: SpeechScene, word: number): Phrase | undefined {
  const form = formAt(scene, word);
  const { prepositions } = scene.lists;
  if (!firstWords(prepositions).has(form)) return undefined;
  const listed = asSet(prepositions);
  if (!listed.has(form) && !listed.has(`${form} ${formAt(scene, word + 1)}`)) return undefined;
  const { tree } = scene.view;
  const own = tree.childBy(word, "obl", "obj", "nmod");
  const head = own === undefined ? tree.parent(word) : word;
  const source = own ?? head;
  if (source < word) return undefined;
  const speaker = speakerAt(scene, source);
  if (speaker === undefined) return undefined;
  return { cue: word, head, from: word, speaker, rule: "speech.according-to" };
}

function formAt(scene: SpeechScene, word: number): string {
  return scene.words[word]?.form.toLowerCase() ?? "";
}

/** "in the words of a diplomat", "by the army's own account". */
function byAccount(scene: SpeechScene, word: number): Phrase | undefined {
  const { phrases } = scene.lists;
  const noun = lemmaAt(scene.view, word);
  if (uposAt(scene.view, word) !== "NOUN" || !Object.hasOwn(phrases, noun)) return undefined;
  if (!phrases[noun]?.includes(prepositionOf(scene.view, word))) return undefined;
  const { tree } = scene.view;
  const of = tree
    .childrenBy(word, "nmod")
    .find((child) => prepositionOf(scene.view, child) === "of");
  const source = tree.childBy(word, "nmod:poss") ?? of;
  const speaker = source === undefined ? undefined : speakerAt(scene, source);
  return speaker === undefined
    ? undefined
    : { cue: word, head: word, from: tree.subtree(word)[0], speaker, rule: "speech.by-account" };
}

/** At the start or the end of its sentence the phrase speaks of all of it, in the middle of the clause it stands in. */
function contentOf(scene: SpeechScene, phrase: Phrase): readonly number[] {
  const { tree } = scene.view;
  const { head, from: start } = phrase;
  const host = tree.parent(head);
  const [from, to] = segmentAt(scene, head);
  const end = tree.subtree(head)[1];
  if (start === from) return wordsBetween(end, to);
  const clause = wholeClauseOf(scene, host);
  if (endsSegment(scene, head) && isSetOff(scene, start)) {
    const isRoot = tree.parent(clause) < from || tree.parent(clause) >= to;
    return wordsBetween(isRoot ? tellingStart(scene, start) : tree.subtree(clause)[0], start);
  }
  if (followsConjunction(scene, start))
    return wordsBetween(end, Math.min(to, tree.subtree(clause)[1]));
  return wordsUnder(scene, clauseOf(scene, host), [head]).filter(
    (word) => from <= word && word < to,
  );
}

/** "… and, according to residents, burned houses": only what follows. */
function followsConjunction(scene: SpeechScene, start: number): boolean {
  let word = start;
  while (uposAt(scene.view, word - 1) === "PUNCT") word -= 1;
  return uposAt(scene.view, word - 1) === "CCONJ" && lemmaAt(scene.view, start - 1) === ",";
}
