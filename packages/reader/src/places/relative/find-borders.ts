import { foldName as foldActorName } from "../../actors/fold-actor-name.ts";
import type { ResolvedPlace } from "../../document.ts";
import { middleOfLines, nearestOn } from "../borders.ts";
import { countryOfState } from "../country-evidence.ts";
import { distanceKm, type Point } from "../distance.ts";
import type { Anchor } from "./anchor.ts";
import { directionBefore } from "./read-phrase.ts";
import { isDash, type RelativeScene, wordIn } from "./relative-scene.ts";

/** A town this far from a border says which stretch of it is meant. */
const STRETCH_KM = 150;
const STRETCH_RADIUS_KM = 15;
/** Without a name beside it, a country must have this share of what the report says of countries. */
const SAID_SHARE = 0.1;

const EARLIER_SENTENCES = 2;
const REACH_WORDS = 150;

/** Finds the borders that a report names: "the Turkish border", "Syria's border with Turkey", "the Syria–Turkey border". */
export function findBorders(scene: RelativeScene): readonly Anchor[] {
  return scene.words.flatMap(({ form, index }) => {
    if (!scene.lists.has("border_nouns", form.toLowerCase())) return [];
    const border = isModifier(scene, index) ? undefined : borderAt(scene, index);
    return border ? [border] : [];
  });
}

/** "border guards", "border town": no border. */
function isModifier(scene: RelativeScene, noun: number): boolean {
  const next = scene.tokens[noun + 1]?.upos;
  if (scene.words[noun + 1]?.sentence !== scene.words[noun]?.sentence) return false;
  return next === "NOUN" || next === "PROPN";
}

interface Said {
  readonly from: number;
  readonly to: number;
  readonly countries: readonly string[];
}

function borderAt(scene: RelativeScene, noun: number): Anchor | undefined {
  const left = countriesBefore(scene, noun);
  const right = countriesAfter(scene, noun);
  const said = [...new Set([...left.countries, ...right.countries])];
  const near = placesNear(scene, noun);
  const countries = pairOf(scene, said, near);
  if (!countries) return undefined;
  const lines = scene.gazetteer.borders.between(...countries);
  const middle = middleOfLines(lines);
  if (!middle) return undefined;
  const stretch = stretchAt(lines, near, countries);
  const [start = 0] = scene.words[left.from]?.span ?? [];
  const end = scene.words[right.to - 1]?.span[1] ?? start;
  return {
    from: left.from,
    to: right.to,
    ...(stretch ? { at: stretch, radiusKm: STRETCH_RADIUS_KM } : middle),
    border: { countries, lines, noun, span: [start, end] },
  };
}

