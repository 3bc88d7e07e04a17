import { createHash } from "node:crypto";

/**
 * Hashes of keys, each once, as decimal numbers of 64 bits with a sign. Ten million different keys have two alike with a
 * likelihood of one in 400,000; who looks up by keys compares what is found.
 */
export function hashesOf(keys: readonly string[]): string[] {
  return [...new Set(keys)].map((key) =>
    createHash("sha256").update(key).digest().readBigInt64BE().toString(),
  );
}
