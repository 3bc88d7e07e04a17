import { createRequire } from "node:module";
import { AppError } from "@zenobia/model";
import type { Encoding } from "./manifest.ts";

/** Cuts words into subwords. */
export interface Subwords {
  /** Numbers of the subwords of a word, at least one; the same word always has the same. */
  of(form: string): readonly number[];
}

/** The part of @huggingface/tokenizers that is used. Its own types do not resolve in Node's way of modules. */
interface TokenizerModule {
  readonly Tokenizer: new (
    tokenizer: object,
    config: object,
  ) => {
    encode(text: string, options: { readonly add_special_tokens: boolean }): { ids: number[] };
  };
}

/** Longer words are no words: the rest would only cost time. */
const LONGEST_WORD = 128;
const MOST_SUBWORDS = 64;
const MOST_REMEMBERED = 50_000;

/**
 * Makes a tokenizer of a `tokenizer.json`, which is given words one by one and adds nothing to them.
 *
 * @throws {AppError} `model/tokenizer` when it cannot be read or fails with a plain word.
 */
export function createSubwords(text: string, encoding: Encoding): Subwords {
  const encode = loadTokenizer(text);
  const most = Math.min(
    MOST_SUBWORDS,
    encoding.longest - encoding.begin.length - encoding.end.length,
  );
  const cut = (form: string): readonly number[] => {
    const numbers = encode(encoding.prefix + shortened(form)).slice(0, most);
    return numbers.length === 0 ? [encoding.unknown] : numbers;
  };
  const known = new Map<string, readonly number[]>();
  return {
    of: (form) => {
      const before = known.get(form);
      if (before !== undefined) return before;
      if (known.size >= MOST_REMEMBERED) known.clear();
      const found = cut(form);
      known.set(form, found);
      return found;
    },
  };
}

function loadTokenizer(text: string): (word: string) => readonly number[] {
  const require = createRequire(import.meta.url);
  const { Tokenizer }: TokenizerModule = require("@huggingface/tokenizers");
  try {
    const tokenizer = new Tokenizer(JSON.parse(text), {});
    const encode = (word: string) => tokenizer.encode(word, { add_special_tokens: false }).ids;
    encode("word");
    return encode;
  } catch (cause) {
    throw new AppError(
      "model/tokenizer",
      `tokenizer.json of the model folder cannot be used: ${cause instanceof Error ? cause.message.slice(0, 200) : "it is no tokenizer"}. It must be what save_pretrained of a Hugging Face fast tokenizer writes`,
      { cause },
    );
  }
}

/** The first characters of a word, no half of a surrogate pair among them. */
function shortened(form: string): string {
  if (form.length <= LONGEST_WORD) return form;
  const last = form.charCodeAt(LONGEST_WORD - 1);
  return form.slice(0, last >= 0xd800 && last <= 0xdbff ? LONGEST_WORD - 1 : LONGEST_WORD);
}
