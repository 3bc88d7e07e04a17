import type { Day } from "@zenobia/model";
import { type ActorKey, holdingOn, type PlaceTimeline } from "@zenobia/record";
import type { Paint, TableStyle } from "../table/table-style.ts";

/** What a bar is drawn for. */
export interface BarQuestion {
  readonly day: Day;
  readonly nameOf: (actor: ActorKey) => string;
  /** Columns of the bar. */
  readonly width: number;
  readonly style: TableStyle;
}

const DAY_MS = 86_400_000;
const LETTERS = "ABCDEFGHIJKLMNOPQRSTUVW";
const CONTESTED = "×";
const DISPUTED = "?";
const UNKNOWN = "·";

/**
 * Who held a place over time: a letter for each holder, with the day asked for marked above, and what letters mean beneath.
 */
export function controlBar(timeline: PlaceTimeline, question: BarQuestion): readonly string[] {
  const { day, nameOf, style, width } = question;
  const days = daysOf(timeline, day);
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const start = number(first);
  const span = Math.max(1, number(last) - start);
  const letters = new Map<ActorKey, string>();
  const signs = new Set<string>();
  const cells = Array.from({ length: width }, (_, at) => {
    const on = new Date((start + Math.round((span * at) / (width - 1))) * DAY_MS);
    const sign = signOn(timeline, on.toISOString().slice(0, first.length), letters);
    signs.add(sign);
    return sign;
  });
  const at = Math.round(((number(day) - start) / span) * (width - 1));
  const blanks = Math.max(1, width - first.length - last.length);
  return [
    `${" ".repeat(at)}▼`,
    paintCells(cells, letters, style),
    style.dim(`${first}${" ".repeat(blanks)}${last}`),
    [
      ...[...letters].map(
        ([actor, letter]) => `${paintOf(letter, style)(letter)} ${nameOf(actor)}`,
      ),
      ...(signs.has(CONTESTED) ? [`${style.warning(CONTESTED)} contested`] : []),
      ...(signs.has(DISPUTED) ? [`${style.warning(DISPUTED)} sources differ`] : []),
      ...(signs.has(UNKNOWN) ? [`${style.dim(UNKNOWN)} unknown`] : []),
    ].join("   "),
  ];
}

/** All days that the bar must reach, in order. */
function daysOf({ claims, contests, holdings }: PlaceTimeline, day: Day): readonly Day[] {
  return [
    day,
    ...holdings.flatMap(({ from, lastConfirmed }) => [from.latest, lastConfirmed]),
    ...contests.flatMap(({ from, to }) => [from, to]),
    ...claims.map(({ time, published }) => time?.start ?? published),
  ].sort();
}

function signOn(timeline: PlaceTimeline, day: Day, letters: Map<ActorKey, string>): string {
  const { holders, status } = holdingOn(timeline, day);
  if (status === "contested") return CONTESTED;
  if (status === "disputed") return DISPUTED;
  const holder = holders[0]?.actor;
  if (status === "unknown" || holder === undefined) return UNKNOWN;
  const letter = letters.get(holder) ?? LETTERS[letters.size] ?? "Z";
  letters.set(holder, letter);
  return letter;
}

/** Stretches of one sign are painted together: a bar of single painted letters is long to send and to read. */
function paintCells(
  cells: readonly string[],
  letters: ReadonlyMap<ActorKey, string>,
  style: TableStyle,
): string {
  const known = new Set(letters.values());
  const runs = cells.join("").match(/(.)\1*/gu) ?? [];
  return runs
    .map((run) => {
      const [sign = ""] = run;
      if (known.has(sign)) return paintOf(sign, style)(run);
      return sign === UNKNOWN ? style.dim(run) : style.warning(run);
    })
    .join("");
}

function paintOf(letter: string, style: TableStyle): Paint {
  const paints = Object.values(style.quads);
  return paints[LETTERS.indexOf(letter) % paints.length] ?? style.strong;
}

function number(day: Day): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);
}
