import { lemmaAt, uposAt } from "../frames/sentence-view.ts";
import { groupBy } from "../group-by.ts";
import { defineStage, type Stage } from "../stage.ts";
import { withAntecedents } from "./antecedent.ts";
import { withCited } from "./cited.ts";
import { withEdges } from "./content-edges.ts";
import { nounSpeech } from "./noun-speech.ts";
import { phraseSpeech } from "./phrase-speech.ts";
import { quotedSpeeches } from "./quoted.ts";
import { covers, rangesOf, type Speech, type WordRange, wordsIn } from "./speech.ts";
import {
  createSpeechScene,
  type SpeechLayers,
  type SpeechScene,
  segmentAt,
} from "./speech-scene.ts";
import { verbSpeech } from "./verb-speech.ts";

const OWN = new Set(["i", "we", "you"]);
const MARKS = new Set([",", ".", ";", ":", "—", "–", "-", "--"]);

/** Finds who says what: reports of speech, direct and indirect, with their speakers. */
export const attributionStage: Stage<keyof SpeechLayers, "speech"> = defineStage({
  name: "attribution",
  version: "1",
  requires: ["words", "sentences", "quotations", "tokens", "mentions", "entities", "frames"],
  adds: ["speech"],
  run(document, knowledge) {
    const scene = createSpeechScene(document, knowledge);
    const indirect = withAntecedents(
      scene,
      withCited(scene, withEdges(scene, indirectSpeeches(scene))).toSorted(inTextOrder),
    );
    const direct = quotedSpeeches(scene, indirect);
    return { speech: [...indirectContent(scene, indirect, direct), ...direct].sort(inTextOrder) };
  },
});

function indirectSpeeches(scene: SpeechScene): readonly Speech[] {
  return scene.words.flatMap(({ index }) => {
    const found =
      verbSpeech(scene, index) ?? phraseSpeech(scene, index) ?? nounSpeech(scene, index);
    return found && !isOwnVoice(scene, found) ? [found] : [];
  });
}

/** "I told them" between quotation marks: the quotation itself says whose words these are. */
function isOwnVoice(scene: SpeechScene, { cue, speaker }: Speech): boolean {
  const head = scene.mentions[speaker ?? -1]?.head;
  return scene.quoted.has(cue) && head !== undefined && OWN.has(lemmaAt(scene.view, head));
}

function inTextOrder(a: Speech, b: Speech): number {
  return a.cue - b.cue || (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0);
}

/**
 * What is left to indirect speech: clauses with words in them, no mere wishes and names; of a verb behind a
 * quotation only what follows the verb.
 */
function indirectContent(
  scene: SpeechScene,
  indirect: readonly Speech[],
  direct: readonly Speech[],
): readonly Speech[] {
  const behind = new Set(
    direct.flatMap((speech) => (opensSentence(scene, speech) ? [speech.cue] : [])),
  );
  const beside = groupBy(direct.filter(isBeside), ({ cue }) => cue);
  return indirect
    .filter((speech) => !speech.rule.startsWith("speech.uttered"))
    .map((speech) => {
      const own = behind.has(speech.cue) ? contentAfter(speech, speech.cue) : speech.content;
      const content = withoutQuotes(own, beside.get(speech.cue) ?? []);
      return { ...speech, content: content.flatMap((range) => trimmed(scene, range)) };
    })
    .filter((speech) => speech.content.length > 0);
}

function opensSentence(scene: SpeechScene, { rule, content }: Speech): boolean {
  const from = content[0]?.[0] ?? -1;
  return rule === "quote.cue-behind" && from - segmentAt(scene, from)[0] <= 1;
}

/** Tells whether a quotation stands beside the verb rather than in its clause: behind it, or after a colon. */
function isBeside({ rule }: Speech): boolean {
  return rule.startsWith("quote.cue-behind") || rule.startsWith("quote.colon");
}

function withoutQuotes(
  content: readonly WordRange[],
  quotes: readonly Speech[],
): readonly WordRange[] {
  if (quotes.length === 0) return content;
  const words = wordsIn(content);
  return rangesOf(words.filter((word) => !quotes.some((quote) => covers(quote, word))));
}

function contentAfter({ content }: Speech, word: number): readonly WordRange[] {
  return content.flatMap(([from, to]): readonly WordRange[] =>
    to > word ? [[Math.max(from, word + 1), to]] : [],
  );
}

/** Without commas and stops at its ends; nothing when no word is left. */
function trimmed(scene: SpeechScene, [from, to]: WordRange): readonly WordRange[] {
  const isMark = (word: number): boolean => MARKS.has(lemmaAt(scene.view, word));
  let low = from;
  let high = to;
  while (low < high && isMark(low)) low += 1;
  while (high > low && isMark(high - 1)) high -= 1;
  for (let word = low; word < high; word += 1)
    if (uposAt(scene.view, word) !== "PUNCT") return [[low, high]];
  return [];
}
