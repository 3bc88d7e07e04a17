import type { ReactNode } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { Button } from "../../design/button.tsx";
import { dayWords } from "../../record/days.ts";
import styles from "./incident-view.module.css";
import { useRuleAndFollow } from "./use-rule-and-follow.ts";

const WORDS: Readonly<Record<string, string>> = {
  merge: "joined accounts into one incident",
  split: "parted accounts that tell of different things",
  accept: "accepted an account",
  reject: "rejected an account",
  correct: "corrected an account",
};

/** What reviewers decided about this incident; what joined or parted it can be taken back. */
export function RulingsMade({ view }: { readonly view: IncidentView }): ReactNode {
  const { busy, rule } = useRuleAndFollow();
  const { decisions } = view.history;
  const undone = new Set(
    decisions.flatMap(({ ruling }) => (ruling.act === "undo" ? [ruling.decision] : [])),
  );
  const shown = decisions.filter(({ ruling }) => ruling.act in WORDS);
  if (shown.length === 0) return null;
  const [first] = view.incident.tellings;
  const undo = (decision: string): void => {
    if (first === undefined) return;
    rule(
      { ruling: { act: "undo", decision }, follow: first.assertion },
      { words: "The decision no longer holds", canUndo: false },
    );
  };
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className={styles.heading}>
        Decided by people
      </h2>
      <ul className={styles.rulings}>
        {shown.map(({ at, by, id, ruling, why }) => (
          <li key={id} data-undone={undone.has(id) || undefined}>
            <p>
              <strong>{by}</strong> {WORDS[ruling.act]}, {dayWords(at.slice(0, 10))}
              {undone.has(id) && " – taken back"}
            </p>
            {why !== undefined && <p className={styles.note}>“{why}”</p>}
            {!undone.has(id) && (ruling.act === "merge" || ruling.act === "split") && (
              <Button size="small" look="quiet" disabled={busy} onClick={() => undo(id)}>
                Take it back
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
