import type { ReactNode } from "react";
import { quotedOf } from "../../record/assertion-words.ts";
import { EvidenceQuote } from "../../record/evidence-quote.tsx";
import { StatusMark } from "../../record/status-mark.tsx";
import type { Account } from "./accounts.ts";
import styles from "./incident-view.module.css";

/** Every account in its own words, the first to report it first. */
export function AccountWords({ accounts }: { readonly accounts: readonly Account[] }): ReactNode {
  return (
    <section aria-labelledby="in-words">
      <h2 id="in-words" className={styles.heading}>
        In which words
      </h2>
      <ol className={styles.words}>
        {accounts.map((account) => (
          <li key={account.row.id} id={`account-${account.number}`}>
            <AccountNumber account={account} />
            <Words account={account} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Words({ account: { chain, copyOf, row } }: { readonly account: Account }): ReactNode {
  const quoted = quotedOf(row);
  return (
    <div>
      {quoted === undefined ? (
        <p className={styles.note}>No words are kept for this account.</p>
      ) : (
        <EvidenceQuote quoted={quoted} />
      )}
      <p className={styles.wordsFoot}>
        <StatusMark status={row.status} attributed={row.attribution.length > 0} />
        {copyOf !== undefined && <span>Copied from an earlier report</span>}
        {chain !== undefined && copyOf === undefined && <span>Copied by others</span>}
      </p>
    </div>
  );
}

/** The number that an account has everywhere on the page. */
export function AccountNumber({ account }: { readonly account: Account }): ReactNode {
  return (
    <span className={styles.number} data-copy={account.copyOf !== undefined || undefined}>
      <span className="visually-hidden">Account </span>
      {account.number}
    </span>
  );
}
