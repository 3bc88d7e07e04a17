import type { Span } from "@zenobia/model";
import { isTitle } from "../attribution/quote-shape.ts";
import { kindOfSpeaker, type SpeechScene } from "../attribution/speech-scene.ts";
import type { Quotation } from "../document.ts";
import { fillers } from "../frames/frame.ts";
import { lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";
import { programmeSpan } from "./programme.ts";

/** Where something was said. */
export interface Venue {
  readonly span: Span;
  readonly rule: string;
  /** A programme or outlet, where a speaker goes on speaking through the report. */
  readonly lasts: boolean;
}

/** Longest venue in words. */
const MAX_WORDS = 12;

/** Finds where a speaker said something: "told the BBC", "on TV5's “The Morning Hour”", "reached by the agency". */
export function findVenue(scene: SpeechScene, cue: number, speaker: number): Venue | undefined {
  const { tree } = scene.view;
  const above = tree.parent(cue);
  const speaking = tree
    .childrenBy(cue, "advcl")
    .filter((verb) => scene.lists.speaking.includes(lemmaAt(scene.view, verb)));
  const verbs = [cue, ...speaking, ...(tree.relation(cue) === "conj" && above >= 0 ? [above] : [])];
  for (const verb of verbs) {
    const venue = addressee(scene, verb) ?? phrase(scene, verb);
    if (venue) return venue;
  }
  return reachedBy(scene, speaker) ?? ownChannel(scene, speaker);
}

/** "told the BBC", "told Belgrade television": an outlet that is spoken to. */
function addressee(scene: SpeechScene, verb: number): Venue | undefined {
  if (!scene.lists.told.includes(lemmaAt(scene.view, verb))) return undefined;
  const object = scene.view.tree
    .childrenBy(verb, "obj", "iobj")
    .find((child) => isOutlet(scene, child));
  return object === undefined ? undefined : outletVenue(scene, object, "venue.addressee");
}

/** The outlet's name where it has one: "the website TamilPost". */
function outletVenue(scene: SpeechScene, head: number, rule: string): Venue | undefined {
  const name = scene.view.tree
    .childrenBy(head, "appos")
    .find((child) => uposAt(scene.view, child) === "PROPN");
  const mention =
    (name === undefined ? undefined : scene.mentionAt.get(name)) ??
    scene.mentionAt.get(head) ??
    scene.coverAt.get(head);
  return mention && venueOver(scene, [mention.from, mention.to], { rule, lasts: true });
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
    const frame = scene.lists.reached.includes(lemmaAt(scene.view, verb))
      ? scene.frameAt.get(verb)
      : undefined;
    const outlet = frame ? fillers(frame, "subject")[0] : undefined;
    if (outlet && isOutlet(scene, outlet.head))
      return outletVenue(scene, outlet.head, "venue.reached-by");
  }
  return undefined;
}

/** A broadcaster speaks on its own air. */
function ownChannel(scene: SpeechScene, speaker: number): Venue | undefined {
  if (kindOfSpeaker(scene, speaker) !== "media") return undefined;
  const best = scene.entities[scene.entityOf[speaker] ?? -1]?.best ?? speaker;
  const mention = scene.mentions[best];
  return mention?.kind === "name"
    ? venueOver(scene, [mention.from, mention.to], { rule: "venue.own-channel", lasts: true })
    : undefined;
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
  return titleIn(scene, head) !== undefined;
}

/** The first title between marks of quotation in a phrase. */
function titleIn(scene: SpeechScene, head: number): Quotation | undefined {
  const [from, to] = scene.view.tree.subtree(head);
  for (let word = from; word < to; word += 1) {
    const quotation = scene.quotationFrom.get(word);
    if (quotation && quotation.to <= to && isTitle(scene, quotation)) return quotation;
  }
  return undefined;
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
  const title = titleIn(scene, head);
  if (title) return { span: programmeSpan(scene, title), rule, lasts: true };
  const lasts = isMedia(scene, head);
  return venueOver(scene, [from, Math.max(to, head + 1)], { rule, lasts });
}

/** Of what stands behind a venue only outlets and programmes tell more of it: "interview with the BBC". */
function tells(scene: SpeechScene, head: number): boolean {
  return isOutlet(scene, head) || holdsTitle(scene, head);
}

function venueOver(
  scene: SpeechScene,
  [from, to]: readonly [number, number],
  kind: Omit<Venue, "span">,
): Venue | undefined {
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
  return { span: [start, end], ...kind };
}
