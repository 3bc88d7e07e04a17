import type { ModelFile } from "./model-file.ts";
import { beginsWithCapital, plainForm } from "./word-features.ts";

/**
 * Looks up what a word that begins with a capital may be the name of, or part of it: a set of bits, 0 for none.
 *
 * training/README.md, "Names", says what the bits mean.
 */
export function createNameClasses(file: ModelFile): (form: string) => number {
  const classes = file.bytes("lexicon_class");
  const { lexicon } = file.vocabularies;
  return (form) => {
    const plain = plainForm(form);
    if (!beginsWithCapital(plain)) return 0;
    const row = lexicon.rowOf(plain.toLowerCase());
    return row === undefined ? 0 : (classes[row] ?? 0);
  };
}
