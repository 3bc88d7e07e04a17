import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import styles from "./actors-head.module.css";

/** Title of the views of actors, and the way between directory and network. */
export function ActorsHead({ children }: { readonly children?: ReactNode }): ReactNode {
  return (
    <header className={styles.head}>
      <h1>Actors</h1>
      <nav aria-label="Ways to see actors" className={styles.ways}>
        <Link to="/actors" activeOptions={{ exact: true, includeSearch: false }}>
          Directory
        </Link>
        <Link to="/network" activeOptions={{ includeSearch: false }}>
          Network
        </Link>
      </nav>
      {children}
    </header>
  );
}
