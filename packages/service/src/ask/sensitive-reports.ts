import { inForce, type ReportId, type Store } from "@zenobia/record";

/** Reports that are for coders only by the decisions so far, whether they are derived from already or not. */
export async function sensitiveReports(
  store: Pick<Store, "decisions">,
): Promise<ReadonlySet<ReportId>> {
  const sensitive = new Set<ReportId>();
  for (const { ruling } of inForce(await store.decisions())) {
    if (ruling.act !== "sensitive") continue;
    if (ruling.sensitive) sensitive.add(ruling.report);
    else sensitive.delete(ruling.report);
  }
  return sensitive;
}
