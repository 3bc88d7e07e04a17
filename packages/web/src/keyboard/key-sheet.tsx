import type { ReactNode } from "react";
import { Dialog } from "../design/dialog.tsx";
import { joinGroups, useCommandGroups } from "./commands.ts";
import styles from "./key-sheet.module.css";

const SHOWN: Readonly<Record<string, string>> = {
  ArrowLeft: "←",
  ArrowRight: "→",
  ArrowUp: "↑",
  ArrowDown: "↓",
  Escape: "Esc",
  " ": "Space",
};

/** One or two keys as they are printed on the keyboard. */
export function Keys({ keys }: { readonly keys: string }): ReactNode {
  const parts = keys === " " ? [" "] : keys.split(" ");
  return (
    <span className={styles.keys}>
      {parts.map((key) => (
        <kbd key={key}>{SHOWN[key] ?? key}</kbd>
      ))}
    </span>
  );
}

/** All keys that work now, by part of the page. */
export function KeySheet({
  open,
  onClose,
}: {
  readonly open: boolean;
  readonly onClose: () => void;
}): ReactNode {
  const groups = useCommandGroups();
  return (
    <Dialog open={open} onClose={onClose} title="Keys">
      <div className={styles.groups}>
        {joinGroups(groups).map(({ title, commands }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {commands.map(({ keys, words }) => (
                <div key={keys} className={styles.row}>
                  <dt>
                    <Keys keys={keys} />
                  </dt>
                  <dd>{words}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Dialog>
  );
}
