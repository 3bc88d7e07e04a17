import type { ReactNode } from "react";
import type { AssertionRow, ReportView } from "../../api/contract.ts";
import type { Decision } from "../../api/reports.ts";
import type { Review } from "../../api/review.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import styles from "./history.module.css";
import { decisionWords, entryWords, instantWords, isAbout } from "./history-words.ts";
import { standingDecisions } from "./standing.ts";

/** What was kept and decided of a report, or of one of its assertions, the latest first. */
export function History({
  report,
  rows,
  chosen,
  mayCode,
  review,
  onChoose,
}: {
  readonly report: ReportView;
  readonly rows: readonly AssertionRow[];
  /** Id of the assertion whose history is wanted; all when empty. */
  readonly chosen: string;
  readonly mayCode: boolean;
  readonly review: Review;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { entries, decisions } = report.history;
  const standing = new Set(standingDecisions(decisions).map(({ id }) => id));
  const told =
    chosen === "" ? decisions : decisions.filter((one) => isAbout(one, chosen, decisions));
  const kept = entries.filter(({ kind }) => kind !== "decision");
  return (
    <section className={styles.history}>
      {chosen !== "" && (
        <p className={styles.narrowed}>
          Of the chosen assertion only.{" "}
          <Button size="small" look="quiet" onClick={() => onChoose("")}>
            Show all
          </Button>
        </p>
      )}
      {told.length === 0 && (
        <EmptyState title="Nothing decided yet">
          <p>Whatever is accepted, rejected or corrected stands here, and can be taken back.</p>
        </EmptyState>
      )}
      <ol>
        {[...told].reverse().map((decision) => (
          <Decided
            key={decision.id}
            decision={decision}
            rows={rows}
            stands={standing.has(decision.id)}
            mayCode={mayCode}
            review={review}
          />
        ))}
        {kept.map((entry) => (
          <li key={entry.sequence} className={styles.entry}>
            <p>{entryWords(entry, report)}</p>
            <p className={styles.by}>
              {entry.by} · {instantWords(entry.at)} · entry {entry.sequence} of the log
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Decided({
  decision,
  rows,
  stands,
  mayCode,
  review,
}: {
  readonly decision: Decision;
  readonly rows: readonly AssertionRow[];
  readonly stands: boolean;
  readonly mayCode: boolean;
  readonly review: Review;
}): ReactNode {
  return (
    <li className={styles.entry} data-undone={!stands || undefined}>
      <p>{decisionWords(decision, rows)}</p>
      {decision.why !== undefined && <p className={styles.why}>“{decision.why}”</p>}
      <p className={styles.by}>
        {decision.by} · {instantWords(decision.at)}
        {!stands && " · taken back"}
      </p>
      {mayCode && stands && decision.ruling.act !== "undo" && (
        <Button
          size="small"
          look="quiet"
          onClick={() => void review({ act: "undo", decision: decision.id }, "Taken back")}
        >
          Take back
        </Button>
      )}
    </li>
  );
}
