import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { type ListedReport, type ReportSum, useReportSums } from "../../api/inbox.ts";
import { Button } from "../../design/button.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { KIND_WORDS, KINDS, KindSign } from "../../reading/kind-sign.tsx";
import { dayWords } from "../../record/days.ts";
import styles from "./report-list.module.css";
import { splitSnippet } from "./split-snippet.ts";

/** Reports one below the other; one of them is where the keys are. */
export function ReportList({
  rows,
  onMore,
  isLoadingMore,
}: {
  readonly rows: readonly ListedReport[];
  readonly onMore: (() => void) | undefined;
  readonly isLoadingMore: boolean;
}): ReactNode {
  const [at, setAt] = useState(-1);
  const navigate = useNavigate();
  const list = useRef<HTMLOListElement>(null);
  const move = (by: number): void => {
    const next = Math.min(rows.length - 1, Math.max(0, at + by));
    if (next === rows.length - 1) onMore?.();
    setAt(next);
  };
  useEffect(() => {
    list.current?.children[at]?.scrollIntoView({ block: "nearest" });
  }, [at]);
  useCommands("Reports", [
    { keys: "j", words: "Next report", run: () => move(1) },
    { keys: "k", words: "Previous report", run: () => move(-1) },
    {
      keys: "Enter",
      words: "Read it",
      run: () => {
        const row = rows[at];
        if (row !== undefined) void navigate({ to: "/reports/$id", params: { id: row.id } });
      },
    },
  ]);
  return (
    <>
      <ol className={styles.list} ref={list}>
        {pagesOf(rows).map((page) => (
          <SummedPage key={page.from} page={page} at={at} />
        ))}
      </ol>
      {onMore !== undefined && (
        <div className={styles.more}>
          <Button onClick={onMore} disabled={isLoadingMore}>
            {isLoadingMore ? "Loading …" : "Show more"}
          </Button>
        </div>
      )}
    </>
  );
}

interface PageOfRows {
  readonly from: number;
  readonly rows: readonly ListedReport[];
}

/** As many as are summed up in one question. */
const PAGE = 20;

function pagesOf(rows: readonly ListedReport[]): readonly PageOfRows[] {
  const count = Math.ceil(rows.length / PAGE);
  return Array.from({ length: count }, (_, page) => ({
    from: page * PAGE,
    rows: rows.slice(page * PAGE, (page + 1) * PAGE),
  }));
}

function SummedPage({
  page: { from, rows },
  at,
}: {
  readonly page: PageOfRows;
  readonly at: number;
}): ReactNode {
  const { data } = useReportSums(rows.map(({ id }) => id));
  return rows.map((row, index) => (
    <ReportRow
      key={row.id}
      row={row}
      sum={data?.rows.find(({ report }) => report === row.id)}
      isAt={from + index === at}
    />
  ));
}

function ReportRow({
  row,
  sum,
  isAt,
}: {
  readonly row: ListedReport;
  readonly sum: ReportSum | undefined;
  readonly isAt: boolean;
}): ReactNode {
  const { publisher, published, language } = row.metadata;
  return (
    <li className={styles.row} aria-current={isAt || undefined}>
      <p className={styles.where}>
        <time dateTime={published}>{dayWords(published.slice(0, 10))}</time>
        <span>{publisher ?? "Unknown publisher"}</span>
        {!language.startsWith("en") && <span className={styles.language}>{language}</span>}
      </p>
      <div className={styles.what}>
        <Link to="/reports/$id" params={{ id: row.id }} className={styles.title}>
          {row.heading}
        </Link>
        {"snippet" in row && <Snippet snippet={row.snippet} />}
      </div>
      <Sum sum={sum} />
    </li>
  );
}

function Snippet({ snippet }: { readonly snippet: string }): ReactNode {
  return (
    <p className={styles.snippet}>
      {splitSnippet(snippet).map(({ words, isMatch, at }) =>
        isMatch ? <mark key={at}>{words}</mark> : <span key={at}>{words}</span>,
      )}
    </p>
  );
}

/** How much it asserts, by kind, and what has become of it. */
function Sum({ sum }: { readonly sum: ReportSum | undefined }): ReactNode {
  if (sum === undefined) return <div className={styles.sum} />;
  const isCoded = sum.coders.length > 0;
  return (
    <div className={styles.sum}>
      <p className={styles.kinds}>
        {!isCoded && <span className={styles.uncoded}>not read yet</span>}
        {KINDS.map((kind) => (
          <Kind key={kind} kind={kind} count={sum.byKind[kind] ?? 0} />
        ))}
      </p>
      <p className={styles.marks}>
        {sum.decisions > 0 && <span className={styles.reviewed}>{sum.decisions} reviewed</span>}
        {sum.coders.length > 1 && <span>{sum.coders.length} coders</span>}
        {sum.alike > 1 && (
          <span title="Reports that repeat one another count as one voice">
            {sum.copyOf === undefined ? `repeated by ${sum.alike - 1}` : "repeats another"}
          </span>
        )}
        {sum.isSensitive && <span className={styles.sensitive}>sensitive</span>}
      </p>
    </div>
  );
}

function Kind({
  kind,
  count,
}: {
  readonly kind: (typeof KINDS)[number];
  readonly count: number;
}): ReactNode {
  if (count === 0) return null;
  return (
    <span title={`${count} ${KIND_WORDS[kind].toLowerCase()}`}>
      <KindSign kind={kind} size={14} />
      {count}
      <span className="visually-hidden"> {KIND_WORDS[kind].toLowerCase()}</span>
    </span>
  );
}
