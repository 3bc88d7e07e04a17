import type { AssertionRow, CopyChain, Decision, ReportId, Store } from "@zenobia/record";
import { inForce } from "@zenobia/record";
import { markOf } from "./documents.ts";

/** What lists say of a report besides its head: how much it asserts, who coded it, what reviewers did. */
export interface ReportSum {
  readonly report: ReportId;
  /** Names of coders, each once, in the order in which they coded. */
  readonly coders: readonly string[];
  /** Assertions of all codings, without those rejected. */
  readonly byKind: Readonly<Partial<Record<AssertionRow["kind"], number>>>;
  /** Decisions in force on its assertions. */
  readonly decisions: number;
  readonly isSensitive: boolean;
  /** The earlier report that it takes most from. */
  readonly copyOf?: ReportId;
  /** How many reports speak with its voice, itself among them; 1 where none repeats it. */
  readonly alike: number;
}

/** Sums reports up, in the order of the ids; those that are not there are left out. */
export async function askReportSums(
  ids: readonly ReportId[],
  store: Store,
): Promise<readonly ReportSum[]> {
  const codings = await store.codingsOf(ids);
  const rows = await store.rowsOf(codings.map(({ id }) => id));
  const decided = decidedOf(await store.decisions());
  const marks = (await store.documents("mark", ids)).map(markOf);
  const chains = (await store.documentsOf("chain", ids)).map(
    ({ document }) => document as CopyChain,
  );
  const known = await store.kept(ids);
  return ids
    .filter((id) => known.has(id))
    .map((report) => {
      const own = codings.filter((coding) => coding.report === report);
      const chain = chains.find(({ members }) => members.some((one) => one.report === report));
      const copyOf = chain?.members.find((one) => one.report === report)?.of;
      return {
        report,
        coders: [...new Set(own.map(({ coded }) => coded.coder.name))],
        byKind: byKindOf(rows.filter((row) => row.report === report)),
        decisions: own.reduce((sum, { id }) => sum + (decided.get(id) ?? 0), 0),
        isSensitive: marks.some((mark) => mark.report === report && mark.isSensitive),
        ...(copyOf === undefined ? {} : { copyOf }),
        alike: chain?.members.length ?? 1,
      };
    });
}

/** How many decisions in force are on assertions of each coding. */
function decidedOf(decisions: readonly Decision[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { ruling } of inForce(decisions)) {
    if (!("assertion" in ruling)) continue;
    const coding = ruling.assertion.slice(0, Math.max(0, ruling.assertion.indexOf(":")));
    counts.set(coding, (counts.get(coding) ?? 0) + 1);
  }
  return counts;
}

function byKindOf(rows: readonly AssertionRow[]): ReportSum["byKind"] {
  const counts: Partial<Record<AssertionRow["kind"], number>> = {};
  for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}
