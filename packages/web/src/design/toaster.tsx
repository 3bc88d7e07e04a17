import { type ReactNode, useSyncExternalStore } from "react";
import { Keys } from "../keyboard/key-sheet.tsx";
import { Button } from "./button.tsx";
import { joinClasses } from "./join-classes.ts";
import styles from "./toaster.module.css";
import { currentToasts, dismissToast, subscribeToToasts } from "./toasts.ts";

/** Shows toasts at the foot of the page and says them to screen readers. */
export function Toaster(): ReactNode {
  const toasts = useSyncExternalStore(subscribeToToasts, currentToasts);
  return (
    <div className={styles.toaster} role="status" aria-live="polite">
      {toasts.map(({ id, words, tone, undo }) => (
        <div key={id} className={joinClasses(styles.toast, tone === "problem" && styles.problem)}>
          <span>{words}</span>
          {undo !== undefined && (
            <button
              type="button"
              className={styles.undo}
              onClick={() => {
                undo();
                dismissToast(id);
              }}
            >
              Undo <Keys keys="u" />
            </button>
          )}
          <Button
            look="quiet"
            size="small"
            square
            aria-label="Dismiss"
            className={styles.close}
            onClick={() => dismissToast(id)}
          >
            ×
          </Button>
        </div>
      ))}
    </div>
  );
}
