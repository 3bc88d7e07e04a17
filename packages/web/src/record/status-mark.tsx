import type { EventStatus } from "@zenobia/model";
import type { ReactNode } from "react";
import { Tooltip } from "../design/tooltip.tsx";
import styles from "./status-mark.module.css";
import { statusLookOf } from "./statuses.ts";

/** The line that stands for a status. */
export function StatusLine({ status }: { readonly status: EventStatus }): ReactNode {
  const { line } = statusLookOf(status);
  return (
    <svg
      viewBox="0 0 22 10"
      width="22"
      height="10"
      className={styles.line}
      aria-hidden="true"
      data-line={line}
    >
      <path d="M1 5h20" />
      {line === "struck" && <path d="M7 9 15 1" className={styles.strike} />}
      {status === "ongoing" && <path d="M16 1.5 21 5l-5 3.5" className={styles.strike} />}
    </svg>
  );
}

/** A status: its line, its words, and what it means when the pointer rests on it. */
export function StatusMark({
  status,
  attributed = false,
}: {
  readonly status: EventStatus;
  /** Said by someone whom the report cites, not by the report itself. */
  readonly attributed?: boolean;
}): ReactNode {
  const { words, meaning } = statusLookOf(status);
  const whose = attributed ? " The report cites someone for it." : "";
  return (
    <Tooltip words={`${meaning}.${whose}`}>
      <span className={styles.mark}>
        <StatusLine status={status} />
        {words}
        {attributed && <span className={styles.claimed}>, as claimed</span>}
      </span>
    </Tooltip>
  );
}
