import { type ReactNode, useState } from "react";
import type { AssertionRow, PlaceReference } from "../../api/contract.ts";
import { useAddAssertion } from "../../api/review.ts";
import { Button } from "../../design/button.tsx";
import { FIELD_SPECS, type FieldSpec } from "../../reading/field-specs.ts";
import { KIND_MEANINGS, KINDS, KindSign } from "../../reading/kind-sign.tsx";
import { FieldInput } from "./inputs/field-input.tsx";
import type { KnownNames } from "./known-names.ts";
import { type Draft, isComplete, missedOf, startOf } from "./missed.ts";
import styles from "./missed-form.module.css";

/** Says what marked words assert: what the machine missed. */
export function MissedForm({
  report,
  span,
  words,
  known,
  onDone,
}: {
  readonly report: string;
  readonly span: readonly [number, number];
  readonly words: string;
  readonly known: KnownNames;
  /** With the id of what was added; without when nothing was. */
  readonly onDone: (added: string | undefined) => void;
}): ReactNode {
  const [kind, setKind] = useState<AssertionRow["kind"]>("event");
  const [draft, setDraft] = useState<Draft>(startOf("event"));
  const [isBusy, setBusy] = useState(false);
  const add = useAddAssertion();
  const choose = (next: AssertionRow["kind"]): void => {
    setKind(next);
    setDraft({ ...startOf(next), ...sharedOf(draft) });
  };
  const submit = async (): Promise<void> => {
    if (isBusy || !isComplete(kind, draft)) return;
    setBusy(true);
    const added = await add(missedOf({ kind, draft, report, span }));
    setBusy(false);
    if (added !== undefined) onDone(added);
  };
  return (
    <form
      className={styles.form}
      aria-label="What these words say"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
      onKeyDown={(event) => {
        if (event.key === "Escape" && !event.defaultPrevented) onDone(undefined);
      }}
    >
      <h2 className={styles.title}>What do these words say?</h2>
      <blockquote className={styles.words}>{words}</blockquote>
      <KindChoice kind={kind} onChoose={choose} />
      <p className={styles.meaning}>{KIND_MEANINGS[kind]}.</p>
      {FIELD_SPECS[kind].map((spec) => (
        <DraftField
          key={spec.name}
          spec={spec}
          value={draft[spec.name]}
          known={known}
          onChange={(value) => setDraft({ ...draft, [spec.name]: value })}
        />
      ))}
      <footer className={styles.buttons}>
        <Button type="submit" look="main" disabled={isBusy || !isComplete(kind, draft)}>
          {isBusy ? "Adding …" : "Add to the record"}
        </Button>
        <Button look="quiet" onClick={() => onDone(undefined)}>
          Leave it
        </Button>
      </footer>
    </form>
  );
}

/** What stays when another kind is chosen. */
function sharedOf({ place, time, attribution }: Draft): Draft {
  return { place: place as PlaceReference | undefined, time, attribution };
}

function KindChoice({
  kind,
  onChoose,
}: {
  readonly kind: AssertionRow["kind"];
  readonly onChoose: (kind: AssertionRow["kind"]) => void;
}): ReactNode {
  return (
    <fieldset className={styles.kinds}>
      <legend className="visually-hidden">Kind</legend>
      {KINDS.map((one, index) => (
        <label key={one} className={styles.kind} data-chosen={one === kind || undefined}>
          <input
            type="radio"
            name="kind"
            value={one}
            checked={one === kind}
            ref={index === 0 ? focusOnce : undefined}
            onChange={() => onChoose(one)}
          />
          <KindSign kind={one} size={16} />
          {one}
        </label>
      ))}
    </fieldset>
  );
}

function focusOnce(input: HTMLInputElement | null): void {
  input?.focus();
}

function DraftField({
  spec,
  value,
  known,
  onChange,
}: {
  readonly spec: FieldSpec;
  readonly value: unknown;
  readonly known: KnownNames;
  readonly onChange: (value: unknown) => void;
}): ReactNode {
  return (
    <div className={styles.field}>
      <span className={styles.label} aria-hidden="true">
        {spec.label}
        {!spec.isOptional && <span className={styles.needed}> needed</span>}
      </span>
      <FieldInput spec={spec} value={value} known={known} onChange={onChange} />
    </div>
  );
}
