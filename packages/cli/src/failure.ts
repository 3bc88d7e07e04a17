import { cutText, type Failure } from "@zenobia/service/inputs";
import { displayText } from "./display-text.ts";

/** Longest message that is printed, in UTF-16 code units; hostile input may end up in messages. */
const MAX_MESSAGE = 500;

/** The failure as its line of JSON Lines. */
export function failureLine({ id, input, code, message }: Failure): string {
  const text = cutText(`${input}: ${message}`, MAX_MESSAGE);
  return `${JSON.stringify({ ...(id === undefined ? {} : { id }), error: { code, message: text } })}\n`;
}

/** The failure as a line for people. */
export function failureNote({ input, code, message }: Failure): string {
  return `zenobia: ${displayText(cutText(`${input}: ${message}`, MAX_MESSAGE))} (${code})\n`;
}
