import type { ActorPair } from "../../api/contract.ts";
import { dayNumber } from "../../record/days.ts";
import { endsOf, relationWords, roleOf, type TieRole } from "../../record/tie-looks.ts";

/** A tie or a fight between two, as a stretch of time. */
export interface TieSpan {
  /** Unique within its pair. */
  readonly id: string;
  readonly role: TieRole;
  /** `from` the actor whose page it is, `to` it, `both` where it says the same of both. */
  readonly way: "from" | "to" | "both";
  readonly words: string;
  /** Days since 1970-01-01. */
  readonly start: number;
  readonly end: number;
  /** Whether its beginning and its end are told, or only days on which it was told as standing. */
  readonly told: { readonly start: boolean; readonly end: boolean };
  readonly assertions: readonly string[];
}

/** Ties and fights of a pair, as an actor's page shows them. */
export function tieSpansOf(
  { actors, fights, ties }: ActorPair,
  keys: readonly string[],
): readonly TieSpan[] {
  const nameOf = (key: string): string => actors[key]?.name ?? key;
  const wayOf = (from: string, symmetric: boolean): TieSpan["way"] =>
    symmetric ? "both" : keys.includes(from) ? "from" : "to";
  return [
    ...ties.map((tie, index): TieSpan => {
      const role = roleOf(tie.relation);
      return {
        id: `t${index}`,
        role,
        way: wayOf(endsOf(tie)[0], role === "alliance" || role === "hostility"),
        words: `${nameOf(tie.subject)} ${relationWords(tie.relation)} ${nameOf(tie.object)}`,
        start: dayNumber(tie.since ?? tie.firstTold),
        end: dayNumber(tie.until ?? tie.lastTold),
        told: { start: tie.since !== undefined, end: tie.until !== undefined },
        assertions: tie.tellings.map(({ assertion }) => assertion),
      };
    }),
    ...fights.map((fight, index): TieSpan => {
      const where = fight.place === undefined ? "" : ` at ${fight.place.name}`;
      return {
        id: `f${index}`,
        role: "fighting",
        way: wayOf(fight.actor, false),
        words: `${nameOf(fight.actor)} attacked ${nameOf(fight.recipient)}${where}`,
        start: dayNumber(fight.from),
        end: dayNumber(fight.to),
        told: { start: fight.dated, end: fight.dated },
        assertions: [fight.assertion],
      };
    }),
  ];
}

/** The key of a pair as the server reads it. */
export function pairKey(a: string, b: string): string {
  return `tie:${[a, b].sort().join("|")}`;
}

/** First and last day that are drawn, with some room: what lies far before the rest is left at the edge. */
export function daysOfSpans(spans: readonly TieSpan[]): readonly [first: number, last: number] {
  const starts = spans.map(({ start }) => start).sort((a, b) => a - b);
  const least = starts[0] ?? 0;
  const usual = starts[Math.floor(starts.length / 8)] ?? least;
  const end = Math.max(least + 30, ...spans.map((span) => span.end));
  const first = Math.max(least, usual - (end - usual));
  const room = (end - first) * 0.03;
  return [first - room, end + room];
}

/** Years or months to write beneath, at most eight. */
export function ticksOf([first, last]: readonly [number, number]): readonly {
  readonly day: number;
  readonly words: string;
}[] {
  const from = new Date(first * DAY_MS).getUTCFullYear();
  const to = new Date(last * DAY_MS).getUTCFullYear();
  const step = Math.max(1, Math.ceil((to - from) / 7));
  const ticks: { day: number; words: string }[] = [];
  for (let year = from + 1; year <= to; year += step)
    ticks.push({ day: dayNumber(`${year}-01-01`), words: String(year) });
  if (ticks.length > 2) return ticks;
  return monthTicks(from, to, [first, last]);
}

const MONTH = new Intl.DateTimeFormat("en-GB", {
  month: "short",
  year: "numeric",
  timeZone: "UTC",
});

function monthTicks(
  from: number,
  to: number,
  [first, last]: readonly [number, number],
): readonly { readonly day: number; readonly words: string }[] {
  const step = Math.max(1, Math.ceil((last - first) / 30 / 7));
  const ticks: { day: number; words: string }[] = [];
  for (let month = 0; month < (to - from + 1) * 12; month += step) {
    const date = new Date(Date.UTC(from, month, 1));
    const day = date.getTime() / DAY_MS;
    if (day >= first && day <= last) ticks.push({ day, words: MONTH.format(date) });
  }
  return ticks;
}

const DAY_MS = 86_400_000;
