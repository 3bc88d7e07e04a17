const BARS = "▁▂▃▄▅▆▇█";
const EIGHTHS = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
const DAY_MS = 86_400_000;

/** Step of time by which something is counted. */
export type Step = "day" | "week" | "month" | "year";

/** A line of bars, one a number; none of nothing. Numbers beyond `width` are put together in even groups. */
export function sparkLine(numbers: readonly number[], width: number): string {
  const groups = gathered(numbers, width);
  const most = Math.max(1, ...groups);
  return groups
    .map((number) => {
      if (number === 0) return " ";
      return BARS[Math.max(0, Math.ceil((number / most) * BARS.length) - 1)] ?? "";
    })
    .join("");
}

/** A bar as long as the number's share of the largest. */
export function shareBar(number: number, most: number, width: number): string {
  const eighths = Math.round((number / Math.max(1, most)) * width * 8);
  return "█".repeat(Math.floor(eighths / 8)) + (EIGHTHS[eighths % 8] ?? "");
}

/** All steps from the first to the last, those of which nothing is counted too. */
export function stepsBetween(first: string, last: string, step: Step): readonly string[] {
  const steps: string[] = [];
  const date = new Date(`${first}T00:00:00Z`);
  for (let day = first; day <= last && steps.length < MOST_STEPS; ) {
    steps.push(day);
    if (step === "month") date.setUTCMonth(date.getUTCMonth() + 1);
    else if (step === "year") date.setUTCFullYear(date.getUTCFullYear() + 1);
    else date.setTime(date.getTime() + (step === "week" ? 7 : 1) * DAY_MS);
    day = date.toISOString().slice(0, first.length);
  }
  return steps;
}

/** Half a millennium of days; what is told of earlier times is an error of a date. */
const MOST_STEPS = 200_000;

function gathered(numbers: readonly number[], width: number): readonly number[] {
  if (numbers.length <= width) return numbers;
  const size = Math.ceil(numbers.length / width);
  return Array.from({ length: Math.ceil(numbers.length / size) }, (_, at) =>
    numbers.slice(at * size, (at + 1) * size).reduce((sum, number) => sum + number, 0),
  );
}
