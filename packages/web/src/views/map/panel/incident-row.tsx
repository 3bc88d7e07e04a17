import { memo, type ReactNode } from "react";
import type { Incident } from "../../../api/contract.ts";
import { dayWords, intervalWords } from "../../../record/days.ts";
import { lookOf } from "../../../record/event-types.ts";
import { StatusLine } from "../../../record/status-mark.tsx";
import { statusLookOf } from "../../../record/statuses.ts";
import { TypeGlyph } from "../../../record/type-glyph.tsx";
import styles from "./incident-list.module.css";
import { partyWords } from "./incident-words.ts";

interface IncidentRowProps {
  readonly incident: Incident;
  readonly isChosen: boolean;
  readonly isTable: boolean;
  readonly onChoose: () => void;
  readonly onPoint: (incident: Incident | undefined) => void;
}

/** One incident of the list: what, who to whom, where, when. */
export const IncidentRow = memo(function IncidentRow({
  incident,
  isChosen,
  isTable,
  onChoose,
  onPoint,
}: IncidentRowProps): ReactNode {
  const Cells = isTable ? TableCells : ListCells;
  return (
    <button
      type="button"
      className={isTable ? styles.tableRow : styles.row}
      aria-current={isChosen}
      onClick={onChoose}
      onMouseEnter={() => onPoint(incident)}
      onMouseLeave={() => onPoint(undefined)}
      onFocus={() => onPoint(incident)}
      onBlur={() => onPoint(undefined)}
    >
      <Cells incident={incident} />
    </button>
  );
}, isSameRow);

function isSameRow(before: IncidentRowProps, after: IncidentRowProps): boolean {
  return (
    before.incident === after.incident &&
    before.isChosen === after.isChosen &&
    before.isTable === after.isTable
  );
}

function isClaimed({ tellings }: Incident): boolean {
  return tellings.every(({ attribution }) => attribution.length > 0);
}

function whenWords({ time, since }: Incident): string {
  return time === undefined ? `told ${dayWords(since)}` : intervalWords(time);
}

function ListCells({ incident }: { readonly incident: Incident }): ReactNode {
  const { type, status, actors, recipients, place, voices } = incident;
  return (
    <>
      <TypeGlyph type={type} hollow={isClaimed(incident)} />
      <span className={styles.parties}>
        <span className={styles.name}>{partyWords(actors, "someone")}</span>
        {recipients.length > 0 && (
          <>
            <span className={styles.arrow} aria-hidden="true">
              →
            </span>
            <span className={styles.name}>{partyWords(recipients, "")}</span>
          </>
        )}
      </span>
      <span className={styles.note}>
        {status !== "happened" && (
          <span className={styles.status}>
            <StatusLine status={status} /> {statusLookOf(status).words}
          </span>
        )}
        <span className={styles.type}>{lookOf(type).words}</span>
        <span className={styles.cut}>{place?.name ?? "place not told"}</span>
        <span className="numbers">{whenWords(incident)}</span>
        {voices > 1 && <span className={styles.voices}>{voices} voices</span>}
      </span>
    </>
  );
}

function TableCells({ incident }: { readonly incident: Incident }): ReactNode {
  const { type, mode, status, actors, recipients, place, voices } = incident;
  return (
    <>
      <span className="numbers">{whenWords(incident)}</span>
      <span className={styles.what}>
        <TypeGlyph type={type} named hollow={isClaimed(incident)} size={16} />
        <span className={styles.cut} title={mode?.replaceAll("-", " ")}>
          {lookOf(type).words}
        </span>
        {status !== "happened" && <StatusLine status={status} />}
      </span>
      <Cut words={partyWords(actors, "–")} />
      <Cut words={partyWords(recipients, "–")} />
      <Cut words={place?.name ?? "–"} />
      <span className="numbers">{voices}</span>
    </>
  );
}

/** What may not have room; the pointer shows all of it. */
function Cut({ words }: { readonly words: string }): ReactNode {
  return (
    <span className={styles.cut} title={words}>
      {words}
    </span>
  );
}
