import { plainForm } from "./word-features.ts";

/** Makes the lemma of a form, as one label of the model says. */
export type LemmaScript = (form: string) => string;

/**
 * Reads a label of the lemma layer: `=` keeps the form, `!word` is the lemma itself, and `l2y` or `k2y` cuts two
 * characters off the form, in lower case or as it is, and appends "y". See lemma_script in training/treebank.py.
 *
 * Anything else makes a script that puts the form in lower case.
 */
export function parseLemmaScript(label: string): LemmaScript {
  if (label === "=") return plainForm;
  if (label.startsWith("!") && label.length > 1) {
    const lemma = label.slice(1);
    return () => lemma;
  }
  const count = label.charCodeAt(1) - 0x30;
  const suffix = label.slice(2);
  const keeps = label.startsWith("k");
  if (!(keeps || label.startsWith("l")) || !(count >= 0 && count <= 9))
    return (form) => plainForm(form).toLowerCase();
  return (form) => {
    const plain = keeps ? plainForm(form) : plainForm(form).toLowerCase();
    return withoutEnd(plain, count) + suffix || plain;
  };
}

/** Cuts characters, not halves of a surrogate pair, off the end. */
function withoutEnd(text: string, count: number): string {
  let end = text.length;
  for (let left = count; left > 0 && end > 0; left--) {
    const unit = text.charCodeAt(end - 1);
    end -= unit >= 0xdc00 && unit <= 0xdfff && end > 1 ? 2 : 1;
  }
  return text.slice(0, end);
}
