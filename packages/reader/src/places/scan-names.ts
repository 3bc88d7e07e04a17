import { type Span, textOf } from "@zenobia/model";
import type { ActorBase } from "../actors/actor-base.ts";
import { foldName as foldActorName } from "../actors/fold-actor-name.ts";
import type { PlaceRecord, Sentence, Token, Word } from "../document.ts";
import type { Gazetteer } from "./gazetteer.ts";
import type { PlaceLists } from "./place-words.ts";

/** What a search for place names looks at. */
export interface NameScene {
  readonly text: string;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly tokens: readonly Token[];
  readonly gazetteer: Gazetteer;
  readonly actors: ActorBase;
  readonly lists: PlaceLists;
  /** Country (ISO-3) that the report is published in, where that is known. */
  readonly home?: string | undefined;
}

/**
 * How a name was found: as it stands, in another spelling, as an abbreviation,
 * as part of a place ("East Aleppo"), with a noun ("Raqqa Governorate"), as a site ("Karak Castle"), or by the words
 * around it only.
 */
export type NameSource =
  | "exact"
  | "variant"
  | "abbreviation"
  | "direction"
  | "generic"
  | "site"
  | "cue"
  | "preposition"
  | "street";

/** Words that may name a place. */
export interface NameCandidate {
  readonly span: Span;
  /** Words `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly source: NameSource;
  /** Places of that name, most populous first; empty for `cue` and `street`. */
  readonly records: readonly PlaceRecord[];
}

const LONGEST_NAME_WORDS = 8;
const LONGEST_NAME_CHARACTERS = 60;
const WELL_KNOWN_POPULATION = 200_000;
const HYPHENS = new Set(["-", "–", "‑"]);

/** Finds stretches of words that may name a place, from left to right, none overlapping another. */
export function scanNames(scene: NameScene): NameCandidate[] {
  return scene.sentences.flatMap((sentence) => scanSentence(sentence, scene));
}

const SMALL_A = 0x61;
const SMALL_Z = 0x7a;

