import type { Store } from "../ports/store.ts";
import { type ChainBreak, type ChainEnd, checkEntry, EMPTY_CHAIN, type Sha256 } from "./chain.ts";

/** Where what is kept is not as the log says. */
export type RecordBreak =
  /** An entry, or what is kept under its subject. */
  | (ChainBreak & { readonly subject: string })
  /** Something is kept, and no entry says so. */
  | { readonly problem: "unlogged"; readonly subject: string }
  /** The chain does not end where the record says that it ends: entries after this one are gone, or the end was changed. */
  | { readonly problem: "end"; readonly sequence: number };

/**
 * Walks the whole chain and compares it with what is kept now. Others may keep more in the meantime.
 *
 * @returns The last entry that was walked.
 * @throws {AppError} `store/*`
 */
export async function* findBreaks(
  store: Pick<Store, "audit" | "end" | "unlogged">,
  sha256: Sha256,
): AsyncGenerator<RecordBreak, ChainEnd> {
  const before = await store.end();
  let end = EMPTY_CHAIN;
  let isMet = before.sequence === 0 && before.hash === EMPTY_CHAIN.hash;
  for await (const { entry, digest } of store.audit()) {
    const broken = checkEntry(entry, end, { digest, sha256 });
    if (broken) yield { ...broken, subject: entry.subject };
    end = { sequence: entry.sequence, hash: entry.hash };
    isMet ||= isSame(end, before);
  }
  for (const subject of await store.unlogged()) yield { problem: "unlogged", subject };
  const after = await store.end();
  const isBehind = after.sequence <= end.sequence && !isSame(after, end);
  if (!isMet || isBehind) yield { problem: "end", sequence: end.sequence };
  return end;
}

function isSame(one: ChainEnd, other: ChainEnd): boolean {
  return one.sequence === other.sequence && one.hash === other.hash;
}
