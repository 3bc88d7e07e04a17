import type { Mention } from "../document.ts";
import { fillers } from "../frames/frame.ts";
import { isNominal, lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";
import { kindOfSpeaker, type SpeechScene } from "./speech-scene.ts";

/** Prepositions before whoever issued a document. */
const ISSUERS = ["from", "by", "of"];

/** The subject of a verb of speech as a speaker; of a passive the "by" phrase. */
export function subjectSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const frame = scene.frameAt.get(verb);
  const subjects = frame ? fillers(frame, "subject") : [];
  for (const { head } of subjects) {
    const speaker = speakerAt(scene, head);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/**
 * The mention of who speaks where a word heads the phrase.
 *
 * "A statement from the army" is the army's; "photographs" and "there" say nothing by themselves.
 */
export function speakerAt(scene: SpeechScene, head: number): number | undefined {
  if (scene.view.tree.relation(head) === "expl") return undefined;
  // "the Times" is no time, and "the Post" no post.
  const lemma = uposAt(scene.view, head) === "PROPN" ? "" : lemmaAt(scene.view, head);
  const isDocument = scene.lists.documents.includes(lemma);
  const issuer =
    isDocument || scene.lists.silent.includes(lemma) ? issuerOf(scene, head) : undefined;
  if (issuer !== undefined) return issuer;
  if (scene.lists.silent.includes(lemma)) return undefined;
  const mention = scene.mentionAt.get(head) ?? ownMention(scene, head);
  return mention?.index;
}

/** A head the mentions know only as part of a name, or a bare "some", "others", "one of them". */
function ownMention(scene: SpeechScene, head: number): Mention | undefined {
  const cover = scene.coverAt.get(head);
  if (cover && (cover.kind !== "modifier" || !isNominal(scene.view, head))) return cover;
  const inner = scene.view.tree
    .childrenBy(head, "nmod")
    .find((child) => prepositionOf(scene.view, child) === "of");
  return (inner === undefined ? undefined : scene.mentionAt.get(inner)) ?? cover;
}

/** Who issued a document: possessor, "from" or "by" phrase, a named modifier, or the one who released it. */
function issuerOf(scene: SpeechScene, head: number): number | undefined {
  const { tree } = scene.view;
  const possessor = tree.childBy(head, "nmod:poss");
  if (possessor !== undefined) return actorAt(scene, possessor);
  for (const child of tree.childrenBy(head, "nmod")) {
    if (!ISSUERS.includes(prepositionOf(scene.view, child))) continue;
    const issuer = actorAt(scene, child);
    if (issuer !== undefined) return issuer;
  }
  return participleIssuer(scene, head) ?? modifierIssuer(scene, head) ?? carrierIssuer(scene, head);
}

/** "a statement issued by the junta", "photographs it released". */
function participleIssuer(scene: SpeechScene, head: number): number | undefined {
  for (const verb of scene.view.tree.childrenBy(head, "acl")) {
    if (!scene.lists.issued.includes(lemmaAt(scene.view, verb))) continue;
    const frame = scene.frameAt.get(verb);
    for (const argument of frame ? fillers(frame, "subject") : []) {
      const issuer = argument.head === head ? undefined : actorAt(scene, argument.head);
      if (issuer !== undefined) return issuer;
    }
  }
  return undefined;
}

/** "The office issued a statement that says": the subject of the verb that issues. */
function carrierIssuer(scene: SpeechScene, head: number): number | undefined {
  const verb = scene.view.tree.parent(head);
  const isIssued =
    verb >= 0 &&
    scene.view.tree.relation(head) === "obj" &&
    scene.lists.issued.includes(lemmaAt(scene.view, verb));
  const frame = isIssued ? scene.frameAt.get(verb) : undefined;
  const subject = frame ? fillers(frame, "subject")[0] : undefined;
  return subject === undefined || subject.head === head
    ? undefined
    : scene.mentionAt.get(subject.head)?.index;
}

/** "a White House statement", "a defence ministry report". */
function modifierIssuer(scene: SpeechScene, head: number): number | undefined {
  for (const child of scene.view.tree.childrenBy(head, "compound", "amod", "nmod:desc")) {
    const mention = scene.coverAt.get(child);
    if (mention && mention.head !== head && kindOfSpeaker(scene, mention.index) !== undefined)
      return mention.index;
  }
  return undefined;
}

function actorAt(scene: SpeechScene, head: number): number | undefined {
  const mention = scene.mentionAt.get(head) ?? scene.coverAt.get(head);
  if (!mention) return undefined;
  if (mention.kind === "name" || mention.kind === "pronoun") return mention.index;
  return kindOfSpeaker(scene, mention.index) === undefined && uposAt(scene.view, head) !== "PROPN"
    ? undefined
    : mention.index;
}
