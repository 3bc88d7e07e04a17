import type { ReactNode } from "react";
import { joinClasses } from "./join-classes.ts";
import styles from "./skeleton.module.css";

const WIDTHS = ["92%", "98%", "86%", "95%", "64%"];

const SLOTS = Array.from({ length: 40 }, (_, slot) => slot);

/** Grey lines where words will stand; says nothing to screen readers. */
export function Skeleton({
  lines = 3,
  tall = false,
}: {
  /** At most 40. */
  readonly lines?: number;
  readonly tall?: boolean;
}): ReactNode {
  return (
    <div className={styles.skeleton} aria-hidden="true">
      {SLOTS.slice(0, lines).map((slot) => (
        <span
          key={slot}
          className={joinClasses(styles.line, tall && styles.tall)}
          style={{ width: WIDTHS[slot % WIDTHS.length] }}
        />
      ))}
    </div>
  );
}
