import { failureLine } from "../failure.ts";
import type { CodingPrinter } from "./coding-printer.ts";

const INDENT = 2;

/** One line a report; a report that could not be coded gets a line too. */
export function createJsonlPrinter(): CodingPrinter {
  return {
    begin: () => "",
    coding: ({ coded }) => `${JSON.stringify(coded)}\n`,
    failure: failureLine,
    end: () => "",
  };
}

/** One JSON text: an object for one report, a list for several. */
export function createJsonPrinter({ isList }: { readonly isList: boolean }): CodingPrinter {
  if (!isList) {
    return {
      begin: () => "",
      coding: ({ coded }) => `${JSON.stringify(coded, null, INDENT)}\n`,
      end: () => "",
    };
  }
  let count = 0;
  return {
    begin: () => "[",
    coding: ({ coded }) => {
      count += 1;
      return `${count === 1 ? "\n" : ",\n"}${JSON.stringify(coded, null, INDENT)}`;
    },
    end: () => (count === 0 ? "]\n" : "\n]\n"),
  };
}
