import type { ReactNode } from "react";
import { dayWords } from "../../record/days.ts";
import { claimWords } from "../../record/figure-words.ts";
import styles from "./account-pane.module.css";
import { type PlottedClaim, WHY_WORDS } from "./plotted-claims.ts";

/** The claims of the chart as a table. */
export function ClaimsTable({
  chosen,
  onChoose,
  plotted,
}: {
  readonly plotted: readonly PlottedClaim[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">All claims of this account</caption>
      <thead>
        <tr>
          <th scope="col">Told on</th>
          <th scope="col">Number</th>
          <th scope="col">Of whom</th>
          <th scope="col">Who says so</th>
          <th scope="col">Counts for</th>
        </tr>
      </thead>
      <tbody>
        {plotted.map(({ claim, gives, speaker, why }) => (
          <tr key={claim.id} aria-current={claim.id === chosen || undefined}>
            <td>{dayWords(claim.published)}</td>
            <td>
              <button type="button" onClick={() => onChoose(claim.id)}>
                {claimWords(claim)}
              </button>
            </td>
            <td>{claim.who ?? "–"}</td>
            <td>{speaker}</td>
            <td>
              {gives.length > 0
                ? gives.join(", ")
                : why === undefined
                  ? "the span"
                  : WHY_WORDS[why]}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
