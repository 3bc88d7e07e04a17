import { type ReactNode, useState } from "react";
import type { AssertionRow } from "../../api/contract.ts";
import type { Review } from "../../api/review.ts";
import { Button } from "../../design/button.tsx";
import type { FieldSpec } from "../../reading/field-specs.ts";
import { valueIn } from "../../reading/field-specs.ts";
import styles from "./field-editor.module.css";
import { CHOICES, FieldInput } from "./inputs/field-input.tsx";
import type { KnownNames } from "./known-names.ts";

/** What correcting fields of an assertion needs. */
export interface Correcting {
  readonly row: AssertionRow;
  readonly known: KnownNames;
  readonly review: Review;
  /** Field that is being corrected. */
  readonly open: string | undefined;
  readonly onOpen: (field: string | undefined) => void;
}

/** A field as it is shown, with a way to correct it in its place. */
export function CorrectableField({
  spec,
  shown,
  correcting,
}: {
  readonly spec: FieldSpec;
  readonly shown: ReactNode;
  readonly correcting: Correcting;
}): ReactNode {
  const { open, onOpen } = correcting;
  if (open === spec.name) return <FieldEditor spec={spec} correcting={correcting} />;
  return (
    <span className={styles.shown}>
      <span>{shown}</span>
      <button
        type="button"
        className={styles.pencil}
        aria-label={`Correct: ${spec.label}`}
        onClick={() => onOpen(spec.name)}
      >
        <svg viewBox="0 0 20 20" width="14" height="14" aria-hidden="true">
          <path d="M4 16l1-4 8-8 3 3-8 8zM11 6l3 3" />
        </svg>
      </button>
    </span>
  );
}

function FieldEditor({
  spec,
  correcting: { row, known, review, onOpen },
}: {
  readonly spec: FieldSpec;
  readonly correcting: Correcting;
}): ReactNode {
  const [value, setValue] = useState(() => valueIn(row, spec.name));
  const isChoice = CHOICES[spec.type] !== undefined;
  const save = (next: unknown): void => {
    onOpen(undefined);
    void review(
      { act: "correct", assertion: row.id, field: spec.name, value: keptValue(spec, next) },
      `Corrected: ${spec.label.toLowerCase()}`,
    );
  };
  const isMissing = value === undefined && !spec.isOptional;
  return (
    <form
      className={styles.editor}
      ref={focusFirst}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isMissing) save(value);
      }}
      onKeyDown={(event) => {
        if (event.key !== "Escape" || event.defaultPrevented) return;
        event.preventDefault();
        onOpen(undefined);
      }}
    >
      <FieldInput spec={spec} value={value} known={known} onChange={isChoice ? save : setValue} />
      <div className={styles.buttons}>
        {!isChoice && (
          <Button type="submit" size="small" look="main" disabled={isMissing}>
            Save
          </Button>
        )}
        <Button size="small" look="quiet" onClick={() => onOpen(undefined)}>
          Cancel
        </Button>
      </div>
    </form>
  );
}

/** Nothing is an empty list where a list is kept, else `null`. */
function keptValue({ type }: FieldSpec, value: unknown): unknown {
  return value ?? (type === "actors" ? [] : null);
}

function focusFirst(form: HTMLFormElement | null): void {
  form?.querySelector<HTMLElement>("input, [role=combobox], textarea")?.focus();
}
