import type { TextRules } from "./text-rules.ts";

const LONGEST_SPLIT = 48;
const MOST_CLITICS = 3;
const DECADE = /^\d{1,3}0's$/;
const APOSTROPHES = /[’‘ʼ`´]/g;

/**
 * Cuts a word before its clitics: "isn't" into 2 + 3, "cannot" into 3 + 3.
 *
 * @returns Lengths of the parts, in order; one part for most words.
 */
export function splitClitics(form: string, rules: TextRules): readonly number[] {
  if (form.length > LONGEST_SPLIT) return [form.length];
  const word = form.toLowerCase().replace(APOSTROPHES, "'");
  if (word.length !== form.length) return [form.length];
  const contraction = rules.contractions.get(word);
  if (contraction !== undefined) return contraction;
  if (!word.includes("'") || DECADE.test(word)) return [form.length];
  const tails: number[] = [];
  let rest = word;
  while (tails.length < MOST_CLITICS) {
    const tail = cliticLength(rest, rules);
    if (tail === 0) break;
    tails.unshift(tail);
    rest = rest.slice(0, -tail);
  }
  return rest.length > 0 ? [rest.length, ...tails] : tails;
}

function cliticLength(word: string, rules: TextRules): number {
  for (const clitic of rules.clitics)
    if (word.length > clitic.length && word.endsWith(clitic)) return clitic.length;
  const from = word.lastIndexOf("'");
  if (from <= 0 || !rules.hostedClitics.has(word.slice(from))) return 0;
  const host = word.slice(0, from);
  return rules.cliticHosts.has(host) || host.endsWith("n't") ? word.length - from : 0;
}
