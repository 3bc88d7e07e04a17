import type { TimeMention } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import { lemmaAt, prepositionOf, relationAt } from "../frames/sentence-view.ts";
import { countedFrom, lastingTo, lengthAt, lengthBefore, withNeighbour } from "./counted-time.ts";
import type { EventScene } from "./scene.ts";

/** Relations over which a time does not reach down: what was done in such a clause has its own time. */
const BARRIERS = new Set(["acl:relcl", "parataxis"]);
/** What a clause or noun follows or precedes, or what is only spoken of, did not happen at the time above it. */
const APART = new Set(["after", "before", "since", "until", "till", "of", "for"]);
const APART_FROM = new Set(["after", "before", "since"]);
const MAX_CLIMB = 8;

/** A time that an event may take; the least cost wins. */
interface Candidate {
  readonly time: TimeMention;
  readonly cost: number;
}

/** The time expression of an event: the nearest in its own clause, else in the clauses above it. */
export function timeOf(scene: EventScene, frame: Frame): TimeMention | undefined {
  const sentence = scene.words[frame.head]?.sentence ?? -1;
  const told = scene.timesBySentence.get(sentence) ?? [];
  if (told.length === 0) return undefined;
  const times = told.filter((time) => time.interval !== undefined && isUsable(time));
  const found = climb(scene, frame.head, { times, told }) ?? onlyTimeOf(scene, frame, times);
  return found && withNeighbour(scene, ownDays(scene, frame.head, found), times);
}

interface Told {
  /** Those that name days. */
  readonly times: readonly TimeMention[];
  /** All of the sentence, lengths of time among them. */
  readonly told: readonly TimeMention[];
}

/** Looks for the cheapest time on the way up from a predicate, up to the first barrier. */
function climb(scene: EventScene, head: number, told: Told): TimeMention | undefined {
  const anchored = told.times.map((time) => ({ time, anchors: anchorsOf(scene, time) }));
  let best: Candidate | undefined;
  let at = head;
  let second = -1;
  for (let step = 0; step <= MAX_CLIMB && at >= 0; step += 1) {
    for (const { time, anchors } of anchored) {
      const down = anchors.indexOf(at);
      if (down < 0 || isOfFirst(scene, time, { first: at, second, told })) continue;
      const cost = step * 2 + down + Math.abs(time.from - head) / 1000;
      best = cheaper(best, { time, cost });
    }
    const beside = best === undefined ? timeBeside(scene, at, told) : undefined;
    if (beside !== undefined || isClosed(scene, at)) return best?.time ?? beside;
    second = at;
    at = scene.view.tree.parent(at);
  }
  return best?.time;
}

function cheaper(one: Candidate | undefined, other: Candidate): Candidate {
  return one !== undefined && one.cost <= other.cost ? one : other;
}

/** "began in May and agreed to talks brokered in June": the time of the first verb, where the second's clause has one. */
function isOfFirst(
  { view }: EventScene,
  time: TimeMention,
  { first, second, told }: { readonly first: number; readonly second: number; readonly told: Told },
): boolean {
  if (view.tokens[second]?.upos !== "VERB" || relationAt(view, second) !== "conj") return false;
  if (time.from < first || time.from > second) return false;
  const [from, to] = view.tree.subtree(second);
  return told.times.some((other) => other.from > second && from <= other.from && other.from < to);
}

/** A time that no link of the tree joins to a clause, but words before it do. */
function timeBeside(scene: EventScene, at: number, told: Told): TimeMention | undefined {
  return (
    whenTime(scene, at, told.times) ??
    (isApart(scene, at) ? countedTime(scene, at, told) : undefined)
  );
}

/** Tells whether a time above a word says nothing of when that happened. */
function isClosed(scene: EventScene, at: number): boolean {
  return BARRIERS.has(relationAt(scene.view, at)) || isApart(scene, at);
}

/** "three days after jets dropped bombs", "after 23 days of fighting": counted from the time of the clause above. */
function countedTime(scene: EventScene, at: number, told: Told): TimeMention | undefined {
  const { tree } = scene.view;
  const lasting = lengthAt(at, told.told);
  const length = lasting ?? lengthBefore(scene, at, told.told);
  const parent = tree.parent(at);
  if (length === undefined || parent < 0) return undefined;
  const above = parent < length.at || lasting !== undefined ? parent : tree.parent(parent);
  const base = climb(scene, above, told);
  return base && (lasting ? lastingTo(base, lasting) : countedFrom(base, length));
}

/** Tells whether a word is marked or led by "after", "of" and the like as apart from what stands above it. */
function isApart({ view }: EventScene, at: number): boolean {
  const relation = view.tree.relation(at);
  if (relation === "obl" || relation === "nmod")
    if (APART_FROM.has(prepositionOf(view, at))) return true;
  if (relation !== "advcl" && !(view.tokens[at]?.upos === "VERB" && relation !== "acl"))
    return false;
  return view.tree
    .childrenBy(at, "mark", "case")
    .some((child) => child < at && APART.has(lemmaAt(view, child)));
}

/** "since October, when Nairobi sent troops": the time itself, not what lasts since then. */
function whenTime(
  scene: EventScene,
  at: number,
  times: readonly TimeMention[],
): TimeMention | undefined {
  const { view } = scene;
  const when = view.tree
    .childrenBy(at, "advmod", "mark")
    .find((one) => lemmaAt(view, one) === "when");
  if (when === undefined) return undefined;
  const end = view.words[when - 1]?.form === "," ? when - 1 : when;
  const time = times.find(({ to }) => to === end);
  if (time === undefined) return undefined;
  const interval = time.told ?? time.interval;
  return { ...time, ...(interval && { interval }), because: `${time.because}+when` };
}

