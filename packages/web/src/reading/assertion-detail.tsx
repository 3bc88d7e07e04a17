import type { ReactNode } from "react";
import type { AssertionRow, ExplainedRow } from "../api/contract.ts";
import { Term } from "../design/tooltip.tsx";
import { figureWords, kindWords, verbWords } from "../record/assertion-words.ts";
import styles from "./assertion-detail.module.css";
import { FIELD_SPECS, type FieldSpec, valueIn } from "./field-specs.ts";
import { FieldValue } from "./field-value.tsx";
import { Locator } from "./locator.tsx";

/** Draws a field; given what is shown when nobody corrects it. */
export type DrawField = (spec: FieldSpec, shown: ReactNode) => ReactNode;

/** All that one assertion says: who → whom, what, where, when, according to whom, and why it was read so. */
export function AssertionDetail({
  row,
  drawField = (_, shown) => shown,
  showEmpty = false,
  actions,
  children,
}: {
  readonly row: ExplainedRow;
  readonly drawField?: DrawField;
  /** Whether fields that the report does not tell are shown, so that they can be given. */
  readonly showEmpty?: boolean;
  /** Buttons below the fields. */
  readonly actions?: ReactNode;
  /** Further parts: incident, alternatives. */
  readonly children?: ReactNode;
}): ReactNode {
  const specs = FIELD_SPECS[row.kind].filter(
    ({ name }) => showEmpty || valueIn(row, name) !== undefined || name === "attribution",
  );
  const place = "place" in row ? row.place : undefined;
  return (
    <div className={styles.detail}>
      <Saying row={row} />
      <dl className={styles.fields}>
        {specs.map((spec) => (
          <div key={spec.name} className={styles.field}>
            <dt>{spec.label}</dt>
            <dd>{drawField(spec, <Shown spec={spec} row={row} />)}</dd>
          </div>
        ))}
      </dl>
      {actions}
      {place?.lat !== undefined && <Locator place={place} />}
      <Why row={row} />
      {children}
    </div>
  );
}

function Shown({ spec, row }: { readonly spec: FieldSpec; readonly row: AssertionRow }): ReactNode {
  const value = valueIn(row, spec.name);
  if (spec.name === "attribution" && value === undefined)
    return <span className={styles.own}>{row.publisher ?? "the report"} itself</span>;
  return <FieldValue spec={spec} value={value} attributed={row.attribution.length > 0} />;
}

/** The assertion as one sentence. */
function Saying({ row }: { readonly row: AssertionRow }): ReactNode {
  const names = (actors: readonly { readonly name: string }[], none: string): string =>
    actors.length === 0 ? none : actors.map(({ name }) => name).join(", ");
  switch (row.kind) {
    case "event":
      return (
        <p className={styles.saying}>
          {names(row.actors, "Someone")} <span className={styles.arrow}>→</span>{" "}
          {names(row.recipients, "no one named")}
        </p>
      );
    case "control":
      return (
        <p className={styles.saying}>
          {row.holder.name} {verbWords(row)} {row.place.name}
        </p>
      );
    case "tie":
      return (
        <p className={styles.saying}>
          {row.subject.name} {verbWords(row)} {row.object.name}
        </p>
      );
    case "figure":
      return (
        <p className={styles.saying}>
          <span className={styles.figure}>{figureWords(row)}</span> {kindWords(row)}
        </p>
      );
    case "quote":
      return <p className={styles.saying}>“{row.words}”</p>;
  }
}

function Why({ row }: { readonly row: ExplainedRow }): ReactNode {
  const sure = row.kind === "event" && row.confidence < 1 ? row.confidence : undefined;
  if (row.why.length === 0 && sure === undefined) return null;
  return (
    <details className={styles.why}>
      <summary>
        Why it was read so
        {sure !== undefined && <span className={styles.sure}>{surenessWords(sure)}</span>}
      </summary>
      <dl>
        {row.why.map(({ label, text }, index) => (
          <div key={row.because[index] ?? text} title={row.because[index]}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      {sure !== undefined && (
        <p className={styles.note}>
          Of events read in this way, about {Math.round(sure * 10)} in 10 were{" "}
          <Term meaning="Checked against reports that people had coded by hand.">right</Term>.
        </p>
      )}
      <p className={styles.note}>Read by {row.coder}.</p>
    </details>
  );
}

function surenessWords(sure: number): string {
  if (sure >= 0.75) return "mostly right";
  return sure >= 0.5 ? "often right" : "often wrong";
}
