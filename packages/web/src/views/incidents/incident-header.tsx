import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { IncidentView } from "../../api/contract.ts";
import { Term } from "../../design/tooltip.tsx";
import { PlaceChip } from "../../record/chips.tsx";
import { lookOf } from "../../record/event-types.ts";
import { incidentWhen, reportedWords } from "../../record/incident-words.ts";
import { StatusMark } from "../../record/status-mark.tsx";
import { TypeGlyph } from "../../record/type-glyph.tsx";
import styles from "./incident-view.module.css";

/** What happened, by whom to whom, where and when, in a headline, and how well it is told. */
export function IncidentHeader({
  children,
  view: { incident },
}: {
  readonly view: IncidentView;
  /** Buttons. */
  readonly children: ReactNode;
}): ReactNode {
  const { actors, mode, place, recipients, status, tellings, type } = incident;
  const claimed = tellings.every(({ attribution }) => attribution.length > 0);
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        <Link to="/incidents" className={styles.up}>
          Incidents
        </Link>
        <TypeGlyph type={type} named hollow={claimed} />
        <span>
          {lookOf(type).words}
          {mode !== undefined && `: ${mode}`}
        </span>
      </p>
      <h1 className={styles.title}>
        <Names told={actors} none="Someone" />
        {recipients.length > 0 && (
          <>
            {" "}
            <span className={styles.arrow} role="img" aria-label="to">
              →
            </span>{" "}
            <Names told={recipients} none="" />
          </>
        )}
      </h1>
      <div className={styles.facts}>
        <span>{incidentWhen(incident)}</span>
        {place !== undefined && <PlaceChip place={place} />}
        <StatusMark status={status} attributed={claimed} />
        <Told view={incident} />
        <span className={styles.buttons}>{children}</span>
      </div>
      <Carried incident={incident} />
    </header>
  );
}

const MOST = 2;

/** Names of parties, each leading to its page, with commas between. */
function Names({
  none,
  told,
}: {
  readonly told: IncidentView["incident"]["actors"];
  readonly none: string;
}): ReactNode {
  if (told.length === 0) return <i>{none}</i>;
  const left = told.length - MOST;
  return (
    <>
      {told.slice(0, MOST).map(({ actor }, index) => (
        <span key={actor.key}>
          {index > 0 && ", "}
          <Link to="/actors/$key" params={{ key: actor.key }}>
            {actor.name}
          </Link>
        </span>
      ))}
      {left > 0 && <span className={styles.moreNames}> and {left} more</span>}
    </>
  );
}

function Told({ view }: { readonly view: IncidentView["incident"] }): ReactNode {
  const { reports, voices } = view;
  return (
    <span>
      {voices}{" "}
      <Term meaning="One who speaks for himself: reports that copy one another are one voice.">
        {voices === 1 ? "voice" : "voices"}
      </Term>{" "}
      in {reports.length} {reports.length === 1 ? "report" : "reports"}, {reportedWords(view)}
    </span>
  );
}

/** Plans that it carries out, and what carried it out. */
function Carried({ incident }: { readonly incident: IncidentView["incident"] }): ReactNode {
  const { fulfilledBy, fulfils } = incident;
  if (fulfils.length === 0 && fulfilledBy.length === 0) return null;
  return (
    <p className={styles.note}>
      {fulfils.map((id, index) => (
        <Link key={id} to="/incidents/$id" params={{ id }}>
          {index === 0 ? "Planned before" : "and here"}
        </Link>
      ))}
      {fulfilledBy.map((id, index) => (
        <Link key={id} to="/incidents/$id" params={{ id }}>
          {index === 0 ? "Carried out later" : "and here"}
        </Link>
      ))}
    </p>
  );
}
