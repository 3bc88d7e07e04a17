import type { ReactNode } from "react";
import type { FiguresPage } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { FigureLine } from "../../record/figure-line.tsx";
import { measureWords } from "../../record/figure-words.ts";
import styles from "./actor-view.module.css";

/** Figures that are laid to an actor: whom it killed, detained, displaced. */
export function ActorFigures({ actor }: { readonly actor: string }): ReactNode {
  const page = useRecord<FiguresPage>("/figures", { by: actor, limit: 100 });
  if (page.isPending) return <Skeleton lines={8} />;
  if (page.isError) return <ErrorState error={page.error} onRetry={() => void page.refetch()} />;
  const { next, rows } = page.data;
  if (rows.length === 0)
    return (
      <EmptyState title="No figure is laid to it">
        <p>No report gives a number of killed, displaced or detained and says that it was by it.</p>
      </EmptyState>
    );
  const measures = [...new Set(rows.map(({ measure }) => measure))];
  return (
    <>
      {measures.map((measure) => (
        <section key={measure}>
          <h2 className={styles.group}>{measureWords(measure)}</h2>
          <ul>
            {rows
              .filter((account) => account.measure === measure)
              .map((account) => (
                <li key={account.id}>
                  <FigureLine account={account} />
                </li>
              ))}
          </ul>
        </section>
      ))}
      {next !== undefined && <p className={styles.note}>More are in the ledger.</p>}
    </>
  );
}
