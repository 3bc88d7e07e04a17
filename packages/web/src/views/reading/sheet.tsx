import type { ReactNode } from "react";
import type { ExplainedRow } from "../../api/contract.ts";
import { Button } from "../../design/button.tsx";
import { ChosenCard } from "./chosen-card.tsx";
import styles from "./sheet.module.css";
import type { ReadingState } from "./use-reading.ts";

/** On narrow pages: the chosen assertion at the foot of the text. */
export function Sheet({
  reading,
  row,
}: {
  readonly reading: ReadingState;
  readonly row: ExplainedRow;
}): ReactNode {
  const { accepted, choose, isBusy, known, mayCode, review, shown, step } = reading;
  const index = shown.findIndex(({ id }) => id === row.id);
  return (
    <section className={styles.sheet} aria-label="The chosen assertion">
      <header className={styles.head}>
        <Button look="quiet" square aria-label="Previous assertion" onClick={() => step(-1)}>
          ‹
        </Button>
        <span className="numbers">
          {index + 1} of {shown.length}
        </span>
        <Button look="quiet" square aria-label="Next assertion" onClick={() => step(1)}>
          ›
        </Button>
        <Button look="quiet" square aria-label="Close" onClick={() => choose("")}>
          ×
        </Button>
      </header>
      <div className={styles.body} key={row.id}>
        <ChosenCard
          row={row}
          known={known}
          mayCode={mayCode}
          isAccepted={accepted.has(row.id)}
          review={review}
          isBusy={isBusy}
        />
      </div>
    </section>
  );
}
