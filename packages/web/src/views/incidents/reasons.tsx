import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { useRecords } from "../../api/pages.ts";
import { Button } from "../../design/button.tsx";
import { incidentTitle, incidentWhen } from "../../record/incident-words.ts";
import { AccountNumber } from "./account-words.tsx";
import type { Account } from "./accounts.ts";
import styles from "./incident-view.module.css";

type Incident = IncidentView["incident"];

const MOST = 4;

/** Why the accounts are taken for one, and why those of other incidents are not. */
export function Reasons({
  accounts,
  onMerge,
  view: { incident },
}: {
  readonly view: IncidentView;
  readonly accounts: readonly Account[];
  readonly onMerge: (incident: string) => void;
}): ReactNode {
  const [all, setAll] = useState(false);
  const shown = all ? incident.because : incident.because.slice(0, MOST);
  const left = incident.because.length - shown.length;
  return (
    <>
      {incident.because.length > 0 && (
        <section aria-labelledby="why-one">
          <h2 id="why-one" className={styles.heading}>
            Why they are one
          </h2>
          <ul className={styles.reasons}>
            {shown.map((reason) => (
              <li key={`${reason.a} ${reason.b}`}>
                <span className={styles.pair}>
                  <NumberOf id={reason.a} accounts={accounts} />
                  <NumberOf id={reason.b} accounts={accounts} />
                </span>
                <Grounds reason={reason} />
              </li>
            ))}
          </ul>
          {left > 0 && (
            <Button size="small" look="quiet" onClick={() => setAll(true)}>
              {left} more pairs
            </Button>
          )}
        </section>
      )}
      {incident.apart.length > 0 && <Apart apart={incident.apart} onMerge={onMerge} />}
    </>
  );
}

function NumberOf({
  accounts,
  id,
}: {
  readonly id: string;
  readonly accounts: readonly Account[];
}): ReactNode {
  const account = accounts.find(({ row }) => row.id === id);
  return account === undefined ? null : <AccountNumber account={account} />;
}

function Grounds({
  reason: { because, decision, despite },
}: {
  readonly reason: Incident["because"][number];
}): ReactNode {
  return (
    <p>
      {decision !== undefined && <strong>Decided: </strong>}
      {because.join("; ")}
      {despite.length > 0 && <span className={styles.despite}> although {despite.join("; ")}</span>}
    </p>
  );
}

function Apart({
  apart,
  onMerge,
}: {
  readonly apart: Incident["apart"];
  readonly onMerge: (incident: string) => void;
}): ReactNode {
  const others = useRecords<IncidentView>(apart.map(({ incident }) => `/incidents/${incident}`));
  return (
    <section aria-labelledby="why-apart">
      <h2 id="why-apart" className={styles.heading}>
        Close, but kept apart
      </h2>
      <ul className={styles.apart}>
        {apart.map((reason, index) => {
          const other = others[index]?.data?.incident;
          return (
            <li key={reason.incident}>
              <Link to="/incidents/$id" params={{ id: reason.incident }}>
                {other === undefined ? "Another incident" : incidentTitle(other)}
              </Link>
              {other !== undefined && <span className={styles.note}> {incidentWhen(other)}</span>}
              <p>
                {reason.because.join("; ") || "too little in common"}
                {reason.despite.length > 0 && (
                  <span className={styles.despite}> although {reason.despite.join("; ")}</span>
                )}
              </p>
              <Button size="small" look="quiet" onClick={() => onMerge(reason.incident)}>
                They are one: merge …
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
