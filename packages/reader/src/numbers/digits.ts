/** Longest run of characters that is read as a number; more digits than that are no count of anything. */
const MAX_LENGTH = 20;

const PLAIN = /^\d+$/u;
const DECIMAL = /^\d+\.\d+$/u;
const COMMAS = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/u;
const DOTS = /^\d{1,3}(?:\.\d{3})+$/u;

/** A number written in digits; `isDotted` when the dot in it may part thousands or decimals ("1.200"). */
export interface Digits {
  readonly value: number;
  readonly isDotted: boolean;
}

/** Reads one word of digits, "470,000", "1.5", "1.200.000"; absent for dates, times, ordinals and names. */
export function readDigits(form: string): Digits | undefined {
  if (form.length > MAX_LENGTH) return undefined;
  if (PLAIN.test(form)) return { value: Number(form), isDotted: false };
  if (COMMAS.test(form)) return { value: Number(form.replaceAll(",", "")), isDotted: false };
  if (DOTS.test(form))
    return {
      value: Number(form.replaceAll(".", "")),
      isDotted: form.indexOf(".") === form.lastIndexOf("."),
    };
  return DECIMAL.test(form) ? { value: Number(form), isDotted: false } : undefined;
}
