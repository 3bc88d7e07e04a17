import type { Span } from "@zenobia/model";
import { isTitle } from "../attribution/quote-shape.ts";
import { kindOfSpeaker, type SpeechScene } from "../attribution/speech-scene.ts";
import { lemmaAt, prepositionOf, uposAt } from "../frames/sentence-view.ts";

/** Where something was said. */
export interface Venue {
  readonly span: Span;
  readonly rule: string;
  /** A programme or outlet, where a speaker goes on speaking through the report. */
  readonly lasts: boolean;
}

const MAX_WORDS = 12;

/** Finds where something was said from the phrases around its verb: "on CBS's “Face the Nation”", "told the BBC". */
export function findVenue(scene: SpeechScene, cue: number): Venue | undefined {
  const { tree } = scene.view;
  const above = tree.parent(cue);
  const verbs = tree.relation(cue) === "conj" && above >= 0 ? [cue, above] : [cue];
  for (const verb of verbs) {
    const venue = addressee(scene, verb) ?? phrase(scene, verb);
    if (venue) return venue;
  }
  return undefined;
}

/** "told the BBC", "told Belgrade television": an outlet that is spoken to. */
function addressee(scene: SpeechScene, verb: number): Venue | undefined {
  for (const object of scene.view.tree.childrenBy(verb, "obj", "iobj")) {
    if (isOutlet(scene, object)) return venueAt(scene, object, "venue.addressee");
  }
  return undefined;
}

function phrase(scene: SpeechScene, verb: number): Venue | undefined {
  for (const child of scene.view.tree.childrenBy(verb, "obl", "nmod")) {
    const preposition = prepositionOf(scene.view, child);
    if (!scene.lists.venue_prepositions.includes(preposition)) continue;
    const isListed =
      scene.lists.venues.includes(lemmaAt(scene.view, child)) &&
      ["in", "on", "at", "during", "via", "through", "to", "over"].includes(preposition);
    if (isListed || isOutlet(scene, child) || holdsTitle(scene, child))
      return venueAt(scene, child, `venue.${preposition}`);
  }
  return undefined;
}

function isOutlet(scene: SpeechScene, head: number): boolean {
  const mention = scene.mentionAt.get(head) ?? scene.coverAt.get(head);
  const isMedia = mention !== undefined && kindOfSpeaker(scene, mention.index) === "media";
  return (
    !scene.lists.hearers.includes(lemmaAt(scene.view, head)) &&
    (isMedia || scene.lists.venues.includes(lemmaAt(scene.view, head)))
  );
}

function holdsTitle(scene: SpeechScene, head: number): boolean {
  const [from, to] = scene.view.tree.subtree(head);
  return scene.quotations.some(
    (quotation) => from <= quotation.from && quotation.to <= to && isTitle(scene, quotation),
  );
}

/** The phrase without its preposition and article, up to a comma. */
function venueAt(scene: SpeechScene, head: number, rule: string): Venue | undefined {
  const { tree } = scene.view;
  const opening = new Set(tree.childrenBy(head, "case", "det").filter((child) => child < head));
  let [from, to] = tree.subtree(head);
  while (
    from < head &&
    (opening.has(from) ||
      uposAt(scene.view, from) === "PUNCT" ||
      uposAt(scene.view, from) === "ADP" ||
      uposAt(scene.view, from) === "DET")
  )
    from += 1;
  to = Math.min(to, from + MAX_WORDS);
  for (let word = head + 1; word < to; word += 1) if (lemmaAt(scene.view, word) === ",") to = word;
  const start = scene.words[from]?.span[0];
  const end = scene.words[to - 1]?.span[1];
  if (start === undefined || end === undefined) return undefined;
  const mention = scene.mentionAt.get(head) ?? scene.coverAt.get(head);
  const lasts =
    holdsTitle(scene, head) ||
    (mention !== undefined && kindOfSpeaker(scene, mention.index) === "media");
  return { span: [start, end], rule, lasts };
}
