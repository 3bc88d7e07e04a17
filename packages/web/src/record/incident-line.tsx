import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Incident } from "../api/contract.ts";
import { joinClasses } from "../design/join-classes.ts";
import { lookOf } from "./event-types.ts";
import styles from "./incident-line.module.css";
import { fieldWords, incidentWhen, partiesWords } from "./incident-words.ts";
import { StatusMark } from "./status-mark.tsx";
import { TypeGlyph } from "./type-glyph.tsx";

/** An incident as a line of a list: what, who → whom, where, when, and how many speak of it. */
export function IncidentLine({
  incident,
  current = false,
  onSelect,
}: {
  readonly incident: Incident;
  /** Whether it is the selected one of its list. */
  readonly current?: boolean;
  readonly onSelect?: () => void;
}): ReactNode {
  const { id, status, tellings, type } = incident;
  const claimed = tellings.every(({ attribution }) => attribution.length > 0);
  return (
    <Link
      to="/incidents/$id"
      params={{ id }}
      className={joinClasses(styles.line, current && styles.current)}
      aria-current={current || undefined}
      onFocus={onSelect}
      data-incident={id}
    >
      <span className={styles.glyph}>
        <TypeGlyph type={type} size={20} hollow={claimed} named />
      </span>
      <span className={styles.words}>
        <Headline incident={incident} />
        <span className={styles.below}>
          <span className={styles.when}>{incidentWhen(incident)}</span>
          {incident.place !== undefined && <span>{incident.place.name}</span>}
          <StatusMark status={status} attributed={claimed} />
        </span>
      </span>
      <Standing incident={incident} />
    </Link>
  );
}

function Headline({
  incident: { actors, recipients, type },
}: {
  readonly incident: Incident;
}): ReactNode {
  const by = partiesWords(actors);
  const on = partiesWords(recipients);
  return (
    <span className={styles.headline}>
      <span className={styles.type}>{lookOf(type).words}</span> {by === "" ? <i>someone</i> : by}
      {on !== "" && (
        <>
          <span className={styles.arrow}> → </span>
          {on}
        </>
      )}
    </span>
  );
}

/** Bars for voices, and where they differ. */
function Standing({
  incident: { disagreements, reports, voices },
}: {
  readonly incident: Incident;
}): ReactNode {
  const more = Math.min(voices, MOST_BARS);
  return (
    <span className={styles.standing}>
      <span
        className={styles.voices}
        title={`${voices} ${voices === 1 ? "voice" : "voices"} in ${reports.length} ${reports.length === 1 ? "report" : "reports"}`}
      >
        <span className={styles.bars} aria-hidden="true">
          {BARS.slice(0, more).map((bar) => (
            <i key={bar} />
          ))}
        </span>
        <span className={styles.count}>
          {voices}
          <span className="visually-hidden"> {voices === 1 ? "voice" : "voices"}</span>
        </span>
      </span>
      {disagreements.length > 0 && (
        <span className={styles.differ}>
          differ: {disagreements.map(({ field }) => fieldWords(field).toLowerCase()).join(", ")}
        </span>
      )}
    </span>
  );
}

const MOST_BARS = 10;
const BARS = Array.from({ length: MOST_BARS }, (_, bar) => bar);
