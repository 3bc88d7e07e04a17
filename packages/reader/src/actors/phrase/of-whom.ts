import { isStateCode } from "@zenobia/model";
import type { Scene } from "./described-actor.ts";
import type { FoundAgent } from "./find-agent.ts";
import { type PhraseWord, textOfWords } from "./phrase-words.ts";
import type { Prepared } from "./prepare.ts";
import type { PhraseMeans, ResolvedActor } from "./reading.ts";

/**
 * Who leads or speaks for others is of their sector: "the leader of the rebels", "the opposition's chief negotiator".
 *
 * @param read Reads the words for those others as a phrase of its own.
 */
export function actorOfWhom(
  agent: FoundAgent,
  { prepared, means, notes }: Scene,
  read: (words: readonly PhraseWord[]) => ResolvedActor,
): ResolvedActor | undefined {
  const { others, speaksFor } = othersOf(agent, prepared, means);
  if (others.length === 0) return undefined;
  const { entity, ...found } = read(others);
  const isByNoun =
    entity === undefined && found.because.some(({ rule }) => rule === "phrase.agent");
  if (found.sectors.includes("UNK") || !(isByNoun || (speaksFor && entity !== undefined)))
    return undefined;
  const reason = { rule: "phrase.of-whom", words: textOfWords(others), found: found.code } as const;
  const isBody = entity !== undefined && found.kind !== "person" && !isStateCode(entity);
  return {
    ...found,
    ...(isBody ? { entity } : { name: prepared.text, kind: "person" as const }),
    because: [...notes.because, reason, ...found.because],
    dropped: [...notes.dropped, ...found.dropped],
  };
}

/** The words for those whom someone leads or speaks for: behind "of" and "for", or before an apostrophe. */
function othersOf(
  agent: FoundAgent,
  { words, headEnd, isFormer }: Prepared,
  means: PhraseMeans,
): { readonly others: readonly PhraseWord[]; readonly speaksFor: boolean } {
  const lead = leadOf(agent, means);
  if (lead === undefined || isFormer) return { others: [], speaksFor: false };
  const between = words[headEnd]?.lower;
  const speaksFor =
    (lead === "speaker" && between === "for") || (lead === "aide" && between === "to");
  if (between === "of" || speaksFor) return { others: words.slice(headEnd + 1), speaksFor };
  const isOwner = /^['’]s?$/u.test(words[agent.from - 1]?.form ?? "");
  return { others: words.slice(0, isOwner ? agent.from - 1 : 0), speaksFor };
}

/** Whether a noun is for one who speaks for others or helps them, or for one who leads or belongs to them. */
function leadOf(
  { lemmas }: FoundAgent,
  { words }: PhraseMeans,
): "speaker" | "aide" | "leader" | undefined {
  const noun = lemmas.split(" ").at(-1) ?? "";
  if (words.speaker_nouns.includes(noun)) return "speaker";
  if (words.aide_nouns.includes(noun)) return "aide";
  return words.led_nouns.includes(noun) || words.leader_nouns.includes(noun) ? "leader" : undefined;
}