/** "Turkish", "Turkish-Syrian", "Syria–Turkey", "Turkey's southern" before the noun. */
function countriesBefore(scene: RelativeScene, noun: number): Said {
  const { sentence } = scene.words[noun] ?? {};
  const countries: string[] = [];
  let from = noun;
  let at = directionBefore(scene, noun)?.from ?? noun;
  if (/^['’]s?$/.test(wordIn(scene, at - 1, sentence))) at -= 1;
  while (countries.length < 2) {
    const named = countryEndingAt(scene, at, sentence);
    if (!named) break;
    countries.push(named.country);
    from = named.from;
    const link = wordIn(scene, from - 1, sentence);
    if (!isDash(link) && link !== "and") break;
    at = from - 1;
  }
  return { from, to: noun, countries };
}

/** "with Turkey", "between Syria and Turkey" behind the noun. */
function countriesAfter(scene: RelativeScene, noun: number): Said {
  const { sentence } = scene.words[noun] ?? {};
  const none = { from: noun, to: noun + 1, countries: [] };
  const link = wordIn(scene, noun + 1, sentence);
  if (link !== "with" && link !== "between") return none;
  const skip = wordIn(scene, noun + 2, sentence).startsWith("neighb") ? 3 : 2;
  const first = countryStartingAt(scene, noun + skip, sentence);
  if (!first) return none;
  const second =
    link === "between" && wordIn(scene, first.to, sentence) === "and"
      ? countryStartingAt(scene, first.to + 1, sentence)
      : undefined;
  const countries = [first, second].flatMap((named) => named?.country ?? []);
  return { from: noun, to: second?.to ?? first.to, countries };
}

interface NamedCountry {
  readonly from: number;
  readonly to: number;
  readonly country: string;
}

function countryEndingAt(
  scene: RelativeScene,
  end: number,
  sentence: number | undefined,
): NamedCountry | undefined {
  if (wordIn(scene, end - 1, sentence) === "") return undefined;
  const named = scene.placeAt.get(end - 1);
  const country = named && countryOf(named.place);
  if (named && country) return { from: named.from, to: end, country };
  const adjective = stateOfAdjective(scene, end - 1);
  return adjective === undefined ? undefined : { from: end - 1, to: end, country: adjective };
}

function countryStartingAt(
  scene: RelativeScene,
  from: number,
  sentence: number | undefined,
): NamedCountry | undefined {
  const start = wordIn(scene, from, sentence) === "the" ? from + 1 : from;
  if (wordIn(scene, start, sentence) === "") return undefined;
  const named = scene.placeAt.get(start);
  const country = named && countryOf(named.place);
  return named && country ? { from: start, to: named.to, country } : undefined;
}

function countryOf({ record }: ResolvedPlace): string | undefined {
  return record?.featureCode.startsWith("PCL") ? record.country : undefined;
}

function stateOfAdjective(scene: RelativeScene, word: number): string | undefined {
  const form = scene.words[word]?.form ?? "";
  if (!/^\p{Lu}/u.test(form)) return undefined;
  const state = scene.actors
    .find(foldActorName(form), form)
    .find(({ actor }) => actor.kind === "state");
  return state && countryOfState(state.actor.id);
}

/** Places with a point near a word, the nearest first: those of its sentence, then the last before it. */
function placesNear(scene: RelativeScene, noun: number): readonly ResolvedPlace[] {
  const { sentence } = scene.words[noun] ?? {};
  const first = scene.sentences[Math.max(0, (sentence ?? 0) - EARLIER_SENTENCES)]?.from ?? 0;
  const last = scene.sentences[sentence ?? -1]?.to ?? 0;
  const near = new Map<ResolvedPlace, number>();
  for (
    let at = Math.max(first, noun - REACH_WORDS);
    at < Math.min(last, noun + REACH_WORDS);
    at++
  ) {
    const place = scene.placeAt.get(at)?.place;
    const isHere = scene.words[at]?.sentence === sentence;
    if (place?.record && !near.has(place) && (isHere || at < noun))
      near.set(place, Math.abs(at - noun) + (isHere ? 0 : REACH_WORDS));
  }
  return [...near].sort((a, b) => a[1] - b[1]).map(([place]) => place);
}

/** The two countries of a border; where one is said, the other is what the words around speak of. */
function pairOf(
  scene: RelativeScene,
  said: readonly string[],
  near: readonly ResolvedPlace[],
): readonly [string, string] | undefined {
  const [one, two] = said;
  if (one === undefined) return undefined;
  if (two !== undefined) return [one, two];
  const neighbours = scene.gazetteer.borders.neighbours(one);
  const here = near.find(({ record }) => record && neighbours.includes(record.country));
  if (here?.record) return [one, here.record.country];
  const [likeliest] = neighbours
    .map((country) => ({ country, share: scene.evidence.share(country) }))
    .filter(({ share }) => share >= SAID_SHARE)
    .sort((a, b) => b.share - a.share);
  return likeliest && [one, likeliest.country];
}

function stretchAt(
  lines: Parameters<typeof nearestOn>[0],
  near: readonly ResolvedPlace[],
  countries: readonly string[],
): Point | undefined {
  for (const { record } of near) {
    const isTown = record && ["P", "S"].includes(record.featureClass);
    if (!isTown || !countries.includes(record.country)) continue;
    const point = nearestOn(lines, record);
    if (point && distanceKm(point, record) <= STRETCH_KM) return point;
  }
  return undefined;
}
