import type { ReactNode } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { joinClasses } from "../../design/join-classes.ts";
import { dayWords } from "../../record/days.ts";
import { AccountNumber } from "./account-words.tsx";
import {
  type Account,
  COMPARED_FIELDS,
  type ComparedField,
  isDisputed,
  sourceWords,
  takenIn,
  valueIn,
} from "./accounts.ts";
import styles from "./comparison.module.css";

/** The accounts field by field; where they can't all be right the field is lit. */
export function Comparison({
  accounts,
  view,
}: {
  readonly view: IncidentView;
  readonly accounts: readonly Account[];
}): ReactNode {
  const fields = COMPARED_FIELDS.filter(
    ({ field }) =>
      isDisputed(field, view) || accounts.some((account) => valueIn(field, account, view) !== ""),
  );
  const disputed = fields.filter(({ field }) => isDisputed(field, view));
  return (
    <section aria-labelledby="compared" className={styles.comparison}>
      <header className={styles.head}>
        <h2 id="compared">Account by account</h2>
        <p>{summary(disputed.map(({ words }) => words.toLowerCase()))}</p>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: wide tables are scrolled by keyboard too */}
      <section className={styles.scroll} tabIndex={0} aria-label="Accounts, field by field">
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">Account</th>
              {fields.map(({ field, words }) => (
                <th key={field} scope="col" data-lit={isDisputed(field, view) || undefined}>
                  {words}
                  {isDisputed(field, view) && <span className={styles.flag}>differ</span>}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr className={styles.taken}>
              <th scope="row">Taken for the record</th>
              {fields.map(({ field }) => (
                <td key={field}>{takenIn(field, view) || <Nothing />}</td>
              ))}
            </tr>
            {accounts.map((account) => (
              <AccountRow key={account.row.id} account={account} fields={fields} view={view} />
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

function AccountRow({
  account,
  fields,
  view,
}: {
  readonly account: Account;
  readonly fields: readonly { readonly field: ComparedField }[];
  readonly view: IncidentView;
}): ReactNode {
  return (
    <tr>
      <th scope="row">
        <a href={`#account-${account.number}`} className={styles.account}>
          <AccountNumber account={account} />
          <span>
            {sourceWords(account)}
            <small>{dayWords(account.row.published)}</small>
          </span>
        </a>
      </th>
      {fields.map(({ field }) => {
        const value = valueIn(field, account, view);
        const lit = isDisputed(field, view) && value !== "";
        const apart = lit && !sameWords(value, takenIn(field, view));
        return (
          <td key={field} className={joinClasses(lit && styles.lit, apart && styles.apart)}>
            {value === "" ? <Nothing /> : value}
          </td>
        );
      })}
    </tr>
  );
}

function Nothing(): ReactNode {
  return (
    <span className={styles.nothing}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">not told</span>
    </span>
  );
}

/** Whether a value is what was taken, or part of it. */
function sameWords(value: string, taken: string): boolean {
  return taken !== "" && (value === taken || taken.split(", ").includes(value));
}

function summary(disputed: readonly string[]): string {
  if (disputed.length === 0) return "They do not contradict one another.";
  return `They can’t all be right on ${disputed.join(", ").replace(/, ([^,]+)$/u, " and $1")}.`;
}
