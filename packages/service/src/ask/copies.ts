import type { CopyChain, CopyMember, DerivedDocument, ReportId, Store } from "@zenobia/record";

/** Chains of copies that any of the reports is in, by id. */
export async function chainsAround(
  store: Pick<Store, "documentsOf">,
  reports: readonly ReportId[],
): Promise<readonly CopyChain[]> {
  if (reports.length === 0) return [];
  return (await store.documentsOf("chain", reports)).map(chainOf);
}

/** The place of a report in its chain. */
export function memberOf(chains: readonly CopyChain[], report: ReportId): CopyMember | undefined {
  return chains.flatMap(({ members }) => members).find((member) => member.report === report);
}

/** Documents of this kind hold chains and nothing else. */
export function chainOf({ document }: DerivedDocument): CopyChain {
  return document as CopyChain;
}