/** Tells whether a word is written as a name: with a capital first. */
export function isCapitalised(form: string | undefined): boolean {
  if (form === undefined) return false;
  const first = form.charCodeAt(0);
  if (first >= SMALL_A && first <= SMALL_Z) return false;
  return /^['’‘ʿ]?\p{Lu}/u.test(form);
}

/** End (exclusive) of the run of capitalised words, with hyphens and particles inside, that starts at a word. */
export function runEnd(from: number, scene: NameScene, limit: number): number {
  let end = from + 1;
  for (let at = end; at < limit && at - from < LONGEST_NAME_WORDS; at++) {
    const form = scene.words[at]?.form ?? "";
    if (isCapitalised(form)) end = at + 1;
    else if (isHyphenated(at, scene)) continue;
    else if (!isInsideName(form, scene.lists) || at - end >= 2) break;
  }
  return end;
}

/** "Port-au-Prince", "Rostov-on-Don": a hyphen that stands in a word, or a word between two such. */
function isHyphenated(at: number, scene: NameScene): boolean {
  if (HYPHENS.has(formAt(at, scene))) return touches(at, scene) && touches(at + 1, scene);
  return (
    HYPHENS.has(formAt(at - 1, scene)) &&
    HYPHENS.has(formAt(at + 1, scene)) &&
    touches(at, scene) &&
    touches(at + 1, scene)
  );
}

function scanSentence(sentence: Sentence, scene: NameScene): NameCandidate[] {
  const found: NameCandidate[] = [];
  let at = sentence.from;
  while (at < sentence.to) {
    const candidate = startsName(at, scene) ? candidateAt(at, sentence, scene) : undefined;
    if (candidate) found.push(candidate);
    at = candidate?.to ?? at + 1;
  }
  return found;
}

function startsName(at: number, scene: NameScene): boolean {
  const form = scene.words[at]?.form ?? "";
  if (isCapitalised(form)) return true;
  if (!scene.lists.has("articles", form)) return false;
  const next = scene.words[at + 1]?.form ?? "";
  if (HYPHENS.has(next)) return isCapitalised(scene.words[at + 2]?.form);
  return (form === "al" || form === "el") && isCapitalised(next);
}

function candidateAt(
  from: number,
  sentence: Sentence,
  scene: NameScene,
): NameCandidate | undefined {
  return (
    abbreviationAt(from, scene) ??
    streetAt(from, sentence, scene) ??
    knownNameAt(from, sentence, scene) ??
    cuedNameAt(from, sentence, scene)
  );
}

function abbreviationAt(from: number, scene: NameScene): NameCandidate | undefined {
  const word = scene.words[from];
  const full = word && scene.lists.abbreviation(word.form);
  if (!word || !full) return undefined;
  if (scene.words[from - 1]?.form !== "," && !/^\p{L}\.\p{L}\.$/u.test(word.form)) return undefined;
  const records = scene.gazetteer.find(full).filter((place) => place.featureCode === "ADM1");
  return { ...extent(from, from + 1, scene), source: "abbreviation", records };
}

function streetAt(from: number, sentence: Sentence, scene: NameScene): NameCandidate | undefined {
  if (!isCapitalised(scene.words[from]?.form)) return undefined;
  for (let at = from + 1; at < Math.min(from + 4, sentence.to); at++) {
    const form = scene.words[at]?.form ?? "";
    if (!isCapitalised(form)) return undefined;
    if (
      scene.lists.has("street_generics", form) &&
      !scene.lists.has("not_names", formAt(from, scene))
    )
      return { ...extent(from, at + 1, scene), source: "street", records: [] };
  }
  return undefined;
}

function knownNameAt(
  from: number,
  sentence: Sentence,
  scene: NameScene,
): NameCandidate | undefined {
  const end = runEnd(from, scene, sentence.to);
  const site = siteAt(from, end, scene) ?? siteNameAt(from, end, scene);
  if (site) return site;
  for (let to = end; to > from; to--) {
    const last = formAt(to - 1, scene);
    if (to > from + 1 && !isCapitalised(last)) continue;
    if (to === from + 1 && !mayStandAlone(last, scene)) return undefined;
    if (scene.lists.has("media_words", formAt(to, scene))) return undefined;
    const known = knownNameOf(from, to, scene);
    if (known) return known;
  }
  return undefined;
}

function knownNameOf(from: number, to: number, scene: NameScene): NameCandidate | undefined {
  const bounds = extent(from, to, scene);
  if (bounds.name.length > LONGEST_NAME_CHARACTERS) return undefined;
  const records = scene.gazetteer.find(bounds.name);
  if (cutsHyphen(to, scene) && !isWellKnown(records)) return undefined;
  if (records.length > 0) return { ...bounds, source: "exact", records };
  const part = partNamed(from, to, scene);
  if (part.length > 0) return { ...bounds, source: "direction", records: part };
  const division = divisionNamed(from, to, scene);
  return division.length > 0 ? { ...bounds, source: "generic", records: division } : undefined;
}

/** "Hodeidah airport", "Tabqa air base": a name with nouns in lower case that the gazetteer has as a whole. */
function siteAt(from: number, end: number, scene: NameScene): NameCandidate | undefined {
  for (const to of [end + 2, end + 1]) {
    if (!scene.lists.has("feature_nouns", formAt(to - 1, scene))) continue;
    if (scene.words[to - 1]?.sentence !== scene.words[from]?.sentence) continue;
    const bounds = extent(from, to, scene);
    const found = scene.gazetteer.find(bounds.name);
    const records = found.filter((place) => !["P", "A"].includes(place.featureClass));
    if (records.length > 0) return { ...bounds, source: "exact", records };
  }
  return undefined;
}

/** "Karak Castle", "Toronto Pearson International Airport": a site of its own, in the town that it is named after. */
function siteNameAt(from: number, end: number, scene: NameScene): NameCandidate | undefined {
  for (let to = end; to > from + 1; to--) {
    if (!scene.lists.has("site_generics", formAt(to - 1, scene))) continue;
    const bounds = extent(from, to, scene);
    const own = scene.gazetteer.find(bounds.name);
    if (own.length > 0) return { ...bounds, source: "exact", records: own };
    const town = scene.gazetteer.find(extent(from, from + 1, scene).name);
    return { ...bounds, source: "site", records: town.filter(isTown) };
  }
  return undefined;
}

function isTown({ featureClass }: PlaceRecord): boolean {
  return featureClass === "P";
}

/** "al-Durayhimi" is not "al", "Champs-Elysees" not "Champs"; but "Russia-Turkey ties" are Russia's. */
function cutsHyphen(to: number, scene: NameScene): boolean {
  return (
    HYPHENS.has(formAt(to, scene)) && isCapitalised(formAt(to + 1, scene)) && touches(to, scene)
  );
}

function isWellKnown(records: readonly PlaceRecord[]): boolean {
  return records.some((place) => place.population >= WELL_KNOWN_POPULATION);
}

function touches(at: number, scene: NameScene): boolean {
  return scene.words[at - 1]?.span[1] === scene.words[at]?.span[0];
}

/** What "East Aleppo" is a part of. */
function partNamed(from: number, to: number, scene: NameScene): readonly PlaceRecord[] {
  if (to < from + 2 || !scene.lists.has("directions", formAt(from, scene).toLowerCase())) return [];
  return scene.gazetteer.find(extent(from + 1, to, scene).name);
}

/** What "Raqqa Governorate" is, where the gazetteer has it without the last word. */
function divisionNamed(from: number, to: number, scene: NameScene): readonly PlaceRecord[] {
  const generic = formAt(to - 1, scene);
  if (to < from + 2 || !scene.lists.has("division_generics", generic)) return [];
  if (isCapitalised(formAt(to, scene)) || formAt(to, scene) === "of") return [];
  const records = scene.gazetteer.find(extent(from, to - 1, scene).name);
  return records.filter((place) => place.featureCode.startsWith("ADM"));
}

function mayStandAlone(form: string, scene: NameScene): boolean {
  if (scene.lists.has("not_names", form) || /^\p{Lu}\.?$/u.test(form)) return false;
  if (scene.lists.has("articles", form.toLowerCase())) return false;
  const uses = scene.actors.find(foldActorName(form), form);
  const ofState = uses.filter(({ actor }) => actor.kind === "state");
  return ofState.length === 0 || ofState.some(({ use }) => use === "name" || use === "capital");
}

/** End of a run without "and", "of" and the like, which join names as often as they stand in one. */
function plainRunEnd(from: number, scene: NameScene, limit: number): number {
  const end = runEnd(from, scene, limit);
  for (let at = from + 1; at < end; at++) {
    const form = formAt(at, scene);
    if (!isCapitalised(form) && !HYPHENS.has(form) && !scene.lists.has("articles", form)) return at;
  }
  return end;
}

/** A name the gazetteer does not have, after words that only go with places: "the town of Kisik". */
function cuedNameAt(from: number, sentence: Sentence, scene: NameScene): NameCandidate | undefined {
  const to = plainRunEnd(from, scene, sentence.to);
  if (!mayStandAlone(formAt(from, scene), scene)) return undefined;
  const before = [formAt(from - 1, scene), formAt(from - 2, scene)].map((form) =>
    form.toLowerCase(),
  );
  const named =
    isPlaceNoun(before[0] ?? "", scene) ||
    (before[0] === "of" && isPlaceNoun(before[1] ?? "", scene));
  const after = formAt(to, scene);
  const follows =
    isPlaceNoun(after, scene) && !scene.lists.has("directions", formAt(from, scene).toLowerCase());
  const within = scene.lists.has("at_prepositions", before[0] ?? "");
  const isCued = named || follows || within;
  if (!isCued && !isTaggedPlace(from, to, scene)) return undefined;
  const bounds = extent(from, to, scene);
  const records = scene.gazetteer.findVariant(bounds.name);
  if (records.length > 0) return { ...bounds, source: "variant", records };
  if (!isCued) return undefined;
  return { ...bounds, source: named || follows ? "cue" : "preposition", records };
}

/** The syntax model takes all of it for the name of a place. */
function isTaggedPlace(from: number, to: number, scene: NameScene): boolean {
  const tokens = scene.tokens.slice(from, to);
  return tokens.length > 0 && tokens.every(({ name }) => name?.endsWith("-PLACE"));
}

function isPlaceNoun(form: string, scene: NameScene): boolean {
  return scene.lists.has("settlement_nouns", form) || scene.lists.has("division_nouns", form);
}

function isInsideName(form: string, lists: PlaceLists): boolean {
  return HYPHENS.has(form) || lists.has("particles", form) || form === "’" || form === "'";
}

function formAt(index: number, scene: NameScene): string {
  return scene.words[index]?.form ?? "";
}

function extent(
  from: number,
  to: number,
  scene: NameScene,
): Pick<NameCandidate, "span" | "from" | "to" | "name"> {
  const span: Span = [scene.words[from]?.span[0] ?? 0, scene.words[to - 1]?.span[1] ?? 0];
  return { span, from, to, name: textOf(scene.text, span) };
}
