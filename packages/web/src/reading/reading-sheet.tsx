import type { ReactNode } from "react";
import type { AssertionRow } from "../api/contract.ts";
import { Button } from "../design/button.tsx";
import styles from "./reading-sheet.module.css";

/** On narrow pages: the chosen assertion at the foot of the text. */
export function ReadingSheet({
  rows,
  row,
  onStep,
  onClose,
  children,
}: {
  readonly rows: readonly AssertionRow[];
  readonly row: AssertionRow;
  readonly onStep: (by: 1 | -1) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}): ReactNode {
  const index = rows.findIndex(({ id }) => id === row.id);
  return (
    <section className={styles.sheet} aria-label="The chosen assertion">
      <header className={styles.head}>
        <Button look="quiet" square aria-label="Previous assertion" onClick={() => onStep(-1)}>
          ‹
        </Button>
        <span className="numbers">
          {index + 1} of {rows.length}
        </span>
        <Button look="quiet" square aria-label="Next assertion" onClick={() => onStep(1)}>
          ›
        </Button>
        <Button look="quiet" square aria-label="Close" onClick={onClose}>
          ×
        </Button>
      </header>
      <div className={styles.body} key={row.id}>
        {children}
      </div>
    </section>
  );
}
