import { fillers } from "../frames/frame.ts";
import { lemmaAt, uposAt } from "../frames/sentence-view.ts";
import { hostClause, wholeClauseOf, wordsUnder } from "./content.ts";
import { speakerAt } from "./speaker.ts";
import { covers, rangesOf, type Speech, wordsIn } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** Who is quoted when a verb stands under "quoted … as saying", "was cited as telling". */
export function citedSpeaker(scene: SpeechScene, verb: number): number | undefined {
  const citing = citingVerbOver(scene, verb);
  return citing === undefined ? undefined : objectSpeaker(scene, citing);
}

function citingVerbOver(scene: SpeechScene, verb: number): number | undefined {
  const { tree } = scene.view;
  const relation = tree.relation(verb);
  if (!["advcl", "xcomp", "acl", "obl", "ccomp", "nmod"].includes(relation)) return undefined;
  const above = tree.parent(verb);
  const opener = tree.childBy(verb, "mark", "case");
  if (opener === undefined || lemmaAt(scene.view, opener) !== "as") return undefined;
  return [above, tree.parent(above)].find((candidate) => isCiting(scene, candidate));
}

function isCiting(scene: SpeechScene, index: number): boolean {
  return (
    index >= 0 &&
    uposAt(scene.view, index) === "VERB" &&
    scene.lists.cites.includes(lemmaAt(scene.view, index))
  );
}

function objectSpeaker(scene: SpeechScene, citing: number): number | undefined {
  const frame = scene.frameAt.get(citing);
  for (const { head } of frame ? fillers(frame, "object") : []) {
    const speaker = speakerAt(scene, head);
    if (speaker !== undefined) return speaker;
  }
  return undefined;
}

/**
 * Adds those on whom a speaker leans: "…, citing local officials", "quoted a witness as saying".
 *
 * What they say is what the speaker says, and the citing is part of the speaker's words.
 */
export function withCited(scene: SpeechScene, speeches: readonly Speech[]): readonly Speech[] {
  const all = new Map(speeches.map((speech) => [speech.cue, speech]));
  for (const { index: verb } of scene.words) {
    if (!isCiting(scene, verb)) continue;
    for (const speech of citing(scene, verb, all)) all.set(speech.cue, speech);
  }
  return [...all.values()];
}

/** The speeches that a citing verb adds or changes. */
function citing(
  scene: SpeechScene,
  verb: number,
  speeches: ReadonlyMap<number, Speech>,
): readonly Speech[] {
  const saying = sayingUnder(scene, verb);
  if (saying !== undefined) {
    const outer = speeches.get(verb);
    const content = rangesOf(wordsUnder(scene, saying));
    return outer ? [{ ...outer, content, force: "asserts", rule: "speech.quoted-as" }] : [];
  }
  const speaker = objectSpeaker(scene, verb);
  const host = scene.view.tree.parent(verb);
  if (speaker === undefined || host < 0 || scene.view.tree.relation(verb) !== "advcl") return [];
  const outer = speeches.get(host);
  const hasContent = outer !== undefined && outer.content.length > 0;
  const content = hasContent
    ? outer.content
    : rangesOf(hostClause(scene, wholeClauseOf(scene, host), verb));
  const inner: Speech = { cue: verb, speaker, content, force: "asserts", rule: "speech.citing" };
  return hasContent ? [leaning(scene, outer, verb), inner] : [inner];
}

function leaning(scene: SpeechScene, outer: Speech, verb: number): Speech {
  if (covers(outer, verb)) return outer;
  const words = wordsIn(outer.content);
  return { ...outer, content: rangesOf([...words, ...wordsUnder(scene, verb)]) };
}

function sayingUnder(scene: SpeechScene, citing: number): number | undefined {
  return scene.view.tree
    .descendants(citing)
    .find(
      (word) =>
        word > citing &&
        citingVerbOver(scene, word) === citing &&
        scene.lists.says.includes(lemmaAt(scene.view, word)),
    );
}
