import type { Word } from "../document.ts";

/** Words as the text writes them together, with one blank where there is any space. */
export function nameOfWords(words: readonly Word[]): string {
  return words
    .map((word, index) => {
      const next = words[index + 1];
      return next && next.span[0] > word.span[1] ? `${word.form} ` : word.form;
    })
    .join("");
}
