import { type ReactNode, useRef } from "react";
import type { ExplainedRow, ReportView } from "../../api/contract.ts";
import { useNarrow } from "../../design/use-narrow.ts";
import styles from "../../reading/layout.module.css";
import { Peek } from "../../reading/peek.tsx";
import { ReadingSheet } from "../../reading/reading-sheet.tsx";
import { ReportText } from "../../reading/report-text.tsx";
import { useScrollTogether } from "../../reading/use-scroll-together.ts";
import { ChosenCard } from "./chosen-card.tsx";
import { MissedForm } from "./missed-form.tsx";
import { Panel } from "./panel.tsx";
import { ReportHeadLine } from "./report-head.tsx";
import { TextTools } from "./text-tools.tsx";
import { useReading } from "./use-reading.ts";

/** A report beside what it asserts. */
export function Reading({
  report,
  rows,
}: {
  readonly report: ReportView;
  readonly rows: readonly ExplainedRow[];
}): ReactNode {
  const body = useRef<HTMLElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const isNarrow = useNarrow();
  const reading = useReading({ report, rows, body, column });
  useScrollTogether({ column, panel, active: !isNarrow, rows: reading.shown });
  const { chosenRow, notes, peek, marking, shown } = reading;
  return (
    <div className={styles.reading} data-notes={notes || undefined}>
      <div className={styles.column} ref={column}>
        <ReportHeadLine report={report} />
        <TextTools reading={reading} rows={rows} />
        <ReportText
          text={report.text}
          heading={report.heading}
          language={report.metadata.language}
          rows={shown}
          lights={reading.lights}
          body={body}
        />
      </div>
      {marking.taken === undefined && (!isNarrow || notes) && (
        <aside className={styles.panel} ref={panel} aria-label="What the report says">
          <Panel reading={reading} report={report} rows={rows} />
        </aside>
      )}
      {marking.taken !== undefined && (
        <aside className={styles.panel} data-form aria-label="What these words say">
          <MissedForm
            key={marking.taken.join("-")}
            report={report.id}
            span={marking.taken}
            words={report.text.slice(...marking.taken)}
            known={reading.known}
            onDone={marking.onDone}
          />
        </aside>
      )}
      {isNarrow && !notes && marking.taken === undefined && chosenRow !== undefined && (
        <ReadingSheet
          rows={shown}
          row={chosenRow}
          onStep={reading.step}
          onClose={() => reading.choose("")}
        >
          <ChosenCard
            row={chosenRow}
            isAccepted={reading.accepted.has(chosenRow.id)}
            {...reading}
          />
        </ReadingSheet>
      )}
      {peek !== undefined && !isNarrow && <Peek rows={peek.rows} at={peek.at} />}
    </div>
  );
}
