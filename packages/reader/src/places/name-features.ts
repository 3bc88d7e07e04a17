import { foldName as foldActorName } from "../actors/fold-actor-name.ts";
import type { DocumentMemory } from "./document-memory.ts";
import { foldName } from "./fold-name.ts";
import { holds } from "./place-groups.ts";
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
    ...containerFeatures(candidate, scene, memory),
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
  else if (!["P", "A", "L"].includes(best.featureClass)) features.push("fame.site");
  else if (codes.has("PPLC") || best.featureClass === "L") features.push("fame.capital");
  else features.push(`fame.${Math.max(2, Math.floor(Math.log10(best.population + 1)))}`);
  if (!scene.lists.has("common_words", candidate.name.toLowerCase())) return features;
  const before = formAt(candidate.from - 1, scene).toLowerCase();
  const cued =
    scene.lists.has("at_prepositions", before) ||
    leftFeatures(candidate, scene).includes("left.place-of");
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

/** "Hit in Iraq", "Hit, Iraq": followed by a country or division that has such a place. */
function containerFeatures(
  { to, records }: NameCandidate,
  scene: NameScene,
  memory: DocumentMemory,
): string[] {
  const join = formAt(to, scene).toLowerCase();
  if (join !== "," && join !== "in") return [];
  const behind = scene.lists.has("directions", formAt(to + 1, scene)) ? to + 2 : to + 1;
  const container = memory.startingAt.get(behind)?.records ?? [];
  const wide = container.filter((place) => place.featureClass === "A");
  return records.some((place) => wide.some((other) => holds(other, place)))
    ? ["right.container"]
    : [];
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
  if (isListed(candidate, scene, memory)) features.push("left.listed");
  if (scene.lists.has("feature_nouns", formAt(candidate.to - 1, scene)))
    features.push("form.site-noun");
  if (memory.surnames.has(key)) features.push("memory.surname");
  if (memory.cued.has(key)) features.push("memory.cued");
  if (single && scene.lists.has("given_names", candidate.name)) features.push("form.given-name");
  if (isActor(candidate, scene)) features.push("form.actor");
  if (/^\p{Lu}{2,5}$/u.test(candidate.name)) features.push("form.acronym");
  if (opensSentence(candidate, scene)) features.push("form.first");
  return features;
}

/** "the White House", "Fatah": a name that is an actor's in its own right. */
function isActor({ name }: NameCandidate, scene: NameScene): boolean {
  const uses = scene.actors.find(foldActorName(name), name);
  return uses.length > 0 && uses.every(({ actor }) => actor.kind !== "state");
}

/** "in Humera and Dansha": joined to a name that is a place. */
function isListed({ from }: NameCandidate, scene: NameScene, memory: DocumentMemory): boolean {
  return ["and", ",", "or"].includes(formAt(from - 1, scene)) && memory.cuedEnds.has(from - 1);
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
  if (before === "," && isCapitalised(further)) return ["left.name-comma"];
  return [`left.${leftWord(form, scene)}`];
}

function leftWord(form: string, { lists }: NameScene): string {
  const before = form.toLowerCase();
  if (lists.has("other_prepositions", before) || before === "the") return before;
  if (before === ",") return "comma";
  if (lists.has("place_verbs", before)) return "place-verb";
  if (lists.has("person_titles", form)) return "title";
  if (lists.has("given_names", form)) return "given-name";
  if (isCapitalised(form)) return "capital";
  return /^["“”'‘’(-]$/u.test(before) ? "mark" : "word";
}

function rightFeatures(candidate: NameCandidate, scene: NameScene): string[] {
  const form = formAt(candidate.to, scene);
  if (form === "," && isCapitalised(formAt(candidate.to + 1, scene))) return ["right.comma-name"];
  if (isCapitalised(form)) return capitalFeatures(candidate, form, scene);
  const mark = RIGHT_MARKS[form];
  if (scene.lists.has("government_verbs", form) && isSeat(candidate)) return ["right.government"];
  return [`right.${mark ?? rightWord(form.toLowerCase(), scene)}`];
}

function isSeat({ records }: NameCandidate): boolean {
  return records.some(({ featureCode }) => featureCode.startsWith("PCL") || featureCode === "PPLC");
}

const RIGHT_MARKS: Readonly<Record<string, string>> = {
  ",": "comma",
  ".": "end",
  "": "end",
  "'s": "possessive",
  "’s": "possessive",
  "-": "hyphen",
  "–": "hyphen",
};

/** A first name before another capital is most of the time a person's: "Jordan Smith". */
function capitalFeatures(candidate: NameCandidate, form: string, { lists }: NameScene): string[] {
  if (lists.has("organisation_words", form)) return ["right.organisation"];
  if (lists.has("person_titles", form)) return ["right.title"];
  const person = candidate.to === candidate.from + 1 && lists.has("given_names", candidate.name);
  return person ? ["right.capital", "right.surname"] : ["right.capital"];
}

function rightWord(after: string, scene: NameScene): string {
  const { lists } = scene;
  if (isPlaceNoun(after, scene) || lists.has("feature_nouns", after)) return "place-noun";
  if (lists.has("speech_verbs", after)) return "verb";
  const preposition = lists.has("at_prepositions", after) || lists.has("other_prepositions", after);
  return preposition ? "preposition" : "word";
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
