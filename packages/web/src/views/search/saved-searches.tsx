import { useNavigate } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { parseAddress } from "../../address/address-line.ts";
import type { SavedSearch } from "../../api/contract.ts";
import { useRemoveSearch, useSavedSearches, useSaveSearch } from "../../api/saved-searches.ts";
import { Button } from "../../design/button.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { showToast } from "../../design/toasts.ts";
import { dayWords } from "../../record/days.ts";
import styles from "./view.module.css";

/** Searches that one keeps, and what can be asked when there are none. */
export function SavedSearches(): ReactNode {
  const saved = useSavedSearches();
  const remove = useRemoveSearch();
  const save = useSaveSearch();
  const open = useOpenPath();
  if (saved.isPending) return <Skeleton lines={4} />;
  if (saved.isError) return <ErrorState error={saved.error} onRetry={() => void saved.refetch()} />;
  const onRemove = ({ id, name, path }: SavedSearch): void =>
    remove.mutate(id, {
      onSuccess: () =>
        showToast({ words: `“${name}” is removed`, undo: () => save.mutate({ name, path }) }),
    });
  return (
    <section className={styles.saved} aria-labelledby="saved">
      <h2 id="saved">Saved searches</h2>
      {saved.data.length === 0 && (
        <p className={styles.hint}>
          None yet. Type a name, a place or a few words above; what you look for often can be kept
          here.
        </p>
      )}
      <ul>
        {saved.data.map((one) => (
          <li key={one.id}>
            <button type="button" className={styles.open} onClick={() => open(one.path)}>
              {one.name}
            </button>
            <small>kept {dayWords(one.added.slice(0, 10))}</small>
            <Button
              size="small"
              square
              look="quiet"
              aria-label={`Remove “${one.name}”`}
              onClick={() => onRemove(one)}
            >
              ×
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Goes to an address within the app. */
function useOpenPath(): (path: string) => void {
  const navigate = useNavigate();
  return (path) => {
    const [to = "/", search = ""] = path.split("?");
    void navigate({ to, search: parseAddress(search) });
  };
}
