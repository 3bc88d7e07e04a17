import type { ReactNode } from "react";
import type { ExplainedRow, ReportView } from "../../api/contract.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { Tabs } from "../../design/tabs.tsx";
import { AssertionList } from "../../reading/assertion-list.tsx";
import { ChosenCard } from "./chosen-card.tsx";
import { Coders } from "./coders.tsx";
import { History } from "./history.tsx";
import styles from "./panel.module.css";
import type { ReadingState } from "./use-reading.ts";

/** Beside the text: what is asserted, how coders differ, what was decided. */
export function Panel({
  reading,
  report,
  rows,
}: {
  readonly reading: ReadingState;
  readonly report: ReportView;
  readonly rows: readonly ExplainedRow[];
}): ReactNode {
  const { address, choose, mayCode, review, set } = reading;
  return (
    <div className={styles.panel}>
      <Tabs
        label="What the report says"
        chosen={address.part}
        onChoose={(part) => set({ part }, { replace: true })}
        pages={[
          {
            id: "assertions",
            title: "Assertions",
            count: reading.shown.length,
            content: <Assertions reading={reading} report={report} />,
          },
          {
            id: "coders",
            title: "Coders",
            count: report.codings.length,
            content: <Coders report={report} rows={rows} chosen={address.said} onChoose={choose} />,
          },
          {
            id: "history",
            title: "History",
            count: report.history.decisions.length,
            content: (
              <History
                report={report}
                rows={rows}
                chosen={address.said}
                mayCode={mayCode}
                review={review}
                onChoose={choose}
              />
            ),
          },
        ]}
      />
    </div>
  );
}

function Assertions({
  reading,
  report,
}: {
  readonly reading: ReadingState;
  readonly report: ReportView;
}): ReactNode {
  const { accepted, address, choose, corrected, isBusy, known, mayCode, point, pointed, review } =
    reading;
  if (reading.shown.length === 0)
    return (
      <EmptyState title="Nothing is asserted here">
        <p>
          {address.kinds.length > 0 || address.coding !== ""
            ? "Nothing of the kinds that you chose to see. Show all kinds again above the text."
            : "The machine found nothing that it knows to code. Mark words in the text to add what it missed."}
        </p>
      </EmptyState>
    );
  return (
    <AssertionList
      rows={reading.shown}
      chosen={address.said}
      pointed={pointed}
      accepted={accepted}
      corrected={corrected}
      coders={report.codings.length}
      onChoose={choose}
      onPoint={point}
      card={(row) => (
        <ChosenCard
          row={row}
          known={known}
          mayCode={mayCode}
          isAccepted={accepted.has(row.id)}
          review={review}
          isBusy={isBusy}
        />
      )}
    />
  );
}
