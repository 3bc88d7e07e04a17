import type { EventDraft, PredicateMatch } from "../event-draft.ts";
import { castParties } from "../parties/cast-parties.ts";
import type { EventScene } from "../scene.ts";
import { withAnswered } from "./answered.ts";
import { withCauseOfFlight } from "./cause-of-flight.ts";
import { withDenials } from "./denials.ts";
import { withGovernments } from "./governments.ts";
import { withOpponents } from "./opponents.ts";
import { withSeveral } from "./several.ts";
import { sidesOf } from "./sides.ts";

/**
 * Fills in who acts or is acted upon where a sentence leaves them out and the report as a whole tells them: whom an army
 * takes a town from, who made the demand that is rejected, from whom people flee, whom a crowd protests against. What
 * the words themselves say is never changed, and each gets a reason of its own in `because`.
 */
export function withImpliedParties(
  scene: EventScene,
  events: readonly EventDraft[],
  matches: readonly PredicateMatch[],
): readonly EventDraft[] {
  const sides = sidesOf(scene);
  const filled = [
    withSeveral,
    withOpponents,
    withAnswered,
    withCauseOfFlight,
    withGovernments,
  ].reduce((known, imply) => imply(scene, known, sides), events);
  return withDenials(scene, castParties(scene, filled, sides), { matches, sides });
}
