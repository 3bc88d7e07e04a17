import { type ReactNode, useState } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { Button } from "../../design/button.tsx";
import { Dialog } from "../../design/dialog.tsx";
import { Field } from "../../design/field.tsx";
import { quotedOf } from "../../record/assertion-words.ts";
import { dayWords } from "../../record/days.ts";
import { incidentTitle } from "../../record/incident-words.ts";
import { AccountNumber } from "./account-words.tsx";
import { type Account, sourceWords } from "./accounts.ts";
import styles from "./sheets.module.css";
import { useRuleAndFollow } from "./use-rule-and-follow.ts";

/** Asks which accounts tell of something else, and parts them from the rest. */
export function SplitSheet({
  accounts,
  onClose,
  view,
}: {
  readonly view: IncidentView;
  readonly accounts: readonly Account[];
  readonly onClose: () => void;
}): ReactNode {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [why, setWhy] = useState("");
  const { busy, rule } = useRuleAndFollow();
  const rest = accounts.filter(({ row }) => !chosen.includes(row.id));
  const [stays] = rest;
  const ready = chosen.length > 0 && stays !== undefined;
  const split = (): void => {
    if (stays === undefined) return;
    rule(
      {
        ruling: { act: "split", assertions: chosen, from: rest.map(({ row }) => row.id) },
        why,
        follow: stays.row.id,
      },
      { words: `${countWords(chosen.length)} split off`, onKept: onClose },
    );
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title="Which accounts tell of something else?"
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button look="main" disabled={!ready || busy} onClick={split}>
            {busy
              ? "Splitting …"
              : `Split off ${chosen.length > 0 ? countWords(chosen.length) : ""}`}
          </Button>
        </>
      }
    >
      <p className={styles.lead}>
        Choose them. They become an incident of their own, and whatever is read later keeps to it:{" "}
        <em>{incidentTitle(view.incident)}</em>
      </p>
      <ul className={styles.choices}>
        {accounts.map((account) => (
          <li key={account.row.id}>
            <label className={styles.choice}>
              <input
                type="checkbox"
                checked={chosen.includes(account.row.id)}
                onChange={({ currentTarget }) =>
                  setChosen(
                    currentTarget.checked
                      ? [...chosen, account.row.id]
                      : chosen.filter((id) => id !== account.row.id),
                  )
                }
              />
              <AccountNumber account={account} />
              <span>
                <span className={styles.quote}>{quotedOf(account.row)?.words}</span>
                <small>
                  {sourceWords(account)}, {dayWords(account.row.published)}
                </small>
              </span>
            </label>
          </li>
        ))}
      </ul>
      <Field
        label="Why (kept with the decision)"
        value={why}
        maxLength={2000}
        onChange={({ currentTarget }) => setWhy(currentTarget.value)}
      />
    </Dialog>
  );
}

function countWords(count: number): string {
  return count === 1 ? "one account" : `${count} accounts`;
}
