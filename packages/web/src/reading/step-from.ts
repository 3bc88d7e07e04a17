import type { AssertionRow } from "../api/contract.ts";

/** The row so many steps on from another; from none the first or the last. */
export function stepFrom<Row extends AssertionRow>(
  rows: readonly Row[],
  id: string,
  step: 1 | -1,
): Row | undefined {
  const index = rows.findIndex((row) => row.id === id);
  if (index < 0) return rows.at(step === 1 ? 0 : -1);
  return rows[Math.min(rows.length - 1, Math.max(0, index + step))];
}
