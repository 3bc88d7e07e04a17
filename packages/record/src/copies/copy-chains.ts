import type { Day } from "@zenobia/model";
import type { ReportId } from "../assertions/assertion.ts";
import type { Voice } from "../kinship/voice.ts";
import type { Sha256 } from "../log/chain.ts";
import { copyKeysOf, type SharedText, shareText, type TextPrint } from "./text-print.ts";

/** Id of a copy chain: `v-` and 16 hex digits of the SHA-256 of its source's id. */
export type CopyChainId = string;

/** Reports that repeat one another: one voice, however many they are. */
export interface CopyChain {
  readonly id: CopyChainId;
  /** The earliest of them. */
  readonly source: ReportId;
  /** The agency that the earliest credits with its whole text. */
  readonly agency?: string;
  /** By publication, the source first. */
  readonly members: readonly CopyMember[];
}

/** A report of a chain. */
export interface CopyMember {
  readonly report: ReportId;
  readonly published: Day;
  readonly publisher?: string;
  /** The earlier report that it takes most from; absent for the source. */
  readonly of?: ReportId;
  readonly shared?: SharedText;
  /** Agencies that the report names. */
  readonly credits: TextPrint["credits"];
  readonly because: readonly string[];
}

/** From here on a text is another's: by likeness of the whole, or by the share of its sentences. */
const LEAST_LIKENESS = 0.5;
const LEAST_TAKEN = 0.5;
/** One sentence in common may be a quotation. */
const LEAST_SENTENCES = 2;

/** Tells whether the later of two texts repeats the earlier, so that both speak with one voice. */
export function isCopy({ likeness, taken, sentences }: SharedText): boolean {
  return likeness >= LEAST_LIKENESS || (taken >= LEAST_TAKEN && sentences >= LEAST_SENTENCES);
}

/** Orders texts as copies count them: by publication, then by id of the report. */
export function byPublication(a: TextPrint, b: TextPrint): number {
  return compareText(a.published, b.published) || compareText(a.report, b.report);
}

/**
 * Finds the chains among reports, by id; reports that repeat none and are repeated by none are in none. The result does
 * not depend on the order that prints come in.
 */
export function deriveCopyChains(
  prints: readonly TextPrint[],
  sha256: Sha256,
): readonly CopyChain[] {
  const sorted = prints.toSorted(byPublication);
  const byKey = new Map<string, TextPrint[]>();
  const roots = new Map<ReportId, ReportId>();
  const sources = new Map<ReportId, Source>();
  for (const later of sorted) {
    roots.set(later.report, later.report);
    const keys = copyKeysOf(later);
    for (const earlier of new Set(keys.flatMap((key) => byKey.get(key) ?? []))) {
      const shared = shareText(earlier, later);
      if (!isCopy(shared)) continue;
      join(roots, earlier.report, later.report);
      const best = sources.get(later.report);
      if (best === undefined || closeness(shared) > closeness(best.shared))
        sources.set(later.report, { of: earlier, shared });
    }
    for (const key of new Set(keys)) byKey.set(key, [...(byKey.get(key) ?? []), later]);
  }
  const groups = new Map<ReportId, TextPrint[]>();
  for (const print of sorted) {
    const root = rootOf(roots, print.report);
    groups.set(root, [...(groups.get(root) ?? []), print]);
  }
  return [...groups.values()]
    .filter((members) => members.length > 1)
    .map((members) => describeChain(members, sources, sha256))
    .sort((a, b) => compareText(a.id, b.id));
}

/** Whose voice each report is: its chain's, else the agency's that it credits with all of it, else its own. */
export function voicesOf(
  chains: readonly CopyChain[],
  prints: readonly Pick<TextPrint, "credits" | "report">[],
): (report: ReportId) => Voice {
  const voices = new Map<ReportId, string>();
  for (const { report, credits } of prints) {
    const agency = bylineOf(credits);
    if (agency !== undefined) voices.set(report, `agency:${agency}`);
  }
  for (const { id, agency, members } of chains)
    for (const { report } of members)
      voices.set(report, agency === undefined ? id : `agency:${agency}`);
  return (report) => voices.get(report) ?? report;
}

interface Source {
  readonly of: TextPrint;
  readonly shared: SharedText;
}

function closeness({ likeness, taken }: SharedText): number {
  return Math.max(likeness, taken);
}

function describeChain(
  members: readonly TextPrint[],
  sources: ReadonlyMap<ReportId, Source>,
  sha256: Sha256,
): CopyChain {
  const source = members[0]?.report ?? "";
  const agency = bylineOf(members[0]?.credits ?? []);
  return {
    id: `v-${sha256(source).slice(0, 16)}`,
    source,
    ...(agency === undefined ? {} : { agency }),
    members: members.map(({ report, published, publisher, credits }) => {
      const from = sources.get(report);
      return {
        report,
        published,
        ...(publisher === undefined ? {} : { publisher }),
        ...(from === undefined ? {} : { of: from.of.report, shared: from.shared }),
        credits,
        because: from === undefined ? ["the earliest of them"] : sayShared(from.shared),
      };
    }),
  };
}

function bylineOf(credits: TextPrint["credits"]): string | undefined {
  return credits.find(({ how }) => how === "byline")?.agency;
}

function sayShared({ likeness, taken, sentences }: SharedText): readonly string[] {
  return [
    `${Math.round(likeness * 100)} % of runs of five words in common`,
    `${sentences} sentences, ${Math.round(taken * 100)} % of its words, stand in the earlier`,
  ];
}

function join(roots: Map<ReportId, ReportId>, a: ReportId, b: ReportId): void {
  const [one, other] = [rootOf(roots, a), rootOf(roots, b)];
  if (one !== other) roots.set(other, one);
}

function rootOf(roots: ReadonlyMap<ReportId, ReportId>, report: ReportId): ReportId {
  let root = report;
  for (let parent = roots.get(root); parent !== undefined && parent !== root; ) {
    root = parent;
    parent = roots.get(root);
  }
  return root;
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
