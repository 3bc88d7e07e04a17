import type { DayInterval, EventStatus, PloverType } from "@zenobia/model";
import type { ReactNode } from "react";
import type { ActorReference, PlaceReference } from "../api/contract.ts";
import { CONTROL_WORDS, RELATION_WORDS } from "../record/assertion-words.ts";
import { ActorChip, ActorList, PlaceChip } from "../record/chips.tsx";
import { intervalWords } from "../record/days.ts";
import { StatusMark } from "../record/status-mark.tsx";
import { TypeName } from "../record/type-glyph.tsx";
import type { FieldSpec } from "./field-specs.ts";
import styles from "./field-value.module.css";

/** A value as it is read: names with their signs, days in words. */
export function FieldValue({
  spec,
  value,
  attributed = false,
}: {
  readonly spec: FieldSpec;
  readonly value: unknown;
  /** Said by someone whom the report cites. */
  readonly attributed?: boolean;
}): ReactNode {
  if (value === undefined || value === null) return <span className={styles.none}>not told</span>;
  switch (spec.type) {
    case "actors":
      return spec.name === "attribution" ? (
        <Chain speakers={value as readonly ActorReference[]} />
      ) : (
        <ActorList actors={value as readonly ActorReference[]} />
      );
    case "actor":
      return <ActorChip actor={value as ActorReference} />;
    case "place":
      return <Where place={value as PlaceReference} />;
    case "interval":
      return <span className="numbers">{intervalWords(value as DayInterval)}</span>;
    case "type":
      return <TypeName type={value as PloverType} />;
    case "status":
      return <StatusMark status={value as EventStatus} attributed={attributed} />;
    case "number":
      return <span className="numbers">{(value as number).toLocaleString("en-GB")}</span>;
    default:
      return wordsOf(spec, String(value));
  }
}

function Where({ place }: { readonly place: PlaceReference }): ReactNode {
  const { admin1, name, country } = place;
  const around = [admin1 === name ? undefined : admin1, country].filter(
    (part) => part !== undefined,
  );
  return (
    <>
      <PlaceChip place={place} /> <span className={styles.around}>{around.join(", ")}</span>
    </>
  );
}

function wordsOf({ type }: FieldSpec, value: string): string {
  if (type === "relation") return RELATION_WORDS[value] ?? value;
  if (type === "control-status") return CONTROL_WORDS[value] ?? value;
  return value.replaceAll("_", " ");
}

/** Who says so, each citing the next. */
function Chain({ speakers }: { readonly speakers: readonly ActorReference[] }): ReactNode {
  return (
    <span className={styles.chain}>
      {speakers.map((speaker, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one speaker may stand twice in a chain; its place is what it is
        <span key={index}>
          {index > 0 && <span className={styles.cites}> citing </span>}
          <ActorChip actor={speaker} />
        </span>
      ))}
    </span>
  );
}
