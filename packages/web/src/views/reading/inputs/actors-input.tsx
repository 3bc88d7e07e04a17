import type { ReactNode } from "react";
import type { ActorReference } from "../../../api/contract.ts";
import { actorOfKey } from "../../../api/references.ts";
import { keyOfName } from "../known-names.ts";
import styles from "./inputs.module.css";
import { NameInput } from "./name-input.tsx";

/** Some actors, or one. */
export function ActorsInput({
  label,
  value,
  known,
  onChange,
  single = false,
}: {
  readonly label: string;
  readonly value: readonly ActorReference[];
  readonly known: readonly ActorReference[];
  readonly onChange: (value: readonly ActorReference[]) => void;
  /** Whether a new one takes the place of the one before. */
  readonly single?: boolean;
}): ReactNode {
  const add = (actor: ActorReference): void => {
    const others = single ? [] : value.filter(({ key }) => key !== actor.key);
    onChange([...others, actor]);
  };
  return (
    <div className={styles.names}>
      {value.map((actor) => (
        <button
          key={actor.key}
          type="button"
          className={styles.name}
          aria-label={`Remove ${actor.name}`}
          onClick={() => onChange(value.filter(({ key }) => key !== actor.key))}
        >
          {actor.name} <span aria-hidden="true">×</span>
        </button>
      ))}
      <NameInput
        label={label}
        what="actors"
        known={known}
        onChoose={({ key, name }) => {
          const own = known.find((one) => one.key === key);
          if (own !== undefined) add(own);
          else if (key === undefined) add({ key: keyOfName(name), name, kind: "other", code: "" });
          else void actorOfKey(key, name).then(add);
        }}
      />
    </div>
  );
}
