import type { PredicateMatch } from "../events/event-draft.ts";
import type { EventScene } from "../events/scene.ts";
import type { PairQuestion } from "./pair-question.ts";
import { type Party, partyOf } from "./party.ts";

/** A text with the two actors asked about. */
export interface PairScene {
  readonly scene: EventScene;
  readonly matches: readonly PredicateMatch[];
  readonly source: Party;
  readonly target: Party;
  /** Words on the way through the trees from source to target, without both; empty when they share no sentence. */
  readonly path: ReadonlySet<number>;
  /** Sentences the two stand in; all when they stand in none. */
  readonly sentences: ReadonlySet<number>;
}

/** Sets the scene of a question. */
export function createPairScene(
  scene: EventScene,
  matches: readonly PredicateMatch[],
  question: PairQuestion,
): PairScene {
  const source = partyOf(scene, question.source);
  const target = partyOf(scene, question.target);
  return {
    scene,
    matches,
    source,
    target,
    path: pathBetween(scene, source, target),
    sentences: sentencesOf(scene, source, target),
  };
}

/** Sentences of both; when they share none, those of either. */
function sentencesOf(scene: EventScene, source: Party, target: Party): ReadonlySet<number> {
  const of = (party: Party): readonly number[] =>
    [...party.words].map((word) => scene.words[word]?.sentence ?? -1);
  const sources = new Set(of(source));
  const shared = of(target).filter((sentence) => sources.has(sentence));
  if (shared.length > 0) return new Set(shared);
  const either = [...sources, ...of(target)];
  return new Set(either.length > 0 ? either : scene.sentences.map((sentence) => sentence.index));
}

/** The shortest way between any two heads. */
function pathBetween(scene: EventScene, source: Party, target: Party): ReadonlySet<number> {
  let best: readonly number[] | undefined;
  for (const a of source.heads) {
    for (const b of target.heads) {
      const path = pathOf(scene, a, b);
      if (path && (!best || path.length < best.length)) best = path;
    }
  }
  return new Set((best ?? []).filter((word) => !source.words.has(word) && !target.words.has(word)));
}

function pathOf(scene: EventScene, a: number, b: number): readonly number[] | undefined {
  const up = chainOf(scene, a);
  const down = chainOf(scene, b);
  const meeting = up.find((word) => down.includes(word));
  if (meeting === undefined) return undefined;
  return [
    ...up.slice(0, up.indexOf(meeting) + 1),
    ...down.slice(0, down.indexOf(meeting)).reverse(),
  ];
}

/** Longest chain of heads that is followed. */
const MAX_CHAIN = 60;

/** A word and all above it. */
export function chainOf(scene: EventScene, word: number): readonly number[] {
  const chain: number[] = [];
  for (let at = word; at >= 0 && chain.length < MAX_CHAIN; at = scene.view.tree.parent(at))
    chain.push(at);
  return chain;
}
