import { InvalidArgumentError } from "commander";

/** Most workers that a call may ask for. */
const MOST = 64;
/** Most workers that are started unasked: each holds models and data of its own. */
const MOST_UNASKED = 8;

/** Reads the word after `--workers`. */
export function parseWorkers(word: string): number {
  const count = Number(word);
  if (/^\d+$/u.test(word) && count >= 1 && count <= MOST) return count;
  throw new InvalidArgumentError(`Write a number from 1 to ${MOST}; 1 codes without workers.`);
}

/** How many workers there are when the call does not say it. */
export function defaultWorkers(parallelism: number): number {
  return Math.min(MOST_UNASKED, Math.max(1, parallelism));
}
