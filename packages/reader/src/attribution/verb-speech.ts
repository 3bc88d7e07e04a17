import { fillers } from "../frames/frame.ts";
import { hasFeature, lemmaAt, relationAt, uposAt } from "../frames/sentence-view.ts";
import { citedSpeaker } from "./cited.ts";
import { tagClause } from "./clause-shape.ts";
import { isNegated } from "./found-content.ts";
import { speakerAt, subjectSpeaker } from "./speaker.ts";
import { rangesOf, type Speech } from "./speech.ts";
import { closesBetween, type SpeechScene, segmentAt } from "./speech-scene.ts";
import { verbContent } from "./verb-content.ts";
import { isVerbIn } from "./verb-list.ts";

/** How far up the verb is looked for that a participle goes with. */
const MAX_CLIMB = 8;

/** Reads a verb of speech: who speaks and what of the sentence is theirs. The content may be empty. */
export function verbSpeech(scene: SpeechScene, verb: number): Speech | undefined {
  if (uposAt(scene.view, verb) !== "VERB") return undefined;
  const { says: saying, utters, counts } = scene.lists;
  const says = isVerbIn(scene, verb, saying);
  if (!says && !isVerbIn(scene, verb, utters) && !isVerbIn(scene, verb, counts)) return undefined;
  const content = verbContent(scene, verb);
  const tag = content?.rule === "speech.tag" ? tagSpeaker(scene, verb) : undefined;
  const speaker = tag ?? speakerOfVerb(scene, verb);
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
  const shared = sharedSpeaker(scene, verb) ?? participleSpeaker(scene, verb);
  if (shared !== undefined) return shared;
  return tagOrSubject(scene, verb) ?? invertedSpeaker(scene, verb) ?? issuer(scene, verb);
}

/** Tells whether the parser found no subject, or more than one, or one out of the verb's own clause. */
function isAstray(scene: SpeechScene, verb: number): boolean {
  const { tree } = scene.view;
  const { says, counts } = scene.lists;
  const subjects = tree.childrenBy(verb, "nsubj");
  const [subject] = subjects;
  if (!isVerbIn(scene, verb, says) && !isVerbIn(scene, verb, counts)) return false;
  if (tree.childBy(verb, "nsubj:pass", "aux:pass") !== undefined) return false;
  if (subjects.length !== 1 || subject === undefined) return !isOpenClause(scene, verb);
  const [from] = tree.subtree(subject);
  const isPhrase = uposAt(scene.view, from) === "ADP" || uposAt(scene.view, from - 1) === "ADP";
  const isQuoted = closesBetween(scene, subject, verb);
  return subject < verb && (isPhrase || isQuoted || subject < segmentAt(scene, verb)[0]);
}

/** "He shook hands, adding that": a participle has its subject elsewhere by right. */
function isOpenClause(scene: SpeechScene, verb: number): boolean {
  return (
    hasFeature(scene.view, verb, "VerbForm=Ger") ||
    hasFeature(scene.view, verb, "VerbForm=Inf") ||
    scene.view.tokens[verb]?.xpos === "VBG"
  );
}

/** Who speaks in a clause of speech beside what is said: the parser's subject only where it stands in that clause. */
function tagSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const tag = tagClause(scene, verb);
  if (!tag || tag.inverted) return undefined;
  const frame = scene.frameAt.get(verb);
  const subjects = frame ? fillers(frame, "subject") : [];
  const isInside = subjects.some(({ head }) => tag.from <= head && head < verb);
  return isInside ? undefined : tag.speaker;
}

function invertedSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const { tree } = scene.view;
  const after = tree.childrenBy(verb, "obj", "nsubj").find((child) => child > verb);
  const isInverted =
    uposAt(scene.view, verb - 1) === "PUNCT" &&
    isVerbIn(scene, verb, scene.lists.tags) &&
    tree.childBy(verb, "aux:pass") === undefined;
  return after !== undefined && isInverted ? speakerAt(scene, after) : undefined;
}

/** "a statement saying that …". */
function issuer(scene: SpeechScene, verb: number): number | undefined {
  const isParticiple = relationAt(scene.view, verb) === "acl" && isOpenClause(scene, verb);
  return isParticiple ? speakerAt(scene, scene.view.tree.parent(verb)) : undefined;
}

/** "denied that his men had fled and said": the second verb has the subject of the first, not of the clause between. */
function sharedSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const { tree } = scene.view;
  const sibling = tree.parent(verb);
  if (tree.relation(verb) !== "conj" || tree.childBy(verb, "nsubj") !== undefined) return undefined;
  const above = tree.parent(sibling);
  const isClause = tree.relation(sibling) === "ccomp" && above >= 0 && above < sibling;
  if (
    !isClause ||
    !isVerbIn(scene, verb, scene.lists.tags) ||
    isVerbIn(scene, sibling, scene.lists.says)
  )
    return undefined;
  return isVerbIn(scene, above, scene.lists.says) ? tagOrSubject(scene, above) : undefined;
}

/** "said that five had died, adding that": who says the one says the other, whatever the participle hangs on. */
function participleSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const { tree } = scene.view;
  const isAdding = scene.view.tokens[verb]?.xpos === "VBG" && lemmaAt(scene.view, verb - 1) === ",";
  if (!isAdding || tree.childBy(verb, "nsubj") !== undefined) return undefined;
  let above = tree.parent(verb);
  for (let step = 0; step < MAX_CLIMB && above >= 0; step += 1) {
    const isCue = uposAt(scene.view, above) === "VERB" && isVerbIn(scene, above, scene.lists.tags);
    if (above < verb && isCue) return tagOrSubject(scene, above);
    above = tree.parent(above);
  }
  return undefined;
}

function tagOrSubject(scene: SpeechScene, verb: number): number | undefined {
  const tag = isAstray(scene, verb) ? tagClause(scene, verb) : undefined;
  return tag?.speaker ?? subjectSpeaker(scene, verb);
}
