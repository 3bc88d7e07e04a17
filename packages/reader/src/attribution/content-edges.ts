import { lemmaAt, relationAt, uposAt } from "../frames/sentence-view.ts";
import { groupBy } from "../group-by.ts";
import { covers, rangesOf, type Speech, wordsIn } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/**
 * Takes out of indirect speech what belongs elsewhere: the clause of another speaker behind "and" or "but", and
 * relative clauses between commas, which are the report's own background.
 *
 * @param speeches In text order.
 */
export function withEdges(scene: SpeechScene, speeches: readonly Speech[]): readonly Speech[] {
  const bySentence = groupBy(speeches, ({ cue }) => scene.words[cue]?.sentence ?? -1);
  return speeches.map((speech) => {
    const others = bySentence.get(scene.words[speech.cue]?.sentence ?? -1) ?? [];
    const end = endOf(scene, speech, others);
    const background = backgroundIn(scene, speech);
    if (end === undefined && background.length === 0) return speech;
    const words = wordsIn(speech.content).filter(
      (word) => (end === undefined || word < end) && !background.includes(word),
    );
    return { ...speech, content: rangesOf(words) };
  });
}

/** Where the clause of the next speaker opens behind a conjunction: "said A, but residents said B". */
function endOf(scene: SpeechScene, speech: Speech, others: readonly Speech[]): number | undefined {
  for (const other of others) {
    if (
      other.cue <= speech.cue ||
      other.rule.startsWith("speech.uttered") ||
      other.rule === "speech.noun" ||
      !covers(speech, other.cue)
    )
      continue;
    if (isAdded(scene, other)) return other.cue - 1;
    const from = clauseStart(scene, other);
    const before = lemmaAt(scene.view, from - 1);
    if (from - 1 > speech.cue && scene.lists.joints.includes(before)) return from - 1;
  }
  return undefined;
}

/** ", adding that": the speaker goes on in a clause of its own. */
function isAdded(scene: SpeechScene, { cue }: Speech): boolean {
  return scene.view.tokens[cue]?.xpos === "VBG" && lemmaAt(scene.view, cue - 1) === ",";
}

function clauseStart(scene: SpeechScene, { cue, speaker, pronoun }: Speech): number {
  const mention = scene.mentions[pronoun ?? speaker ?? -1];
  const isBefore =
    mention !== undefined &&
    mention.from < cue &&
    scene.words[mention.from]?.sentence === scene.words[cue]?.sentence;
  const joint = lastJoint(scene, cue);
  return isBefore && (joint === undefined || mention.from > joint)
    ? mention.from
    : (joint ?? cue - 1) + 1;
}

/** The conjunction before a verb that shares its subject with one before: "and accused". */
function lastJoint(scene: SpeechScene, verb: number): number | undefined {
  for (let word = verb - 1; word >= Math.max(0, verb - 3); word -= 1) {
    if (uposAt(scene.view, word) === "CCONJ") return word;
    if (!["ADV", "AUX"].includes(uposAt(scene.view, word))) return undefined;
  }
  return undefined;
}

/** Words of relative clauses between commas that quote nothing. */
function backgroundIn(scene: SpeechScene, speech: Speech): readonly number[] {
  const { tree } = scene.view;
  return wordsIn(speech.content).flatMap((word) => {
    if (relationAt(scene.view, word) !== "acl:relcl") return [];
    const [from] = tree.subtree(word);
    const isSetOff = lemmaAt(scene.view, from) === "," || lemmaAt(scene.view, from - 1) === ",";
    const below = tree.descendants(word);
    const isPlain = below.some((inner) =>
      scene.lists.relatives.includes(lemmaAt(scene.view, inner)),
    );
    return isSetOff && isPlain && !below.some((inner) => scene.quoted.has(inner)) ? below : [];
  });
}
