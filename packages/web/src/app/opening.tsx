import type { ReactNode } from "react";
import { Skeleton } from "../design/skeleton.tsx";
import styles from "./opening.module.css";

/** What stands in a view's place while it loads. */
export function Opening(): ReactNode {
  return (
    <div className={styles.opening} aria-busy="true">
      <span className="visually-hidden" role="status">
        Opening …
      </span>
      <Skeleton lines={1} tall />
      <Skeleton lines={6} />
    </div>
  );
}
