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

function isSubject(mention: NameCandidate, scene: NameScene): boolean {
  const next = scene.words[mention.to]?.form ?? "";
  if (scene.lists.has("government_verbs", next)) return true;
  const head = scene.tokens[mention.to - 1];
  const verb = head?.relation === "nsubj" ? scene.words[head.head] : undefined;
  return verb !== undefined && scene.lists.has("government_verbs", verb.form);
}
