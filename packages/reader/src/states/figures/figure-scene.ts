import type { ActorKind } from "@zenobia/model";
import type { PredicateMatch } from "../../events/event-draft.ts";
import { type EventScene, isListed, kindOf } from "../../events/scene.ts";
import type { Argument, Frame } from "../../frames/frame.ts";
import { uposAt } from "../../frames/sentence-view.ts";
import { groupBy } from "../../group-by.ts";
import type { MeasureWords } from "./measure-words.ts";

/** A frame in which a word fills a role. */
export interface RoleOf {
  readonly frame: Frame;
  readonly argument: Argument;
}

/** What the rules of figures look at, with the look-ups they share. */
export interface FigureScene extends EventScene {
  readonly measures: MeasureWords;
  /** Frames by the words that fill their roles. */
  readonly rolesOf: ReadonlyMap<number, readonly RoleOf[]>;
  readonly matchesAt: ReadonlyMap<number, readonly PredicateMatch[]>;
  /** Words inside time expressions. */
  readonly timed: ReadonlySet<number>;
}

/** Builds the look-ups once a report. */
export function createFigureScene(
  scene: EventScene,
  matches: readonly PredicateMatch[],
): FigureScene {
  const roles = scene.frames.flatMap((frame) =>
    frame.arguments.map((argument) => ({ frame, argument })),
  );
  const timed = new Set<number>();
  for (const time of scene.times)
    for (let word = time.from; word < time.to; word += 1) timed.add(word);
  return {
    ...scene,
    measures: scene.knowledge.words.measures,
    rolesOf: groupBy(roles, (role) => role.argument.head),
    matchesAt: groupBy(matches, (match) => match.frame.head),
    timed,
  };
}

/** Kinds of actor whose common nouns name people: no agencies, no governments. */
const HUMAN = new Set<ActorKind>(["person", "civilians", "military", "rebel", "militia"]);
const PEOPLE_CLASSES = [
  "~civilian",
  "~troops",
  "~fighter",
  "~displaced",
  "~detainee",
  "~police",
  "~official",
  "~journalist",
  "~aid_worker",
  "~commander",
  "~gang",
];

/** Tells whether a noun names people, by its word or as an actor that the report names. */
export function isPeople(scene: FigureScene, noun: number): boolean {
  if (isListed(scene, noun, scene.measures.people) || isListed(scene, noun, PEOPLE_CLASSES))
    return true;
  const mention = scene.mentionAt.get(noun);
  const kind = mention && kindOf(scene, mention.index);
  if (kind === undefined || scene.placeAt.has(noun)) return false;
  return uposAt(scene.view, noun) === "PROPN" || HUMAN.has(kind);
}

/** Form of a word in lower case; "" outside the text. */
export function formAt(scene: Pick<EventScene, "words">, index: number): string {
  return scene.words[index]?.form.toLowerCase() ?? "";
}
