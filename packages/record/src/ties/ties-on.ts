import type { Day } from "@zenobia/model";
import type { ActorKey } from "../assertions/references.ts";
import { dayNumber } from "../days/day-number.ts";
import { isInForce } from "../kinship/create-kinship.ts";
import {
  endsInBrief,
  type PairBrief,
  type TieBrief,
  type VoiceColumns,
  voicesInBrief,
} from "./pair-brief.ts";
import type { KnownTie, Tie, TieTelling } from "./tie.ts";
import { TIE_NATURES, TIE_RULE, type TieRule } from "./tie-rule.ts";
import { isBrief, type ToldPair } from "./told-pair.ts";

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
  /** Tellings of reports, in a list the latest hundred; none when it is only known, or was read in brief. */
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
  pairs: readonly ToldPair[],
  { day, known = [], actor, rule = TIE_RULE }: TiesQuestion,
): readonly TieOn[] {
  const ties = new Map<string, TieOn>();
  for (const told of pairs) {
    if (actor !== undefined && !told.pair.includes(actor)) continue;
    for (const on of standingTies(told, day, rule)) ties.set(keyOf(on), on);
  }
  for (const given of known) {
    const tie = inOrder(given);
    if (actor !== undefined && tie.subject !== actor && tie.object !== actor) continue;
    if (isInForce(tie, day)) ties.set(keyOf(tie), withKnown(ties.get(keyOf(tie)), tie));
  }
  return [...ties].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tie]) => tie);
}

function standingTies(told: ToldPair, day: Day, rule: TieRule): readonly TieOn[] {
  return isBrief(told)
    ? told.ties.flatMap((tie) => tieOnInBrief(tie, told, { day, rule }) ?? [])
    : told.ties.flatMap((tie) => tieOn(tie, day, rule) ?? []);
}

function tieOn(tie: Tie, day: Day, rule: TieRule): TieOn | undefined {
  if (!standsOn(tie, day)) return undefined;
  const confidence = confidenceOf(voicesOf(tie.tellings), { tie, day, rule });
  if (confidence < rule.unknownBelow) return undefined;
  const { toldAfterEnd, ...rest } = tie;
  return { ...rest, standing: standingOn(tie, day), confidence, known: [] };
}

function tieOnInBrief(
  tie: TieBrief,
  told: PairBrief,
  { day, rule }: { readonly day: Day; readonly rule: TieRule },
): TieOn | undefined {
  if (!standsOn(tie, day)) return undefined;
  const confidence = confidenceOf(voicesInBrief(tie), { tie, day, rule });
  if (confidence < rule.unknownBelow) return undefined;
  const { firstTold, lastTold, relation, since, until } = tie;
  return {
    relation,
    ...endsInBrief(tie, told.pair),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    firstTold,
    lastTold,
    tellings: [],
    standing: standingOn(tie, day),
    confidence,
    known: [],
  };
}

type Span = Pick<Tie, "firstTold" | "lastTold" | "since" | "until">;

function standsOn({ firstTold, since, until }: Span, day: Day): boolean {
  return day >= (since ?? firstTold) && (until === undefined || day <= until);
}

function standingOn({ lastTold }: Span, day: Day): TieOn["standing"] {
  return day <= lastTold ? "told" : "assumed";
}

function voicesOf(tellings: readonly TieTelling[]): VoiceColumns {
  const numbers = new Map<string, number>();
  const voices = tellings.map(({ attribution, voice }) => {
    const number = numbers.get(voice) ?? numbers.size;
    numbers.set(voice, number);
    return 2 * number + Number(attribution.length > 0);
  });
  return { days: tellings.map(({ published }) => dayNumber(published)), voices };
}

/** Between its beginning and a telling nothing fades; after it, by half with every half-life. */
function confidenceOf(
  { days, voices }: VoiceColumns,
  { day, rule, tie }: { readonly day: Day; readonly rule: TieRule; readonly tie: Span },
): number {
  const on = dayNumber(day);
  const all = tie.since !== undefined || !days.some((published) => published <= on);
  const surest: number[] = [];
  for (let index = 0; index < days.length; index += 1) {
    const published = days[index] ?? 0;
    if (!all && published > on) continue;
    const voice = voices[index] ?? 0;
    const weight = voice % 2 === 0 ? rule.weights.reported : rule.weights.attributed;
    const sure = weight * 0.5 ** (Math.max(0, on - published) / rule.halfLifeDays);
    const who = voice >> 1;
    surest[who] = Math.max(surest[who] ?? 0, sure);
  }
  // In order of size, so that rounding is the same whatever order voices come in.
  const doubts = surest.flat().sort((a, b) => a - b);
  return 1 - doubts.reduce((product, sure) => product * (1 - sure), 1);
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
