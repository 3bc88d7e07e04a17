import { type ReactNode, useState } from "react";
import type { Listed, NamedCandidate } from "../api/contract.ts";
import { useRecord } from "../api/queries.ts";
import { Button } from "../design/button.tsx";
import { Combobox } from "../design/combobox.tsx";
import { Popover } from "../design/popover.tsx";
import { Caret } from "../design/select.tsx";
import styles from "./filter-bar.module.css";
import { useFilters } from "./filters.ts";

/** Narrows to actors or places, found by name. */
export function NamesFilter({
  what,
  label,
}: {
  readonly what: "actors" | "places";
  readonly label: string;
}): ReactNode {
  const [filters, setFilters] = useFilters();
  const [typed, setTyped] = useState("");
  const found = useRecord<Listed<NamedCandidate>>(
    `/${what}`,
    { q: typed === "" ? undefined : typed, limit: 8 },
    { enabled: typed.length > 1 },
  );
  const keys = filters[what] ?? [];
  const set = (next: readonly string[]): void => setFilters({ [what]: next });
  return (
    <Popover
      label={label}
      pressed={keys.length > 0}
      button={
        <>
          {keys.length === 0 ? label : `${label} · ${keys.length}`} <Caret />
        </>
      }
    >
      <div className={styles.names}>
        <Combobox
          label={what === "actors" ? "Name of an actor" : "Name of a place"}
          typed={typed}
          onType={setTyped}
          busy={found.isFetching}
          choices={(found.data?.rows ?? []).map(({ key, name, count }) => ({
            value: key,
            words: name,
            note: count.toLocaleString("en-GB"),
          }))}
          onChoose={(key) => {
            set([...keys.filter((one) => one !== key), key]);
            setTyped("");
          }}
        />
        <Chosen keys={keys} onRemove={(key) => set(keys.filter((one) => one !== key))} />
      </div>
    </Popover>
  );
}

function Chosen({
  keys,
  onRemove,
}: {
  readonly keys: readonly string[];
  readonly onRemove: (key: string) => void;
}): ReactNode {
  return (
    <div className={styles.chosen}>
      {keys.map((key) => (
        <Button
          key={key}
          size="small"
          onClick={() => onRemove(key)}
          aria-label={`Remove ${nameOfKey(key)}`}
        >
          {nameOfKey(key)} <span aria-hidden="true">×</span>
        </Button>
      ))}
    </div>
  );
}

/** What can be said of a key without asking: its last part. */
function nameOfKey(key: string): string {
  return key.split(":").at(-1)?.replaceAll("-", " ") ?? key;
}
