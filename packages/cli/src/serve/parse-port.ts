import { InvalidArgumentError } from "commander";

const MOST = 65_535;

/** Reads the word after `--port`. */
export function parsePort(word: string): number {
  const port = Number(word);
  if (/^\d{1,5}$/u.test(word) && port <= MOST) return port;
  throw new InvalidArgumentError(`Write a number from 0 to ${MOST}.`);
}
