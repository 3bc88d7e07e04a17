import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { WeighedAccount } from "../api/contract.ts";
import { rangeWords } from "./days.ts";
import styles from "./figure-line.module.css";
import { accountWords, estimateWords } from "./figure-words.ts";

/** An account of the ledger as a line: whose, where, when, and low, best and high. */
export function FigureLine({
  account,
  current = false,
  search,
  withPlace = true,
}: {
  readonly account: WeighedAccount;
  readonly current?: boolean;
  /** What else the address says. */
  readonly search?: Readonly<Record<string, string | undefined>>;
  /** Whether its place stands in the line: not under a heading that says it. */
  readonly withPlace?: boolean;
}): ReactNode {
  const { claims, estimates, from, to } = account;
  const [first] = claims;
  return (
    <Link
      to="/figures"
      search={{ ...search, account: account.id }}
      className={styles.line}
      aria-current={current || undefined}
      data-account={account.id}
    >
      <span className={styles.best}>{estimateWords(estimates.best)}</span>
      <span className={styles.words}>
        <span className={styles.who}>{first?.who ?? accountWords(account)}</span>
        <span className={styles.below}>
          {withPlace && account.place !== undefined && <span>{account.place.name}</span>}
          <span>{rangeWords(from, to)}</span>
        </span>
      </span>
      <span className={styles.claims}>
        {claims.length > 1 && (
          <>
            <b>{claims.length}</b> claims
            {estimates.low?.value !== estimates.high?.value && (
              <span className={styles.span}>
                {estimateWords(estimates.low)}–{estimateWords(estimates.high)}
              </span>
            )}
          </>
        )}
      </span>
    </Link>
  );
}
