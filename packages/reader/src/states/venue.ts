import type { Span } from "@zenobia/model";
import { isTitle } from "../attribution/quote-shape.ts";
import { kindOfSpeaker, type SpeechScene } from "../attribution/speech-scene.ts";
import { fillers } from "../frames/frame.ts";
import { lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";

/** Where something was said. */
export interface Venue {
  readonly span: Span;
  readonly rule: string;
  /** A programme or outlet, where a speaker goes on speaking through the report. */
  readonly lasts: boolean;
}

/** Longest venue in words. */
const MAX_WORDS = 12;

/** Finds where a speaker said something: "told the BBC", "on CBS's “Face the Nation”", "reached by the agency". */
export function findVenue(scene: SpeechScene, cue: number, speaker: number): Venue | undefined {
  const { tree } = scene.view;
  const above = tree.parent(cue);
  const verbs = tree.relation(cue) === "conj" && above >= 0 ? [cue, above] : [cue];
  for (const verb of verbs) {
    const venue = addressee(scene, verb) ?? phrase(scene, verb);
    if (venue) return venue;
  }
  return reachedBy(scene, speaker) ?? ownChannel(scene, speaker);
}

/** "told the BBC", "told Belgrade television": an outlet that is spoken to. */
function addressee(scene: SpeechScene, verb: number): Venue | undefined {
  if (!scene.lists.told.includes(lemmaAt(scene.view, verb))) return undefined;
  for (const object of scene.view.tree.childrenBy(verb, "obj", "iobj")) {
    const mention = scene.mentionAt.get(object) ?? scene.coverAt.get(object);
    if (mention && isOutlet(scene, object))
      return venueOver(scene, mention.from, mention.to, "venue.addressee");
  }
  return undefined;
}

function phrase(scene: SpeechScene, verb: number): Venue | undefined {
  for (const child of scene.view.tree.childrenBy(verb, "obl", "nmod")) {
    const preposition = prepositionOf(scene.view, child);
    const listed = scene.lists.venues[preposition]?.includes(lemmaAt(scene.view, child)) === true;
    const isOther =
      scene.lists.venue_prepositions.includes(preposition) &&
      (isMedia(scene, child) || holdsTitle(scene, child));
    if (listed || isOther) return phraseVenue(scene, child, `venue.${preposition}`);
  }
  return undefined;
}

/** "A spokesman, reached by the agency, said". */
function reachedBy(scene: SpeechScene, speaker: number): Venue | undefined {
  const head = scene.mentions[speaker]?.head ?? -1;
  for (const verb of scene.view.tree.childrenBy(head, "acl")) {
    if (!scene.lists.reached.includes(lemmaAt(scene.view, verb))) continue;
    const frame = scene.frameAt.get(verb);
    const outlet = fillers(
      frame ?? { head: verb, category: "verb", passive: true, particles: [], arguments: [] },
      "subject",
    )[0];
    const mention = outlet === undefined ? undefined : scene.mentionAt.get(outlet.head);
    if (mention && isOutlet(scene, mention.head))
      return venueOver(scene, mention.from, mention.to, "venue.reached-by");
  }
  return undefined;
}

/** A broadcaster speaks on its own air. */
function ownChannel(scene: SpeechScene, speaker: number): Venue | undefined {
  const mention = scene.mentions[speaker];
  if (mention?.kind !== "name" || kindOfSpeaker(scene, speaker) !== "media") return undefined;
  return venueOver(scene, mention.from, mention.to, "venue.own-channel");
}

function isOutlet(scene: SpeechScene, head: number): boolean {
  if (scene.lists.hearers.includes(lemmaAt(scene.view, head))) return false;
  const mention = scene.mentionAt.get(head) ?? scene.coverAt.get(head);
  const isName = mention?.kind === "name";
  for (let word = isName ? mention.from : head; word < (isName ? mention.to : head + 1); word += 1)
    if (scene.lists.outlets.includes(lemmaAt(scene.view, word))) return true;
  return isMedia(scene, head);
}

function isMedia(scene: SpeechScene, head: number): boolean {
  const mention = scene.mentionAt.get(head) ?? scene.coverAt.get(head);
  return (
    mention !== undefined &&
    !scene.lists.hearers.includes(lemmaAt(scene.view, head)) &&
    kindOfSpeaker(scene, mention.index) === "media"
  );
}

function holdsTitle(scene: SpeechScene, head: number): boolean {
  const [from, to] = scene.view.tree.subtree(head);
  return scene.quotations.some(
    (quotation) => from <= quotation.from && quotation.to <= to && isTitle(scene, quotation),
  );
}

/** The phrase with what describes it, without preposition and article, up to a comma or a time. */
function phraseVenue(scene: SpeechScene, head: number, rule: string): Venue | undefined {
  const [from, end] = scene.view.tree.subtree(head);
  const stop = scene.view.tree
    .childrenBy(head, "nmod")
    .find((child) => child > head && !tells(scene, child));
  let to = Math.min(
    end,
    from + MAX_WORDS,
    stop === undefined ? end : scene.view.tree.subtree(stop)[0],
  );
  for (let word = head + 1; word < to; word += 1) if (lemmaAt(scene.view, word) === ",") to = word;
  return venueOver(scene, from, Math.max(to, head + 1), rule);
}

/** Of what stands behind a venue only outlets and programmes tell more of it: "interview with the BBC". */
function tells(scene: SpeechScene, head: number): boolean {
  return isOutlet(scene, head) || holdsTitle(scene, head);
}

function venueOver(scene: SpeechScene, from: number, to: number, rule: string): Venue | undefined {
  let first = from;
  while (
    first < to - 1 &&
    ["ADP", "DET", "PUNCT"].includes(uposAt(scene.view, first)) &&
    !scene.quoted.has(first + 1)
  )
    first += 1;
  const start = scene.words[first]?.span[0];
  const end = scene.words[to - 1]?.span[1];
  if (start === undefined || end === undefined) return undefined;
  const cover = scene.coverAt.get(to - 1);
  const isProgramme = cover !== undefined && kindOfSpeaker(scene, cover.index) === "media";
  return { span: [start, end], rule, lasts: isProgramme || scene.quoted.has(to - 2) };
}
