import type { DocumentMemory } from "./document-memory.ts";
import { foldName } from "./fold-name.ts";
import { isCapitalised, type NameCandidate, type NameScene } from "./scan-names.ts";

/** Everything that speaks for or against a name being a place here; each is a key of the weights. */
export function nameFeatures(
  candidate: NameCandidate,
  scene: NameScene,
  memory: DocumentMemory,
): string[] {
  const features = [
    "bias",
    `source.${candidate.source}`,
    ...fameFeatures(candidate, scene),
    ...countryFeatures(candidate, memory),
    ...formFeatures(candidate, scene, memory),
    ...leftFeatures(candidate, scene),
    ...rightFeatures(candidate, scene),
    ...tagFeatures(candidate, scene),
  ];
  return [...new Set(features)];
}

function fameFeatures(candidate: NameCandidate, scene: NameScene): string[] {
  const own = candidate.records.filter(
    (place) => foldName(place.name) === foldName(candidate.name),
  );
  const best = own[0] ?? candidate.records[0];
  if (!best) return [];
  const features = own.length === 0 ? ["fame.other-name"] : [];
  const codes = new Set(candidate.records.map((place) => place.featureCode));
  if (codes.has("PCLI")) features.push("fame.country");
  else if (codes.has("ADM1")) features.push("fame.province");
  else if (codes.has("PPLC") || best.featureClass === "L") features.push("fame.capital");
  else features.push(`fame.${Math.max(2, Math.floor(Math.log10(best.population + 1)))}`);
  if (!scene.lists.has("common_words", candidate.name.toLowerCase())) return features;
  const before = formAt(candidate.from - 1, scene).toLowerCase();
  const cued = scene.lists.has("at_prepositions", before);
  return [...features, cued ? "form.common-word-cued" : "form.common-word"];
}

/** Whether a place of that name lies in a country that the report speaks of. */
function countryFeatures({ records }: NameCandidate, { evidence }: DocumentMemory): string[] {
  if (records.length === 0 || records.some((place) => place.featureCode.startsWith("PCL")))
    return [];
  const share = Math.max(...records.map((place) => evidence.share(place.country)));
  if (share >= 0.4) return ["country.much"];
  return share >= 0.1 ? ["country.some"] : ["country.none"];
}

function formFeatures(
  candidate: NameCandidate,
  scene: NameScene,
  memory: DocumentMemory,
): string[] {
  const features: string[] = [];
  const key = foldName(candidate.name);
  const single = candidate.to === candidate.from + 1;
  if (!single) features.push("form.words");
  if (memory.surnames.has(key)) features.push("memory.surname");
  if (memory.cued.has(key)) features.push("memory.cued");
  if (single && scene.lists.has("given_names", candidate.name)) features.push("form.given-name");
  if (/^\p{Lu}{2,5}$/u.test(candidate.name)) features.push("form.acronym");
  if (opensSentence(candidate, scene)) features.push("form.first");
  return features;
}

function opensSentence({ from }: NameCandidate, scene: NameScene): boolean {
  return scene.sentences[scene.words[from]?.sentence ?? -1]?.from === from;
}

function leftFeatures(candidate: NameCandidate, scene: NameScene): string[] {
  if (opensSentence(candidate, scene)) return [];
  const { lists } = scene;
  const form = formAt(candidate.from - 1, scene);
  const before = form.toLowerCase();
  const further = formAt(candidate.from - 2, scene);
  if (lists.has("at_prepositions", before)) return ["left.at", `left.at-${before}`];
  if (before === "of" && isPlaceNoun(further.toLowerCase(), scene)) return ["left.place-of"];
  if (isPlaceNoun(before, scene)) return ["left.place-noun"];
  if (lists.has("directions", before)) return ["left.direction"];
  if (before === "of" && isCapitalised(further)) return ["left.name-of"];
  if (lists.has("other_prepositions", before)) return [`left.${before}`];
  if (before === "the") return ["left.the"];
  if (before === ",") return isCapitalised(further) ? ["left.name-comma"] : ["left.comma"];
  if (lists.has("person_titles", form)) return ["left.title"];
  if (lists.has("given_names", form)) return ["left.given-name"];
  if (isCapitalised(form)) return ["left.capital"];
  if (/^["“”'‘’(-]$/u.test(before)) return [`left.mark`];
  return ["left.word"];
}

function rightFeatures(candidate: NameCandidate, scene: NameScene): string[] {
  const { lists } = scene;
  const form = formAt(candidate.to, scene);
  const after = form.toLowerCase();
  if (form === ",")
    return isCapitalised(formAt(candidate.to + 1, scene)) ? ["right.comma-name"] : ["right.comma"];
  if (form === "." || form === "") return ["right.end"];
  if (form === "'s" || form === "’s") return ["right.possessive"];
  if (form === "-" || form === "–") return ["right.hyphen"];
  if (lists.has("media_words", form)) return ["right.media"];
  if (lists.has("organisation_words", form)) return ["right.organisation"];
  if (lists.has("person_titles", form)) return ["right.title"];
  if (isCapitalised(form)) return ["right.capital"];
  if (isPlaceNoun(after, scene) || lists.has("feature_nouns", after)) return ["right.place-noun"];
  if (lists.has("speech_verbs", after)) return ["right.verb"];
  if (lists.has("at_prepositions", after) || lists.has("other_prepositions", after))
    return ["right.preposition"];
  return ["right.word"];
}

/** What the syntax model thinks, where it thinks anything. */
function tagFeatures(candidate: NameCandidate, scene: NameScene): string[] {
  const tokens = scene.tokens.slice(candidate.from, candidate.to);
  const names = tokens.flatMap((token) => (token.name === undefined ? [] : [token.name]));
  if (names.length < tokens.length || tokens.length === 0) return ["tag.none"];
  const kinds = new Set(names.map((name) => name.slice(2)));
  const kind = kinds.size === 1 ? (names[0]?.slice(2) ?? "") : "mixed";
  const next = scene.tokens[candidate.to]?.name ?? "O";
  const first = names[0] ?? "O";
  const whole = first.startsWith("B-") && !next.startsWith("I-");
  const proper = tokens.some((token) => token.upos === "PROPN") ? "proper" : "common";
  return [
    `tag.${kind === "" ? "O" : kind}`,
    ...(kind === "" ? [] : [`tag.${kind}.${whole ? "whole" : "part"}`]),
    `tag.${proper}`,
  ];
}

function isPlaceNoun(form: string, scene: NameScene): boolean {
  return scene.lists.has("settlement_nouns", form) || scene.lists.has("division_nouns", form);
}

function formAt(index: number, scene: NameScene): string {
  return scene.words[index]?.form ?? "";
}
