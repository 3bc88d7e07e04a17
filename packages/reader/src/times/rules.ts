import type { Rule } from "./rule.ts";
import { ANAPHORIC_RULES } from "./rules/anaphoric.ts";
import { CLOCK_RULES } from "./rules/clock.ts";
import { DATE_RULES } from "./rules/dates.ts";
import { DEICTIC_RULES } from "./rules/deictic.ts";
import { DURATION_RULES } from "./rules/durations.ts";
import { FEAST_RULES } from "./rules/feasts.ts";
import { MONTH_RULES } from "./rules/months.ts";
import { PERIOD_RULES } from "./rules/periods.ts";
import { SET_RULES } from "./rules/sets.ts";

/** All rules; the longest match wins, and of equally long ones the first here. */
export const TIME_RULES: readonly Rule[] = [
  ...DATE_RULES,
  ...DEICTIC_RULES,
  ...MONTH_RULES,
  ...PERIOD_RULES,
  ...FEAST_RULES,
  ...ANAPHORIC_RULES,
  ...CLOCK_RULES,
  ...SET_RULES,
  ...DURATION_RULES,
];
