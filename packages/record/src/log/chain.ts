import { canonicalJson } from "./canonical.ts";
import { type LogEntry, type LogItem, NO_HASH } from "./entry.ts";

/** SHA-256 of a text's UTF-8 bytes or of bytes, lower-case hex; given by whoever runs this, so that it runs anywhere. */
export type Sha256 = (content: string | Uint8Array) => string;

/** Where a chain ends: what the next entry goes on from. */
export interface ChainEnd {
  readonly sequence: number;
  readonly hash: string;
}

/** The end of a chain without entries. */
export const EMPTY_CHAIN: ChainEnd = { sequence: 0, hash: NO_HASH };

/** Chains items to the end of a log. */
export function chain(
  items: readonly LogItem[],
  end: ChainEnd,
  sha256: Sha256,
): readonly LogEntry[] {
  const entries: LogEntry[] = [];
  let { sequence, hash: previous } = end;
  for (const item of items) {
    sequence += 1;
    const body = {
      sequence,
      at: item.at,
      by: item.by,
      kind: item.kind,
      subject: item.subject,
      digest: item.digest,
      previous,
    };
    const entry = { ...body, hash: sha256(canonicalJson(body)) };
    entries.push(entry);
    previous = entry.hash;
  }
  return entries;
}

/** Where and how a chain is broken. */
export interface ChainBreak {
  readonly sequence: number;
  readonly problem: "gap" | "previous" | "hash" | "digest" | "missing";
}

/**
 * Checks that an entry follows from the end of the chain before it.
 *
 * @param digest SHA-256 of what is kept under its subject; `undefined` where that is gone.
 */
export function checkEntry(
  entry: LogEntry,
  end: ChainEnd,
  { digest, sha256 }: { readonly digest: string | undefined; readonly sha256: Sha256 },
): ChainBreak | undefined {
  const { hash, ...body } = entry;
  const broken = (problem: ChainBreak["problem"]): ChainBreak => ({
    sequence: entry.sequence,
    problem,
  });
  if (entry.sequence !== end.sequence + 1) return broken("gap");
  if (entry.previous !== end.hash) return broken("previous");
  if (hash !== sha256(canonicalJson(body))) return broken("hash");
  if (digest === undefined) return broken("missing");
  return digest === entry.digest ? undefined : broken("digest");
}
