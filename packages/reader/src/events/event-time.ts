import type { TimeMention } from "../document.ts";
import type { Frame } from "../frames/frame.ts";
import { prepositionOf, relationAt } from "../frames/sentence-view.ts";
import type { EventScene } from "./scene.ts";

/** Relations over which a time does not reach down: what happened in a relative clause has its own time. */
const BARRIERS = new Set(["acl:relcl", "parataxis"]);
const MAX_CLIMB = 8;

/** The time expression of an event: the nearest in its own clause, else in the clauses above it. */
export function timeOf(scene: EventScene, frame: Frame): TimeMention | undefined {
  const sentence = scene.words[frame.head]?.sentence ?? -1;
  const times = (scene.timesBySentence.get(sentence) ?? []).filter(
    (time) => time.interval !== undefined && isUsable(time),
  );
  if (times.length === 0) return undefined;
  let best: TimeMention | undefined;
  let bestCost = Number.POSITIVE_INFINITY;
  for (const time of times) {
    const cost = costOf(scene, frame, time);
    if (cost < bestCost) {
      best = time;
      bestCost = cost;
    }
  }
  const found = best ?? onlyTimeOf(scene, frame, times);
  return found && untilNow(scene, found);
}

/** "since the start of the war in 2011": from there to the day of the report. */
function untilNow(scene: EventScene, time: TimeMention): TimeMention {
  const { interval } = time;
  if (!interval || interval.end >= scene.publishedDay || !isAfterSince(scene, time)) return time;
  return {
    ...time,
    interval: { start: interval.start, end: scene.publishedDay, precision: "range" },
    because: `${time.because}+since`,
  };
}

function isAfterSince(scene: EventScene, time: TimeMention): boolean {
  const { view } = scene;
  let at = time.from;
  for (let step = 0; step < MAX_CLIMB && at >= 0 && scene.tokens[at]?.upos !== "VERB"; step += 1) {
    if (prepositionOf(view, at) === "since") return true;
    at = view.tree.parent(at);
  }
  return false;
}

/** The one time of a sentence dates its main clause, wherever the parser hung it. */
function onlyTimeOf(
  scene: EventScene,
  frame: Frame,
  times: readonly TimeMention[],
): TimeMention | undefined {
  if (times.length !== 1 || !isMainClause(scene, frame)) return undefined;
  return times[0];
}

const MAIN_LINKS = new Set(["conj", "xcomp", "obj", "nsubj", "nsubj:pass", "obl"]);

function isMainClause(scene: EventScene, frame: Frame): boolean {
  let at = frame.head;
  for (let step = 0; step < MAX_CLIMB; step += 1) {
    const above = scene.view.tree.parent(at);
    if (above < 0) return true;
    if (!MAIN_LINKS.has(relationAt(scene.view, at))) return false;
    at = above;
  }
  return false;
}

/** A length of time dates nothing by itself unless it was resolved to an interval. */
function isUsable(time: TimeMention): boolean {
  return time.type !== "SET" && !time.value.endsWith("_REF");
}

/** Steps up from the predicate to the word that the time hangs on; infinite when a barrier lies between. */
function costOf(scene: EventScene, frame: Frame, time: TimeMention): number {
  const { tree } = scene.view;
  const anchors = anchorsOf(scene, time);
  let climb = 0;
  let at = frame.head;
  while (at >= 0 && climb <= MAX_CLIMB) {
    const down = anchors.indexOf(at);
    if (down >= 0) return climb * 2 + down + Math.abs(time.from - frame.head) / 1000;
    if (BARRIERS.has(relationAt(scene.view, at))) return Number.POSITIVE_INFINITY;
    at = tree.parent(at);
    climb += 1;
  }
  return Number.POSITIVE_INFINITY;
}

/** The words above a time, nearest first, up to the first that heads a clause of its own. */
function anchorsOf(scene: EventScene, time: TimeMention): readonly number[] {
  const { tree } = scene.view;
  const anchors: number[] = [];
  let at = time.from;
  for (let step = 0; step < MAX_CLIMB && at >= 0; step += 1) {
    if (at < time.from || at >= time.to) anchors.push(at);
    const upos = scene.tokens[at]?.upos;
    if ((upos === "VERB" || upos === "AUX") && (at < time.from || at >= time.to)) break;
    at = tree.parent(at);
  }
  return anchors;
}
