import type { PlaceRecord } from "../document.ts";
import type { NameCandidate, NameScene } from "./scan-names.ts";

/**
 * How a place name is used: by itself (`name`), in the name of an organisation (`in-name`),
 * or for the government that sits there (`metonym`: "Ankara denied").
 */
export type PlaceUse = "name" | "in-name" | "metonym";

/** Tells how a place name is used. */
export function placeUse(
  mention: NameCandidate,
  record: PlaceRecord | undefined,
  scene: NameScene,
): PlaceUse {
  const next = scene.words[mention.to]?.form ?? "";
  if (scene.lists.has("organisation_words", next)) return "in-name";
  const tag = scene.tokens[mention.from]?.name ?? "O";
  const inside = scene.tokens[mention.to]?.name?.startsWith("I-") ?? false;
  if (tag.endsWith("ORGANISATION") && (inside || tag.startsWith("I-"))) return "in-name";
  return record && isSeatOfGovernment(record) && isSubject(mention, scene) ? "metonym" : "name";
}

function isSeatOfGovernment(record: PlaceRecord): boolean {
  return record.featureCode.startsWith("PCL") || record.featureCode === "PPLC";
}

/** "Damascus denied", "the Baghdad government": a word that makes the name before it stand for a government. */
export function isGovernmentWord(form: string, { lists }: NameScene): boolean {
  return lists.has("government_verbs", form) || lists.has("government_nouns", form);
}

function isSubject(mention: NameCandidate, scene: NameScene): boolean {
  const next = scene.words[mention.to]?.form ?? "";
  if (isGovernmentWord(next, scene)) return true;
  const head = scene.tokens[mention.to - 1];
  const verb = head?.relation === "nsubj" ? scene.words[head.head] : undefined;
  return verb !== undefined && scene.lists.has("government_verbs", verb.form);
}
