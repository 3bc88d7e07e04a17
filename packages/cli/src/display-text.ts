import { stripVTControlCharacters } from "node:util";

/** Controls of the terminal and of the direction of writing: what a report holds must not steer a screen. */
const CONTROLS = /[\p{Cc}\u{200E}\u{200F}\u{202A}-\u{202E}\u{2066}-\u{2069}\u{FEFF}]/gu;

/** Words from outside as they may be shown on a terminal: one line, no controls. */
export function displayText(text: string): string {
  return stripVTControlCharacters(text).replace(/\s+/gu, " ").replace(CONTROLS, "").trim();
}
