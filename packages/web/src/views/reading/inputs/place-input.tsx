import type { ReactNode } from "react";
import type { PlaceReference } from "../../../api/contract.ts";
import { placeOfKey } from "../../../api/references.ts";
import { keyOfName } from "../known-names.ts";
import styles from "./inputs.module.css";
import { NameInput } from "./name-input.tsx";

/** A place, or none. */
export function PlaceInput({
  label,
  value,
  known,
  onChange,
}: {
  readonly label: string;
  readonly value: PlaceReference | undefined;
  readonly known: readonly PlaceReference[];
  readonly onChange: (value: PlaceReference | undefined) => void;
}): ReactNode {
  return (
    <div className={styles.names}>
      {value !== undefined && (
        <button
          type="button"
          className={styles.name}
          aria-label={`Remove ${value.name}`}
          onClick={() => onChange(undefined)}
        >
          {value.name} <span aria-hidden="true">×</span>
        </button>
      )}
      <NameInput
        label={label}
        what="places"
        known={known}
        onChoose={({ key, name }) => {
          const own = known.find((one) => one.key === key);
          if (own !== undefined) onChange(own);
          else if (key === undefined) onChange({ key: keyOfName(name), name, precision: "place" });
          else void placeOfKey(key, name).then(onChange);
        }}
      />
    </div>
  );
}
