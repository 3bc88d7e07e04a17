import type { ReactNode } from "react";
import styles from "./state.module.css";

/** Says kindly that there is nothing here, and what can be done. */
export function EmptyState({
  title,
  children,
  action,
}: {
  readonly title: string;
  readonly children?: ReactNode;
  readonly action?: ReactNode;
}): ReactNode {
  return (
    <div className={styles.state}>
      <svg viewBox="0 0 64 24" className={styles.ornament} aria-hidden="true">
        <path d="M2 12h22M40 12h22M32 4l8 8-8 8-8-8z" />
      </svg>
      <h2>{title}</h2>
      <div className={styles.words}>{children}</div>
      {action}
    </div>
  );
}
