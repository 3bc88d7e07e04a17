import type { Span } from "@zenobia/model";
import type { EventScene } from "../events/scene.ts";

/** The shortest stretch of one sentence that holds all the words given. */
export function evidenceOver(
  scene: Pick<EventScene, "words">,
  head: number,
  others: readonly number[],
): Span {
  const sentence = scene.words[head]?.sentence;
  let start = scene.words[head]?.span[0] ?? 0;
  let end = scene.words[head]?.span[1] ?? 0;
  for (const index of others) {
    const word = scene.words[index];
    if (word?.sentence !== sentence || word === undefined) continue;
    start = Math.min(start, word.span[0]);
    end = Math.max(end, word.span[1]);
  }
  return [start, end];
}

/** First and last word of mentions, for {@link evidenceOver}. */
export function wordsOf(
  scene: Pick<EventScene, "mentions">,
  mentions: readonly number[],
): readonly number[] {
  return mentions.flatMap((index) => {
    const mention = scene.mentions[index];
    return mention ? [mention.from, mention.to - 1] : [];
  });
}
