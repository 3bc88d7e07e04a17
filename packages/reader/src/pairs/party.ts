import type { Span } from "@zenobia/model";
import type { EventScene } from "../events/scene.ts";
import type { PairActor } from "./pair-question.ts";

/** One side of a pair as words of the text. */
export interface Party {
  /** Words its spans cover. */
  readonly words: ReadonlySet<number>;
  /** Words of it whose head lies outside; the first heads the phrase. */
  readonly heads: readonly number[];
}

/** Longest name that is looked for in the text. */
const LONGEST_NAME = 500;
/** Places of one actor, and heads of its phrases, that are looked at; further ones are overlooked. */
const MOST_SPANS = 64;
const MOST_HEADS = 16;

/** Finds the words of an actor: those its spans cover, else those its name covers wherever it stands. */
export function partyOf(scene: EventScene, actor: PairActor): Party {
  const given = actor.spans.slice(0, MOST_SPANS);
  const spans = given.length > 0 ? given : occurrences(scene.source.text, actor.text);
  const words = new Set<number>();
  for (const word of scene.words)
    if (spans.some((span) => overlaps(word.span, span))) words.add(word.index);
  const heads = [...words].filter(
    (word) => !words.has(scene.view.tree.parent(word)) && scene.tokens[word]?.upos !== "PUNCT",
  );
  return { words, heads: heads.slice(0, MOST_HEADS) };
}

/** Tells whether some of the words `from` to `to` (exclusive) belong to a party. */
export function covers(party: Party, from: number, to: number): boolean {
  for (let word = from; word < to; word += 1) if (party.words.has(word)) return true;
  return false;
}

function overlaps(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

function occurrences(text: string, name: string): readonly Span[] {
  const wanted = name.trim();
  if (wanted === "" || wanted.length > LONGEST_NAME) return [];
  const found: Span[] = [];
  for (
    let at = text.indexOf(wanted);
    at >= 0 && found.length < MOST_SPANS;
    at = text.indexOf(wanted, at + wanted.length)
  )
    found.push([at, at + wanted.length]);
  return found;
}
