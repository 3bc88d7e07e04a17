import type { ReactNode } from "react";
import { FigureLine } from "../../record/figure-line.tsx";
import { measureWords } from "../../record/figure-words.ts";
import type { MeasureGroup } from "./ledger-groups.ts";
import styles from "./view.module.css";

/** Accounts under their measure and place. */
export function Ledger({
  chosen,
  groups,
  search,
}: {
  readonly groups: readonly MeasureGroup[];
  readonly chosen: string | undefined;
  readonly search: Readonly<Record<string, string>>;
}): ReactNode {
  return groups.map(({ count, measure, places }) => (
    <section key={measure}>
      <h2 className={styles.measure}>
        {measureWords(measure)} <span>{count}</span>
      </h2>
      {places.map(({ accounts, place }) => (
        <section key={place}>
          <h3 className={styles.place}>{place === "" ? "No place told" : place}</h3>
          <ul>
            {accounts.map((account) => (
              <li key={account.id}>
                <FigureLine
                  account={account}
                  current={account.id === chosen}
                  search={search}
                  withPlace={false}
                />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  ));
}
