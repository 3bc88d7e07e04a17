import type { PloverType } from "@zenobia/model";
import { lemmaAt } from "../../frames/sentence-view.ts";
import type { EventDraft } from "../event-draft.ts";
import { argumentsIn } from "../match.ts";
import { type EventScene, isListed } from "../scene.ts";

/** Types that answer something said or done before, by the one whom they are then addressed to. */
const ANSWERS: ReadonlySet<PloverType> = new Set(["REJECT", "ACCUSE", "SUPPORT"]);

/** How many sentences back what is answered may stand. */
const MAX_SENTENCES = 3;

/**
 * "The army shelled the camp. France condemned *the attack*": an answer that names nobody is to who did, or said, what it takes
 * up, as long as the report told that shortly before.
 */
export function withAnswered(
  scene: EventScene,
  events: readonly EventDraft[],
): readonly EventDraft[] {
  return events.map((event) => {
    if (!ANSWERS.has(event.type) || event.recipients.length > 0 || event.actors.length === 0)
      return event;
    const types = typesTakenUp(scene, event);
    const earlier = types && latestBefore(scene, event, { events, types });
    if (!earlier) return event;
    return {
      ...event,
      recipients: othersThan(scene, event, earlier.actors),
      because: [...event.because, `recipient:answered-${lemmaAt(scene.view, earlier.frame.head)}`],
    };
  });
}

/** Types of what the object of an answer, or its lack, goes back to. */
function typesTakenUp(scene: EventScene, event: EventDraft): readonly PloverType[] | undefined {
  const [object] = argumentsIn(scene, event.frame, "object");
  if (!object) return event.type === "REJECT" && !hasClause(event) ? ["REQUEST"] : undefined;
  const token = scene.tokens[object.head];
  if (token?.upos === "PRON") {
    const isNeuter = ["it", "this", "that"].includes(lemmaAt(scene.view, object.head));
    return isNeuter && !scene.mentionAt.get(object.head)?.known.length
      ? scene.knowledge.words.implied.deeds
      : undefined;
  }
  if (!pointsBack(scene, object.head)) return undefined;
  return scene.knowledge.words.implied.taken_up.find(({ noun }) =>
    isListed(scene, object.head, noun),
  )?.types;
}

function hasClause({ frame }: EventDraft): boolean {
  return frame.arguments.some(({ role }) => role === "clause");
}

function pointsBack(scene: EventScene, head: number): boolean {
  const article = scene.view.tree.childBy(head, "det");
  return (
    article !== undefined &&
    scene.knowledge.words.implied.points_back.includes(lemmaAt(scene.view, article))
  );
}

/** The latest event of some types told before another, by somebody else. */
function latestBefore(
  scene: EventScene,
  event: EventDraft,
  {
    events,
    types,
  }: { readonly events: readonly EventDraft[]; readonly types: readonly PloverType[] },
): EventDraft | undefined {
  const at = event.frame.head;
  const sentence = scene.words[at]?.sentence ?? 0;
  return events.findLast(
    (other) =>
      other.frame.head < at &&
      types.includes(other.type) &&
      sentence - (scene.words[other.frame.head]?.sentence ?? 0) <= MAX_SENTENCES &&
      othersThan(scene, event, other.actors).length > 0,
  );
}

function othersThan(
  scene: EventScene,
  event: EventDraft,
  mentions: readonly number[],
): readonly number[] {
  const own = new Set(event.actors.map((mention) => scene.entityOf[mention]));
  return mentions.filter((mention) => !own.has(scene.entityOf[mention]));
}
