import { hasFeature, relationAt, uposAt } from "../frames/sentence-view.ts";
import { citedSpeaker } from "./cited.ts";
import { speakerAt, subjectSpeaker } from "./speaker.ts";
import { rangesOf, type Speech } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";
import { tagClause } from "./tag-clause.ts";
import { isNegated, verbContent } from "./verb-content.ts";
import { isVerbIn } from "./verb-list.ts";

/** Reads a verb of speech: who speaks and what of the sentence is theirs. The content may be empty. */
export function verbSpeech(scene: SpeechScene, verb: number): Speech | undefined {
  if (uposAt(scene.view, verb) !== "VERB") return undefined;
  const { says: saying, utters, counts } = scene.lists;
  const says = isVerbIn(scene, verb, saying);
  if (!says && !isVerbIn(scene, verb, utters) && !isVerbIn(scene, verb, counts)) return undefined;
  const content = verbContent(scene, verb);
  const speaker = speakerOfVerb(scene, verb);
  return {
    cue: verb,
    ...(speaker === undefined ? {} : { speaker }),
    content: rangesOf(content?.words ?? []),
    force: content?.force ?? (says && !isNegated(scene, verb) ? "asserts" : "utters"),
    rule: content?.rule ?? "speech.verb",
  };
}

/** The subject; who is quoted "as saying"; what the parser took for the object in "…, said a general". */
export function speakerOfVerb(scene: SpeechScene, verb: number): number | undefined {
  const cited = citedSpeaker(scene, verb);
  if (cited !== undefined) return cited;
  const tag = isAstray(scene, verb) ? tagClause(scene, verb) : undefined;
  return (
    tag?.speaker ??
    subjectSpeaker(scene, verb) ??
    invertedSpeaker(scene, verb) ??
    issuer(scene, verb)
  );
}

/** Tells whether the parser found no subject, or more than one, or one beyond a closing quotation mark. */
function isAstray(scene: SpeechScene, verb: number): boolean {
  const { tree } = scene.view;
  const subjects = tree.childrenBy(verb, "nsubj");
  const [subject] = subjects;
  if (
    !isVerbIn(scene, verb, scene.lists.says) ||
    tree.childBy(verb, "nsubj:pass", "aux:pass") !== undefined
  )
    return false;
  if (subjects.length !== 1 || subject === undefined) return !isOpenClause(scene, verb);
  const [from] = tree.subtree(subject);
  const isPrepositional =
    uposAt(scene.view, from) === "ADP" || uposAt(scene.view, from - 1) === "ADP";
  return (
    subject < verb &&
    (isPrepositional || scene.quotations.some(({ to }) => subject < to && to < verb))
  );
}

/** "He shook hands, adding that": a participle has its subject elsewhere by right. */
function isOpenClause(scene: SpeechScene, verb: number): boolean {
  return (
    hasFeature(scene.view, verb, "VerbForm=Ger") ||
    hasFeature(scene.view, verb, "VerbForm=Inf") ||
    scene.view.tokens[verb]?.xpos === "VBG"
  );
}

function invertedSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const { tree } = scene.view;
  const after = tree.childrenBy(verb, "obj", "nsubj").find((child) => child > verb);
  const isInverted =
    uposAt(scene.view, verb - 1) === "PUNCT" && tree.childBy(verb, "aux:pass") === undefined;
  return after !== undefined && isInverted ? speakerAt(scene, after) : undefined;
}

/** "a statement saying that …". */
function issuer(scene: SpeechScene, verb: number): number | undefined {
  const isParticiple = relationAt(scene.view, verb) === "acl" && isOpenClause(scene, verb);
  return isParticiple ? speakerAt(scene, scene.view.tree.parent(verb)) : undefined;
}
