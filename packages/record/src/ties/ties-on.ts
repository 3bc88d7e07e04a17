import type { Day } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import { daysBetween } from "../days/day-number.ts";
import { isInForce } from "../kinship/create-kinship.ts";
import type { ActorPair, KnownTie, Tie, TieTelling } from "./tie.ts";
import { TIE_NATURES, TIE_RULE, type TieRule } from "./tie-rule.ts";

/** A tie as of a day. */
export interface TieOn extends Pick<Tie, "relation" | "subject" | "object"> {
  /**
   * `told` a report of this day or later speaks of it, `assumed` none speaks of it any more, `known` only the knowledge
   * base has it.
   */
  readonly standing: "told" | "assumed" | "known";
  /** In [0, 1]; 1 for what the knowledge base gives. */
  readonly confidence: number;
  readonly since?: Day;
  readonly until?: Day;
  readonly firstTold?: Day;
  readonly lastTold?: Day;
  /** Tellings of reports; none when it is only known. */
  readonly tellings: readonly TieTelling[];
  /** What the knowledge base gives, marked by being here. */
  readonly known: readonly KnownTie[];
}

/** What to ask of ties. */
export interface TiesQuestion {
  readonly day: Day;
  readonly known?: readonly KnownTie[];
  /** Only ties of this actor. */
  readonly actor?: ActorKey;
  readonly rule?: TieRule;
}

/** Lists the ties that stand on a day, by subject, object and relation. */
export function tiesOn(
  pairs: readonly ActorPair[],
  { day, known = [], actor, rule = TIE_RULE }: TiesQuestion,
): readonly TieOn[] {
  const ties = new Map<string, TieOn>();
  for (const { pair, ties: told } of pairs) {
    if (actor !== undefined && !pair.includes(actor)) continue;
    for (const tie of told) {
      const on = tieOn(tie, day, rule);
      if (on !== undefined) ties.set(keyOf(tie), on);
    }
  }
  for (const given of known) {
    const tie = inOrder(given);
    if (actor !== undefined && tie.subject !== actor && tie.object !== actor) continue;
    if (isInForce(tie, day)) ties.set(keyOf(tie), withKnown(ties.get(keyOf(tie)), tie));
  }
  return [...ties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie);
}

function tieOn(tie: Tie, day: Day, rule: TieRule): TieOn | undefined {
  const { firstTold, lastTold, since, tellings, until } = tie;
  if (day < (since ?? firstTold) || (until !== undefined && day > until)) return undefined;
  const told =
    since === undefined ? tellings.filter(({ published }) => published <= day) : tellings;
  const confidence = confidenceOf(told.length > 0 ? told : tellings, day, rule);
  if (confidence < rule.unknownBelow) return undefined;
  const { toldAfterEnd, ...rest } = tie;
  return {
    ...rest,
    standing: day <= lastTold ? "told" : "assumed",
    confidence,
    known: [],
  };
}

/** Between its beginning and a telling nothing fades; after it, by half with every half-life. */
function confidenceOf(tellings: readonly TieTelling[], day: Day, rule: TieRule): number {
  const voices = new Map<string, number>();
  for (const { attribution, published, voice } of tellings) {
    const weight = attribution.length > 0 ? rule.weights.attributed : rule.weights.reported;
    const sure = weight * 0.5 ** (Math.max(0, daysBetween(published, day)) / rule.halfLifeDays);
    voices.set(voice, Math.max(voices.get(voice) ?? 0, sure));
  }
  const doubts = [...voices.values()].sort((a, b) => a - b).map((sure) => 1 - sure);
  return 1 - doubts.reduce((product, doubt) => product * doubt, 1);
}

function withKnown(told: TieOn | undefined, tie: KnownTie): TieOn {
  const { relation, subject, object } = tie;
  if (told !== undefined) return { ...told, known: [...told.known, tie] };
  return {
    relation,
    subject,
    object,
    standing: "known",
    confidence: 1,
    tellings: [],
    known: [tie],
  };
}

/** A symmetric relation with its ends in order of the alphabet. */
function inOrder(tie: KnownTie): KnownTie {
  const swap = TIE_NATURES[tie.relation].symmetric && tie.object < tie.subject;
  return swap ? { ...tie, subject: tie.object, object: tie.subject } : tie;
}

function keyOf({
  object,
  relation,
  subject,
}: Pick<Tie, "relation" | "subject" | "object">): string {
  return `${subject} ${object} ${relation}`;
}
