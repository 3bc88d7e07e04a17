import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { partTime } from "../src/sql/counted-rows.ts";

const days = Array.from({ length: 200 }, (_, index) =>
  new Date(Date.UTC(2016, 0, 20) + index * 86_400_000).toISOString().slice(0, 10),
);
const day = fc.option(fc.constantFrom(...days), { nil: undefined });

function startsPeriod(period: "week" | "month", at: string): boolean {
  return period === "month" ? at.endsWith("-01") : new Date(`${at}T00:00:00Z`).getUTCDay() === 1;
}

test.prop([fc.constantFrom("week" as const, "month" as const), day, day])(
  "whole periods and ends together hold each day once",
  (period, from, before) => {
    const { whole, ends } = partTime(period, { from, before });
    const holds = (part: { from?: string | undefined; before?: string | undefined }, at: string) =>
      (part.from === undefined || at >= part.from) &&
      (part.before === undefined || at < part.before);
    for (const at of days) {
      const times = [whole, ...ends].filter((part) => holds(part, at)).length;
      expect(times).toBe(holds({ from, before }, at) ? 1 : 0);
    }
    const bounds = [whole.from, whole.before].flatMap((bound) => bound ?? []);
    expect(bounds.filter((bound) => !startsPeriod(period, bound))).toEqual([]);
  },
);
