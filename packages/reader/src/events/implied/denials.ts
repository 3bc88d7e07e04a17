import { lemmaAt } from "../../frames/sentence-view.ts";
import type { EventDraft, PredicateMatch } from "../event-draft.ts";
import { argumentsIn } from "../match.ts";
import { type EventScene, isListed } from "../scene.ts";
import type { Sides } from "./sides.ts";

/** How many sentences back the act may stand. */
const MAX_SENTENCES = 2;
/** What is said is not what is denied: "accused Iran of arming them, a charge Tehran denies" is about the arms. */
const SAID = new Set(["ACCUSE", "REQUEST", "REJECT", "SUPPORT", "THREATEN", "AGREE", "CONSULT"]);

/**
 * "Rwanda armed the rebels, the panel said. Kigali *denied it*": the act told before is told once more, as denied, by
 * the one who is said to have done it.
 */
export function withDenials(
  scene: EventScene,
  events: readonly EventDraft[],
  { matches, sides }: DenialSearch,
): readonly EventDraft[] {
  const denials = matches.flatMap((match) => denialOf(scene, match, { events, sides }) ?? []);
  if (denials.length === 0) return events;
  const heads = new Set(denials.map(({ frame }) => frame.head));
  // "rejected the accusation" turns down no offer: it is the denial.
  const others = events.filter(({ frame }) => !heads.has(frame.head));
  return [...others, ...denials].map((event, index) => ({ ...event, index }));
}

/** Where denials stand, and who speaks for whom. */
interface DenialSearch {
  readonly matches: readonly PredicateMatch[];
  readonly sides: Sides;
}

/** What was told, and by which sides. */
interface Told {
  readonly events: readonly EventDraft[];
  readonly sides: Sides;
}

function denialOf(scene: EventScene, match: PredicateMatch, told: Told): EventDraft | undefined {
  const { entry, frame, actors, trigger } = match;
  const [speaker] = actors;
  if (entry.content !== "denied" || speaker === undefined) return undefined;
  const takesUp = argumentsIn(scene, frame, "object").some(({ head }) =>
    isListed(scene, head, scene.knowledge.words.implied.denied),
  );
  const act = takesUp ? latestActBy(scene, match, told) : undefined;
  if (!act) return undefined;
  return {
    ...act,
    frame,
    trigger,
    speaker,
    status: "denied",
    because: [...act.because, `status.denied-again:${lemmaAt(scene.view, frame.head)}`],
    also: [],
  };
}

/** The latest act told before that the one who denies, or whom they speak for, is said to have done. */
function latestActBy(
  scene: EventScene,
  { actors, frame }: PredicateMatch,
  { events, sides: { sideOf } }: Told,
): EventDraft | undefined {
  const entities = new Set(actors.map((mention) => scene.entityOf[mention]));
  const sides = new Set(actors.flatMap((mention) => sideOf(mention) ?? []));
  const isOwn = (mention: number): boolean =>
    entities.has(scene.entityOf[mention]) || sides.has(sideOf(mention) ?? "");
  const sentence = scene.words[frame.head]?.sentence ?? 0;
  return events.findLast(
    (event) =>
      event.frame.head < frame.head &&
      !SAID.has(event.type) &&
      event.status !== "denied" &&
      sentence - (scene.words[event.frame.head]?.sentence ?? 0) <= MAX_SENTENCES &&
      event.actors.some(isOwn),
  );
}
