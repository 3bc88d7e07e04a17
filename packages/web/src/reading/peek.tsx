import type { ReactNode } from "react";
import type { AssertionRow } from "../api/contract.ts";
import { AssertionLine } from "./assertion-line.tsx";
import styles from "./peek.module.css";

const WIDTH = 340;
const MARGIN = 12;
const MOST = 5;

/** What is asserted at the words under the pointer: shown beside them, gone when the pointer leaves. */
export function Peek({
  rows,
  at,
}: {
  readonly rows: readonly AssertionRow[];
  readonly at: DOMRect;
}): ReactNode {
  if (rows.length === 0) return null;
  const left = Math.max(MARGIN, Math.min(at.left, window.innerWidth - WIDTH - MARGIN));
  const isLow = at.bottom > window.innerHeight * 0.62;
  const place = isLow
    ? { left, bottom: window.innerHeight - at.top + 6 }
    : { left, top: at.bottom + 10 };
  return (
    <div className={styles.peek} style={{ width: WIDTH, ...place }} role="tooltip">
      {rows.slice(0, MOST).map((row) => (
        <AssertionLine key={row.id} row={row} />
      ))}
      {rows.length > MOST && <p className={styles.more}>and {rows.length - MOST} more</p>}
      {rows.length > 1 && <p className={styles.more}>Click again for the next</p>}
    </div>
  );
}
