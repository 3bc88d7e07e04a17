import type { LogEvent } from "kysely";

const LARGE: ReadonlySet<unknown> = new Set([
  "log",
  "reports",
  "codings",
  "report_index",
  "assertions",
  "assertion_bodies",
  "parties",
  "block_keys",
  "documents",
]);

/** Large tables that the plans of these queries read from end to end. */
export async function fullScans(
  events: readonly LogEvent[],
  explain: (sql: string, parameters: readonly unknown[]) => Promise<unknown>,
): Promise<readonly string[]> {
  const found = new Set<string>();
  for (const { query } of events.slice(0, 40)) {
    if (!/^\s*(?:select|with|delete|insert|update)/iu.test(query.sql)) continue;
    for (const table of scansIn(await explain(query.sql, query.parameters))) found.add(table);
  }
  return [...found].sort();
}

function scansIn(plan: unknown): readonly string[] {
  if (typeof plan === "string") return scansIn(JSON.parse(plan) as unknown);
  if (typeof plan !== "object" || plan === null) return [];
  const below = Object.values(plan).flatMap((part) =>
    typeof part === "object" ? scansIn(part) : [],
  );
  const { "Node Type": node, "Relation Name": table } = plan as Record<string, unknown>;
  return node === "Seq Scan" && LARGE.has(table) ? [String(table), ...below] : below;
}
