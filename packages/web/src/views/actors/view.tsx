import { Link, useNavigate } from "@tanstack/react-router";
import { type ReactNode, useRef } from "react";
import { textParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { Listed, NamedCandidate } from "../../api/contract.ts";
import { useRecord } from "../../api/queries.ts";
import { EmptyState } from "../../design/empty-state.tsx";
import { ErrorState } from "../../design/error-state.tsx";
import { Field } from "../../design/field.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { useCommands } from "../../keyboard/commands.ts";
import { ActorsHead } from "./actors-head.tsx";
import styles from "./view.module.css";

const PARAMS = { q: textParam(), chosen: textParam() };
const MOST = 180;

/** The directory: who is told of most, or who bears a name. */
export function View(): ReactNode {
  const [{ chosen, q }, set] = useAddress(PARAMS);
  const list = useRecord<Listed<NamedCandidate>>("/actors", {
    q: q === "" ? undefined : q,
    limit: MOST,
  });
  const rows = list.data?.rows ?? [];
  const field = useRef<HTMLInputElement>(null);
  useDirectoryKeys(rows, chosen, {
    select: (key) => set({ chosen: key }, { replace: true }),
    find: () => field.current?.focus(),
  });
  return (
    <div className={styles.page}>
      <ActorsHead>
        <search className={styles.find}>
          <Field
            ref={field}
            label="Name of an actor"
            hideLabel
            type="search"
            placeholder="Find a name"
            value={q}
            onChange={({ currentTarget }) =>
              set({ q: currentTarget.value, chosen: "" }, { replace: true })
            }
          />
        </search>
      </ActorsHead>
      <p className={styles.lead} role="status">
        {q === ""
          ? "Those that most is told of. The line shows how much."
          : `${rows.length === 1 ? "One actor" : `${rows.length} actors`} with “${q}” in the name.`}
      </p>
      {list.isPending && <Skeleton lines={16} />}
      {list.isError && <ErrorState error={list.error} onRetry={() => void list.refetch()} />}
      {list.isSuccess && rows.length === 0 && <NoOne q={q} />}
      <Directory rows={rows} chosen={chosen} />
    </div>
  );
}

function Directory({
  chosen,
  rows,
}: {
  readonly rows: readonly NamedCandidate[];
  readonly chosen: string;
}): ReactNode {
  const most = Math.max(1, ...rows.map(({ count }) => count));
  return (
    <ol className={styles.directory}>
      {rows.map(({ count, key, name }) => (
        <li key={key}>
          <Link
            to="/actors/$key"
            params={{ key }}
            className={styles.actor}
            aria-current={key === chosen || undefined}
            data-actor={key}
          >
            <span className={styles.name}>{name}</span>
            <span className={styles.count}>{count.toLocaleString("en-GB")}</span>
            <span className={styles.line} style={{ width: `${(100 * count) / most}%` }} />
          </Link>
        </li>
      ))}
    </ol>
  );
}

function NoOne({ q }: { readonly q: string }): ReactNode {
  return (
    <EmptyState title={`No actor is called “${q}”`}>
      <p>
        Try a part of the name, or another spelling. The{" "}
        <Link to="/search" search={{ q }}>
          search
        </Link>{" "}
        looks at the words of reports, too.
      </p>
    </EmptyState>
  );
}

function useDirectoryKeys(
  rows: readonly NamedCandidate[],
  chosen: string,
  { find, select }: { readonly select: (key: string) => void; readonly find: () => void },
): void {
  const navigate = useNavigate();
  const move = (by: number): void => {
    const at = rows.findIndex(({ key }) => key === chosen);
    const next = rows[Math.max(0, Math.min(rows.length - 1, at + by))];
    if (next === undefined) return;
    select(next.key);
    document
      .querySelector<HTMLElement>(`[data-actor="${CSS.escape(next.key)}"]`)
      ?.scrollIntoView({ block: "nearest" });
  };
  useCommands("Directory", [
    { keys: "j", words: "Next actor", run: () => move(1) },
    { keys: "k", words: "Previous actor", run: () => move(-1) },
    {
      keys: "Enter",
      words: "Open the selected actor",
      run: () => {
        if (chosen !== "") void navigate({ to: "/actors/$key", params: { key: chosen } });
      },
    },
    { keys: "/", words: "Find a name", run: find },
    { keys: "n", words: "The network", run: () => void navigate({ to: "/network" }) },
  ]);
}
