import type { ResolvedPlace, TimeMention } from "../../document.ts";
import type { PredicateMatch } from "../../events/event-draft.ts";
import { timeOf } from "../../events/event-time.ts";
import { placesUnder } from "../../events/place-roles.ts";
import { uposAt } from "../../frames/sentence-view.ts";
import type { FigureScene } from "./figure-scene.ts";
import type { Reading } from "./reading.ts";

const CLAUSE_LINKS = new Set(["advcl", "conj"]);
const MAX_CLAUSES = 3;
/** The match of the lexicon at a word that says most of a figure. */
export function matchAt(scene: FigureScene, predicate: number): PredicateMatch | undefined {
  const matches = scene.matchesAt.get(predicate) ?? [];
  return matches.find((match) => match.entry.figure !== undefined) ?? matches[0];
}

/** Where the predicate says it was, or the clause above it ("shelled Kobane, killing 12 people"), or their own phrase. */
export function whereCounted(
  scene: FigureScene,
  { counted }: Reading,
  head: number,
): ResolvedPlace | undefined {
  const roles = counted.heads.flatMap((word) => scene.rolesOf.get(word) ?? []);
  const around = roles.map(({ frame }) => frame.head);
  for (const predicate of [head, ...around, ...clausesAbove(scene, head)]) {
    const place = matchAt(scene, predicate)?.places[0] ?? placeIn(scene, predicate);
    if (place) return place;
  }
  const { noun } = counted;
  return noun === undefined || scene.placeAt.has(noun) ? undefined : placesUnder(scene, noun)[0];
}

function placeIn(scene: FigureScene, predicate: number): ResolvedPlace | undefined {
  for (const argument of scene.frameAt.get(predicate)?.arguments ?? []) {
    const isPlace = scene.measures.place_prepositions.includes(argument.role);
    const place = isPlace ? placesUnder(scene, argument.head)[0] : undefined;
    if (place) return place;
  }
  return undefined;
}

/** Predicates of the clauses that a participle or a second verb hangs on. */
export function clausesAbove(scene: FigureScene, predicate: number): readonly number[] {
  const above: number[] = [];
  let at = predicate;
  while (above.length < MAX_CLAUSES && CLAUSE_LINKS.has(scene.view.tree.relation(at))) {
    at = scene.view.tree.parent(at);
    if (at < 0 || uposAt(scene.view, at) !== "VERB") break;
    above.push(at);
  }
  return above;
}

/** The time of the predicate, as for an event. */
export function whenCounted(scene: FigureScene, head: number): TimeMention | undefined {
  const frame = scene.frameAt.get(head);
  return frame && timeOf(scene, frame);
}
