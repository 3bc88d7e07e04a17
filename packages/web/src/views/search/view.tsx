import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from "react";
import { choiceParam, textParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { Found } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { type FoundLine, groupsOf, type SearchPart } from "./found-lines.ts";
import { FoundList } from "./found-list.tsx";
import { SaveThis } from "./save-this.tsx";
import { SavedSearches } from "./saved-searches.tsx";
import { useOpenLine } from "./use-open-line.ts";
import styles from "./view.module.css";

const PARAMS = {
  q: textParam(),
  part: choiceParam(["all", "actors", "places", "incidents", "reports"]),
};

const PARTS: readonly { readonly part: SearchPart; readonly words: string }[] = [
  { part: "all", words: "Everything" },
  { part: "actors", words: "Actors" },
  { part: "places", words: "Places" },
  { part: "incidents", words: "Incidents" },
  { part: "reports", words: "Reports" },
];

/** One line that looks everywhere; arrows go through what is found, Enter opens it. */
export function View(): ReactNode {
  const [{ part, q }, set] = useAddress(PARAMS);
  const asked = useRested(q.trim());
  const found = useRecord<Found>(
    "/search",
    { q: asked, limit: part === "all" ? 6 : 40 },
    { enabled: asked.length > 1 },
  );
  const isAsked = q.trim().length > 1;
  const groups = groupsOf(isAsked ? found.data : undefined, part);
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">Search</h1>
      <SearchLine
        q={q}
        lines={groups.flatMap(({ lines }) => lines)}
        onType={(next) => set({ q: next }, { replace: true })}
        busy={found.isFetching}
      >
        {({ active, listId }) => (
          <>
            <nav className={styles.parts} aria-label="What to look for">
              {PARTS.map((one) => (
                <button
                  key={one.part}
                  type="button"
                  aria-pressed={one.part === part}
                  onClick={() => set({ part: one.part })}
                >
                  {one.words}
                </button>
              ))}
              {isAsked && <SaveThis q={q.trim()} part={part} />}
            </nav>
            {found.isError && (
              <ErrorState error={found.error} onRetry={() => void found.refetch()} />
            )}
            {isAsked && found.isLoading && <Skeleton lines={8} />}
            {isAsked && found.isSuccess && groups.length === 0 && asked === q.trim() && (
              <EmptyState title={`Nothing is found for “${q.trim()}”`}>
                <p>Try fewer words, or another spelling of a name.</p>
              </EmptyState>
            )}
            <FoundList groups={groups} active={active} listId={listId} />
            {!isAsked && <SavedSearches />}
          </>
        )}
      </SearchLine>
    </div>
  );
}

/** The line to type in, with the keys that go through what it found. */
function SearchLine({
  busy,
  children,
  lines,
  onType,
  q,
}: {
  readonly q: string;
  readonly lines: readonly FoundLine[];
  readonly onType: (q: string) => void;
  readonly busy: boolean;
  readonly children: (state: { readonly active: string; readonly listId: string }) => ReactNode;
}): ReactNode {
  const [at, setAt] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const open = useOpenLine();
  const index = Math.min(at, lines.length - 1);
  const active = lines[index];
  useCommands("Search", [
    { keys: "/", words: "To the search line", run: () => field.current?.focus() },
  ]);
  useEffect(() => field.current?.focus(), []);
  const move = (by: number): void => {
    const next = Math.max(0, Math.min(lines.length - 1, index + by));
    setAt(next);
    document.getElementById(`${listId} ${lines[next]?.id}`)?.scrollIntoView({ block: "nearest" });
  };
  const leave = (): void => {
    if (q === "") field.current?.blur();
    else onType("");
  };
  const onKey = (event: KeyboardEvent): void => {
    const keys = new Map<string, () => void>([
      ["ArrowDown", () => move(1)],
      ["ArrowUp", () => move(-1)],
      ["Enter", () => active !== undefined && open(active)],
      ["Escape", leave],
    ]);
    const run = keys.get(event.key);
    if (run === undefined) return;
    event.preventDefault();
    run();
  };
  return (
    <>
      <search className={styles.line}>
        <svg viewBox="0 0 20 20" aria-hidden="true">
          <path d="M9 9m-5.5 0a5.5 5.5 0 1 0 11 0a5.5 5.5 0 1 0-11 0M13 13l4 4" />
        </svg>
        <input
          ref={field}
          type="text"
          role="combobox"
          aria-label="Search reports, incidents, actors and places"
          aria-expanded={lines.length > 0}
          aria-controls={listId}
          aria-activedescendant={active === undefined ? undefined : `${listId} ${active.id}`}
          aria-autocomplete="list"
          aria-busy={busy}
          placeholder="Search everything"
          autoComplete="off"
          spellCheck={false}
          value={q}
          onChange={({ currentTarget }) => {
            setAt(0);
            onType(currentTarget.value);
          }}
          onKeyDown={onKey}
        />
        <kbd>↑ ↓</kbd>
        <kbd>Enter</kbd>
      </search>
      {children({ active: active?.id ?? "", listId })}
    </>
  );
}

const REST_MS = 140;

/** A word once it has rested for a moment, so that not each letter is looked for. */
function useRested(word: string): string {
  const [rested, setRested] = useState(word);
  useEffect(() => {
    const timer = setTimeout(() => setRested(word), REST_MS);
    return () => clearTimeout(timer);
  }, [word]);
  return rested;
}
