import type { ReportId } from "../assertions/assertion.ts";
import type { Sha256 } from "../log/chain.ts";
import {
  byPublication,
  type CopyChain,
  type CopyChainId,
  deriveCopyChains,
  isCopy,
  voicesOf,
} from "./copy-chains.ts";
import { copyKeysOf, type SharedText, shareText, type TextPrint } from "./text-print.ts";

/** What an incremental derivation of chains asks of whoever keeps prints and chains. */
export interface CopyMemory {
  /** Prints that are kept under any of the keys ({@link copyKeysOf}). */
  readonly printsWith: (keys: readonly string[]) => Promise<readonly TextPrint[]>;
  /** Prints by report; those that are no more are left out. */
  readonly prints: (reports: readonly ReportId[]) => Promise<readonly TextPrint[]>;
  /** Chains that any of the reports is in, as last derived. */
  readonly chainsAround: (reports: readonly ReportId[]) => Promise<readonly CopyChain[]>;
}

/** What an incremental derivation of chains changes. */
export interface CopyChange {
  readonly removed: readonly CopyChainId[];
  /** By id. */
  readonly chains: readonly CopyChain[];
  /** Reports whose voice is another now: what they tell is to be derived anew. By id. */
  readonly revoiced: readonly ReportId[];
}

/**
 * Derives anew the chains that a change touches. After it the chains are those that {@link deriveCopyChains} gives for
 * all prints.
 *
 * @param touched Reports that are new or are no more; the memory has the prints as they are now, the chains as they were.
 */
export async function updateCopyChains(
  touched: readonly ReportId[],
  memory: CopyMemory,
  sha256: Sha256,
): Promise<CopyChange> {
  const own = await memory.prints(touched);
  const near = await memory.printsWith([...new Set(own.flatMap(copyKeysOf))]);
  const ownWith = byKey(own);
  const linked = near.filter((other) =>
    copyKeysOf(other).some((key) => ownWith.get(key)?.some((print) => areCopies(print, other))),
  );
  const reports = [...touched, ...linked.map(({ report }) => report)];
  const old = await memory.chainsAround(reports);
  const all = [...reports, ...old.flatMap(({ members }) => members.map(({ report }) => report))];
  const closure = [...new Set(all)].sort();
  const prints = await memory.prints(closure);
  const chains = deriveCopyChains(prints, sha256);
  const [before, after] = [voicesOf(old, prints), voicesOf(chains, prints)];
  const now = new Set(chains.map(({ id }) => id));
  return {
    removed: old
      .map(({ id }) => id)
      .filter((id) => !now.has(id))
      .sort(),
    chains,
    revoiced: closure.filter((report) => before(report) !== after(report)),
  };
}

function byKey(prints: readonly TextPrint[]): ReadonlyMap<string, readonly TextPrint[]> {
  const found = new Map<string, TextPrint[]>();
  for (const print of prints)
    for (const key of copyKeysOf(print)) found.set(key, [...(found.get(key) ?? []), print]);
  return found;
}

function areCopies(a: TextPrint, b: TextPrint): boolean {
  if (a.report === b.report) return false;
  return isCopy(byPublication(a, b) < 0 ? shareText(a, b) : shareText(b, a));
}

/** A report that has some sentences of an earlier one, but is no copy of it. */
export interface PartialCopy {
  readonly report: ReportId;
  readonly of: ReportId;
  readonly shared: SharedText;
}

/** So many sentences make a passage taken over; one may be a quotation. */
const LEAST_SENTENCES = 2;

/** Which of the others a report has passages in common with, without either being the other's copy; most taken first. */
export function partialCopiesOf(
  print: TextPrint,
  others: readonly TextPrint[],
): readonly PartialCopy[] {
  return others
    .filter(({ report }) => report !== print.report)
    .map((other) => (byPublication(print, other) < 0 ? share(print, other) : share(other, print)))
    .filter(({ shared }) => shared.sentences >= LEAST_SENTENCES && !isCopy(shared))
    .sort((a, b) => b.shared.taken - a.shared.taken || (a.report < b.report ? -1 : 1));
}

function share(earlier: TextPrint, later: TextPrint): PartialCopy {
  return { report: later.report, of: earlier.report, shared: shareText(earlier, later) };
}
