import { Link } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import type { Job } from "../../api/contract.ts";
import { isFinished } from "../../api/inbox.ts";
import { Button } from "../../design/button.tsx";
import styles from "./jobs.module.css";

const MOST = 4;

/** What is being read now, and what became of the last. */
export function Jobs({ jobs }: { readonly jobs: readonly Job[] }): ReactNode {
  const [dismissed, setDismissed] = useState<ReadonlySet<string>>(new Set());
  const shown = jobs.filter(({ id }) => !dismissed.has(id)).slice(0, MOST);
  if (shown.length === 0) return null;
  return (
    <ul className={styles.jobs} aria-label="Reading">
      {shown.map((job) => (
        <li key={job.id} className={styles.job} data-state={job.state}>
          <JobWords job={job} />
          <JobProgress job={job} />
          {isFinished(job) && (
            <Button
              look="quiet"
              size="small"
              square
              aria-label="Dismiss"
              onClick={() => setDismissed(new Set([...dismissed, job.id]))}
            >
              ×
            </Button>
          )}
          <Failures job={job} />
        </li>
      ))}
    </ul>
  );
}

function doneOf({ coded, failed, known, uncoded }: Job): number {
  return coded + failed + known + uncoded;
}

function JobProgress({ job }: { readonly job: Job }): ReactNode {
  if (isFinished(job)) return <OpenLink job={job} />;
  return (
    <progress
      className={styles.progress}
      aria-label="Reports read"
      max={Math.max(1, job.inputs)}
      {...(doneOf(job) > 0 ? { value: doneOf(job) } : {})}
    />
  );
}

function OpenLink({ job }: { readonly job: Job }): ReactNode {
  const [only, ...more] = job.reports;
  if (only === undefined || more.length > 0) return null;
  return (
    <Link to="/reports/$id" params={{ id: only }}>
      Read it
    </Link>
  );
}

function JobWords({ job }: { readonly job: Job }): ReactNode {
  return (
    <p className={styles.words} role="status">
      {wordsOf(job)}
    </p>
  );
}

function wordsOf(job: Job): string {
  const { coded, failed, known, state, uncoded, inputs } = job;
  if (state === "waiting") return `Waiting to read ${countWords(inputs)}`;
  if (state === "running") return `Reading ${doneOf(job)} of ${countWords(inputs)} …`;
  const parts = [
    coded > 0 ? `${countWords(coded)} read` : "",
    known > 0 ? `${known} known before` : "",
    uncoded > 0 ? `${uncoded} kept without being read: the language is not known` : "",
    failed > 0 ? `${failed} not taken` : "",
  ].filter((part) => part !== "");
  return parts.length === 0 ? "Nothing new" : parts.join(" · ");
}

function countWords(count: number): string {
  return count === 1 ? "1 report" : `${count} reports`;
}

function Failures({ job }: { readonly job: Job }): ReactNode {
  if (job.failures.length === 0) return null;
  return (
    <ul className={styles.failures}>
      {job.failures.map(({ input, message }) => (
        <li key={`${input} ${message}`}>
          <b>{input}</b> {message}
        </li>
      ))}
    </ul>
  );
}
