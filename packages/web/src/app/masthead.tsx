import { Link, useSearch } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AddressLine } from "../address/address-line.ts";
import { useConnected } from "../api/live.ts";
import { Button } from "../design/button.tsx";
import { Tooltip } from "../design/tooltip.tsx";
import { FILTER_NAMES } from "../record/filters.ts";
import { AccountMenu } from "./account-menu.tsx";
import styles from "./masthead.module.css";
import { ThemeSwitch } from "./theme-switch.tsx";
import { VIEWS } from "./views.ts";

/** Name, views and what belongs to the reader; on phones the views stand at the foot. */
export function Masthead({ onKeys }: { readonly onKeys: () => void }): ReactNode {
  return (
    <header className={styles.masthead}>
      <Link to="/" className={styles.wordmark} aria-label="Zenobia, front page">
        Zenobia
      </Link>
      <ViewLinks />
      <div className={styles.own}>
        <Connection />
        <Tooltip words="Keys (?)">
          <Button
            look="quiet"
            square
            aria-label="Keys"
            onClick={onKeys}
            className={styles.keysButton}
          >
            ?
          </Button>
        </Tooltip>
        <ThemeSwitch />
        <AccountMenu />
      </div>
    </header>
  );
}

/** Links to the views; filters go along. */
function ViewLinks(): ReactNode {
  const line: AddressLine = useSearch({ strict: false });
  const kept = Object.fromEntries(
    Object.entries(line).filter(([name]) => FILTER_NAMES.includes(name)),
  );
  return (
    <nav className={styles.views} aria-label="Views">
      {VIEWS.map(({ path, title, navigation }) =>
        navigation === undefined ? null : (
          <Link
            key={path}
            to={path}
            search={kept}
            activeOptions={{ includeSearch: false }}
            className={styles.link}
          >
            <svg viewBox="0 0 20 20" aria-hidden="true">
              <path d={navigation.icon} />
            </svg>
            <span>{title}</span>
          </Link>
        ),
      )}
    </nav>
  );
}

function Connection(): ReactNode {
  const connected = useConnected();
  if (connected) return null;
  return (
    <span className={styles.offline} role="status">
      Not connected
    </span>
  );
}
