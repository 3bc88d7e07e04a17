import { type ReactNode, useState } from "react";
import type { ExplainedRow, ReportView } from "../../api/contract.ts";
import { type Agreement, type Disagreement, useAgreement } from "../../api/reports.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Select } from "../../design/select.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { Term } from "../../design/tooltip.tsx";
import { AssertionLine } from "../../reading/assertion-line.tsx";
import {
  coderNameOf,
  fieldLabelOf,
  type Pair,
  pairsOf,
  shareOf,
  valueWords,
} from "./coder-pairs.ts";
import styles from "./coders.module.css";

/** Two coders of the report side by side, with what they differ in. */
export function Coders({
  report,
  rows,
  chosen,
  onChoose,
}: {
  readonly report: ReportView;
  readonly rows: readonly ExplainedRow[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const ids = report.codings.map(({ id }) => id);
  const [a = "", setA] = useState(ids[0]);
  const [b = "", setB] = useState(ids[1]);
  const agreement = useAgreement(report.id, [a, b]);
  if (ids.length < 2)
    return (
      <EmptyState title="One coder so far">
        <p>
          When another reads this report — you, by marking words, or a coding that is imported —
          both stand here side by side, with what they differ in.
        </p>
      </EmptyState>
    );
  const choices = report.codings.map((coding) => ({
    value: coding.id,
    words: coderNameOf(coding, report.codings),
  }));
  return (
    <section className={styles.coders}>
      <div className={styles.heads}>
        <Select label="One coder" hideLabel choices={choices} value={a} onChoose={setA} />
        <Select label="Another coder" hideLabel choices={choices} value={b} onChoose={setB} />
      </div>
      {agreement.isError && <ErrorState error={agreement.error} onRetry={agreement.refetch} />}
      {a === b && <p className={styles.note}>Choose two different codings to compare.</p>}
      {a !== b && agreement.isPending && <Skeleton lines={8} />}
      {a !== b && agreement.data !== undefined && (
        <Comparison
          agreement={agreement.data}
          pairs={pairsOf(agreement.data.disagreements, rows, [a, b])}
          chosen={chosen}
          onChoose={onChoose}
        />
      )}
    </section>
  );
}

function Comparison({
  agreement,
  pairs,
  chosen,
  onChoose,
}: {
  readonly agreement: Agreement;
  readonly pairs: readonly Pair[];
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  const { any_type: same, who } = agreement.counts;
  return (
    <>
      <p className={styles.sum}>
        {shareOf(same)} of the events{" "}
        <Term meaning="Twice what both have, out of what each has: 100 % when they have the same.">
          in common
        </Term>
        , {shareOf(who)} with the same type and parties.
      </p>
      {pairs.length === 0 && <p className={styles.note}>They agree in everything.</p>}
      <ol>
        {pairs.map((pair) => (
          <li
            key={`${pair.first?.id ?? ""} ${pair.second?.id ?? ""}`}
            className={styles.pair}
            data-chosen={
              (chosen !== "" && (pair.first?.id === chosen || pair.second?.id === chosen)) ||
              undefined
            }
          >
            <Side row={pair.first} onChoose={onChoose} />
            <Side row={pair.second} onChoose={onChoose} />
            {pair.fields.map((one) => (
              <Difference key={one.field} one={one} />
            ))}
          </li>
        ))}
      </ol>
    </>
  );
}

function Side({
  row,
  onChoose,
}: {
  readonly row: ExplainedRow | undefined;
  readonly onChoose: (id: string) => void;
}): ReactNode {
  if (row === undefined) return <p className={styles.missing}>does not have this</p>;
  return (
    <button type="button" className={styles.side} onClick={() => onChoose(row.id)}>
      <AssertionLine row={row} />
    </button>
  );
}

function Difference({ one }: { readonly one: Disagreement }): ReactNode {
  const { field, first, second, suggestion } = one;
  return (
    <div className={styles.difference}>
      <span className={styles.field}>{fieldLabelOf(field)}</span>
      <span data-taken={suggestion.take === "first" || undefined}>{valueWords(first?.value)}</span>
      <span data-taken={suggestion.take === "second" || undefined}>
        {valueWords(second?.value)}
      </span>
    </div>
  );
}
