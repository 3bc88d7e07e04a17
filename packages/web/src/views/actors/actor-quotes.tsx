import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { QuoteRow } from "../../api/contract.ts";
import { rowsOf, useRecordPages } from "../../api/pages.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { dayWords } from "../../record/days.ts";
import { SpeakerChain } from "../../record/evidence-quote.tsx";
import styles from "./actor-view.module.css";

/** What an actor says in its own words, the latest first. */
export function ActorQuotes({ actor }: { readonly actor: string }): ReactNode {
  const list = useRecordPages<QuoteRow>("/assertions", {
    kinds: ["quote"],
    sources: [actor],
    limit: 30,
  });
  const rows = rowsOf(list.data);
  if (list.isPending) return <Skeleton lines={8} />;
  if (list.isError) return <ErrorState error={list.error} onRetry={() => void list.refetch()} />;
  if (rows.length === 0)
    return (
      <EmptyState title="No quotation of it">
        <p>No report quotes it word for word.</p>
      </EmptyState>
    );
  return (
    <>
      <ul className={styles.quotes}>
        {rows.map((row) => (
          <li key={row.id}>
            <Quotation row={row} />
          </li>
        ))}
      </ul>
      {list.hasNextPage && (
        <Button look="quiet" onClick={() => void list.fetchNextPage()}>
          {list.isFetchingNextPage ? "Fetching more …" : "Earlier ones"}
        </Button>
      )}
    </>
  );
}

function Quotation({ row }: { readonly row: QuoteRow }): ReactNode {
  const { attribution, evidence, published, publisher, report, speaker, venue, words } = row;
  const at = evidence[0]?.span[0];
  return (
    <figure className={styles.quotation}>
      <blockquote>“{words}”</blockquote>
      <figcaption>
        <b>{speaker.name}</b>
        {venue !== undefined && <span>to {venue}</span>}
        <SpeakerChain publisher={publisher} speakers={attribution.map(({ name }) => name)} />
        <Link
          to="/reports/$id"
          params={{ id: report }}
          search={at === undefined ? {} : { at: String(at) }}
        >
          {dayWords(published)}
        </Link>
      </figcaption>
    </figure>
  );
}
