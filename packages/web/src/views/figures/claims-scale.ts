import { scaleLinear, scaleSymlog, scaleUtc } from "@visx/scale";
import type { WeighedAccount } from "../../api/contract.ts";
import { dayNumber } from "../../record/days.ts";
import { extentOf, type PlottedClaim } from "./plotted-claims.ts";

const DAY_MS = 86_400_000;
const MARGIN = { top: 18, right: 96, bottom: 28, left: 58 } as const;
/** From here on the numbers are too far apart for a straight scale. */
const WIDE = 40;
/** A single day is shown with so many days on either side. */
const ROOM_DAYS = 10;

/** Where days and numbers lie in a chart. */
export interface ClaimsScale {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly x: (day: string) => number;
  readonly y: (value: number) => number;
  readonly dayTicks: readonly { readonly at: number; readonly date: Date }[];
  readonly valueTicks: readonly { readonly at: number; readonly value: number }[];
  /** Whether each step upwards is a multiple rather than a sum. */
  readonly isLogarithmic: boolean;
}

/** Fits claims and those of other accounts beside them into a chart. */
export function claimsScale(
  plotted: readonly PlottedClaim[],
  neighbours: readonly WeighedAccount[],
  { height, width }: { readonly width: number; readonly height: number },
): ClaimsScale {
  const claims = plotted.map(({ claim }) => claim);
  const all = [...claims, ...neighbours.flatMap((one) => one.claims)];
  const days = all.map(({ published }) => dayNumber(published));
  const room = Math.max(ROOM_DAYS, (Math.max(...days) - Math.min(...days)) * 0.05);
  const isNarrow = width < 520;
  const right = width - (isNarrow ? 60 : MARGIN.right);
  const x = scaleUtc<number>({
    domain: [(Math.min(...days) - room) * DAY_MS, (Math.max(...days) + room) * DAY_MS],
    range: [MARGIN.left, right],
  });
  const [least, most] = extentOf(all);
  const isLogarithmic = most / Math.max(1, least) > WIDE;
  const top = most * (isLogarithmic ? 1.6 : 1.18) || 1;
  const shape = { domain: [0, top], range: [height - MARGIN.bottom, MARGIN.top] };
  const y = isLogarithmic
    ? scaleSymlog<number>({ ...shape, constant: Math.max(1, least) })
    : scaleLinear<number>(shape);
  return {
    width,
    height,
    left: MARGIN.left,
    right,
    bottom: height - MARGIN.bottom,
    x: (day) => x(dayNumber(day) * DAY_MS),
    y: (value) => y(value),
    dayTicks: x.ticks(isNarrow ? 3 : 6).map((date) => ({ at: x(date), date })),
    valueTicks: valueTicksOf(top, isLogarithmic, least).map((value) => ({ at: y(value), value })),
    isLogarithmic,
  };
}

const STEPS = 4;

function valueTicksOf(top: number, isLogarithmic: boolean, least: number): readonly number[] {
  if (!isLogarithmic)
    return scaleLinear({ domain: [0, top] })
      .ticks(STEPS)
      .filter(Number.isInteger);
  const ticks = [0];
  const first = 10 ** Math.floor(Math.log10(Math.max(1, least)));
  for (let value = first; value <= top; value *= 10) ticks.push(value);
  return ticks;
}
