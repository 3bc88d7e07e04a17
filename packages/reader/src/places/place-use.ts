import type { PlaceRecord } from "../document.ts";
import type { NameCandidate, NameScene } from "./scan-names.ts";

/**
 * How a place name is used: by itself (`name`), in the name of an organisation (`in-name`) or of what was agreed there
 * (`agreement`: "the Minsk agreement"), or for the government that sits there (`metonym`: "Ankara denied").
 */
export type PlaceUse = "name" | "in-name" | "agreement" | "metonym";

/** Most words of "Dayton *peace framework* accords". */
const MODIFIER_WORDS = 2;

/** Tells how a place name is used. */
export function placeUse(
  mention: NameCandidate,
  record: PlaceRecord | undefined,
  scene: NameScene,
): PlaceUse {
  if (isAgreement(mention, scene)) return "agreement";
  const next = scene.words[mention.to]?.form ?? "";
  if (scene.lists.has("organisation_words", next)) return "in-name";
  const tag = scene.tokens[mention.from]?.name ?? "O";
  const inside = scene.tokens[mention.to]?.name?.startsWith("I-") ?? false;
  if (tag.endsWith("ORGANISATION") && (inside || tag.startsWith("I-"))) return "in-name";
  return record && isSeatOfGovernment(record) && isSubject(mention, scene) ? "metonym" : "name";
}

/** "the Minsk agreement", "Oslo peace accords", "the Geneva Conventions", "Minsk II". */
function isAgreement({ to }: NameCandidate, { words, lists }: NameScene): boolean {
  const form = (at: number): string => words[at]?.form.toLowerCase() ?? "";
  let at = to;
  while (at < to + MODIFIER_WORDS && lists.has("agreement_modifiers", form(at))) at += 1;
  return lists.has("agreement_nouns", form(at)) && words[at]?.sentence === words[to - 1]?.sentence;
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