/**
 * "since the start of the war in 2011": from there to the day of the report; of what happened then, "since the bombing
 * of May 2015", only that time.
 */
function ownDays(scene: EventScene, head: number, time: TimeMention): TimeMention {
  const { interval } = time;
  if (!interval || interval.end >= scene.publishedDay || !isAfterSince(scene, time)) return time;
  if (scene.tokens[head]?.upos === "NOUN" && prepositionOf(scene.view, head) === "since")
    return time;
  return {
    ...time,
    interval: { start: interval.start, end: scene.publishedDay, precision: "range" },
    because: `${time.because}+since`,
  };
}

function isAfterSince(scene: EventScene, time: TimeMention): boolean {
  const { view } = scene;
  if (time.because.endsWith("+when")) return false;
  let at = time.from;
  for (let step = 0; step < MAX_CLIMB && at >= 0 && scene.tokens[at]?.upos !== "VERB"; step += 1) {
    if (prepositionOf(view, at) === "since") return true;
    at = view.tree.parent(at);
  }
  return false;
}

/**
 * The one time of a sentence dates its main clause, unless it stands in a clause that has its own time or lies ahead:
 * "agreed to leave on Friday".
 */
function onlyTimeOf(
  scene: EventScene,
  frame: Frame,
  times: readonly TimeMention[],
): TimeMention | undefined {
  const [time] = times;
  if (times.length !== 1 || (time?.interval?.start ?? "") > scene.publishedDay) return undefined;
  const isMain = isLinked(scene, frame.head, (relation) => MAIN_LINKS.has(relation));
  if (time === undefined || !isMain || isInNoun(scene, time)) return undefined;
  if (!isLinked(scene, linkOf(scene, time))) return undefined;
  return { ...time, because: `${time.because}+sentence` };
}

/** A word of a time, or the word above it where "since" only says that it lasts. */
function linkOf({ view }: EventScene, time: TimeMention): number {
  let at = time.from;
  while (time.because.endsWith("+since") && time.from <= at && at < time.to)
    at = view.tree.parent(at);
  return at < 0 ? time.from : at;
}

const MAIN_LINKS = new Set(["conj", "xcomp", "obj", "nsubj", "nsubj:pass", "obl"]);
/** Tells whether no barrier lies between a word and the root of its sentence, and all links pass a test. */
function isLinked(
  scene: EventScene,
  from: number,
  passes: (relation: string) => boolean = () => true,
): boolean {
  let at = from;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = scene.view.tree.parent(at);
    if (above < 0) return true;
    if (isClosed(scene, at) || !passes(relationAt(scene.view, at))) return false;
    at = above;
  }
  return false;
}

/** A length of time dates nothing by itself unless it was resolved to an interval. */
function isUsable(time: TimeMention): boolean {
  return time.type !== "SET" && !time.value.endsWith("_REF");
}

/** The words above a time, nearest first, up to the first that heads a clause of its own. */
function anchorsOf(scene: EventScene, time: TimeMention): readonly number[] {
  const { tree } = scene.view;
  const anchors: number[] = [];
  let at = time.from;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    if (at < time.from || at >= time.to) anchors.push(at);
    const upos = scene.tokens[at]?.upos;
    const isClause = (upos === "VERB" || upos === "AUX") && (at < time.from || at >= time.to);
    if ((isClause && !isBeyond(scene, time, at)) || isNounsOwn(scene, time, at)) break;
    at = tree.parent(at);
  }
  return anchors;
}

/** Tells whether a time stands inside a noun phrase that it dates alone. */
function isInNoun(scene: EventScene, time: TimeMention): boolean {
  const last = anchorsOf(scene, time).at(-1);
  return last !== undefined && isNounsOwn(scene, time, last);
}

/** Roles in which a noun is spoken of or acted upon, whenever what it names took place. */
const OBJECTS = new Set(["obj", "nsubj:pass"]);
/** What happened in, during or by something dated happened then; what lasts since it began then. */
const SHARING = new Set([
  "since",
  "in",
  "during",
  "at",
  "by",
  "amid",
  "on",
  "from",
  "through",
  "throughout",
]);

/** "condemned the 2014 attack", "after Friday's bombing": a time inside a noun phrase dates no verb above it. */
function isNounsOwn({ view }: EventScene, time: TimeMention, noun: number): boolean {
  const isOf = noun < time.from && prepositionOf(view, time.from) === "of";
  if (!isOf && (noun < time.to || view.tree.subtree(noun)[0] > time.from)) return false;
  const { upos } = view.tokens[noun] ?? {};
  if (upos !== "NOUN" && upos !== "PROPN") return false;
  const relation = relationAt(view, noun);
  if (relation.startsWith("obl") || relation.startsWith("nmod")) {
    const preposition = prepositionOf(view, noun);
    return preposition !== "" && !SHARING.has(preposition);
  }
  return OBJECTS.has(relation);
}

/** "the city, which lies on the road, in the early hours of Friday": behind the comma that ends a relative clause. */
function isBeyond(scene: EventScene, time: TimeMention, clause: number): boolean {
  const { tree, words } = scene.view;
  if (relationAt(scene.view, clause) !== "acl:relcl") return false;
  let phrase = time.from;
  while (phrase >= 0 && tree.parent(phrase) !== clause) phrase = tree.parent(phrase);
  const first = Math.min(time.from, tree.subtree(phrase)[0]);
  return phrase > clause && (words[first]?.form === "," || words[first - 1]?.form === ",");
}
