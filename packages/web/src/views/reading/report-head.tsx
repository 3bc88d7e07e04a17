import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { addressOf } from "../../api/client.ts";
import type { ReportView } from "../../api/contract.ts";
import { Term } from "../../design/tooltip.tsx";
import { dayWords } from "../../record/days.ts";
import styles from "./report-head.module.css";

/** Where a report came from: publisher, day, address, original; and whose words it repeats. */
export function ReportHeadLine({ report }: { readonly report: ReportView }): ReactNode {
  const { publisher, published, url, author } = report.metadata;
  const isGuess = report.guessed.includes("published");
  return (
    <header className={styles.head}>
      <p className={styles.line}>
        <Link to="/reports" className={styles.back} aria-label="All reports">
          ←
        </Link>
        <b>{publisher ?? "Unknown publisher"}</b>
        <time dateTime={published}>{dayWords(published.slice(0, 10))}</time>
        {isGuess && (
          <Term meaning="The report does not say when it was published; this day was taken from elsewhere.">
            day guessed
          </Term>
        )}
        {author !== undefined && <span>{author}</span>}
        {report.isSensitive && <span className={styles.sensitive}>Sensitive: coders only</span>}
        <span className={styles.links}>
          {url !== undefined && isWebAddress(url) && (
            <a href={url} target="_blank" rel="noreferrer noopener">
              At its publisher
            </a>
          )}
          <a href={addressOf(`/reports/${encodeURIComponent(report.id)}/original`)} download>
            Original
          </a>
        </span>
      </p>
      <Copies report={report} />
    </header>
  );
}

function isWebAddress(url: string): boolean {
  return /^https?:\/\//iu.test(url);
}

function Copies({ report }: { readonly report: ReportView }): ReactNode {
  const { chain } = report;
  if (chain === undefined || chain.members.length < 2) return null;
  const own = chain.members.find((member) => member.report === report.id);
  const source = chain.members.find((member) => member.report === own?.of);
  return (
    <p className={styles.copies}>
      {source === undefined ? (
        <>First told here; {copiesWords(chain.members.length - 1)} it. </>
      ) : (
        <>
          Much of this repeats{" "}
          <Link to="/reports/$id" params={{ id: source.report }}>
            {source.publisher ?? "a report"}, {dayWords(source.published)}
          </Link>
          .{" "}
        </>
      )}
      {chain.agency !== undefined && <>The text is credited to {chain.agency}. </>}
      <Term meaning="Reports that repeat one another are counted as one voice, however many they are.">
        One voice
      </Term>
    </p>
  );
}

function copiesWords(count: number): string {
  return count === 1 ? "1 report repeats" : `${count} reports repeat`;
}
