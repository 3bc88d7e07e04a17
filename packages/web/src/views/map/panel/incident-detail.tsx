import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { AssertionRow, Incident, IncidentView } from "../../../api/contract.ts";
import { useIncident } from "../../../api/queries.ts";
import { ErrorState } from "../../../design/error-state.tsx";
import { Skeleton } from "../../../design/skeleton.tsx";
import { figureWords, quotedOf } from "../../../record/assertion-words.ts";
import { ActorList, PlaceChip } from "../../../record/chips.tsx";
import { dayWords, intervalWords, rangeWords } from "../../../record/days.ts";
import { lookOf } from "../../../record/event-types.ts";
import { EvidenceQuote } from "../../../record/evidence-quote.tsx";
import { StatusMark } from "../../../record/status-mark.tsx";
import { TypeGlyph } from "../../../record/type-glyph.tsx";
import styles from "./detail.module.css";
import { toldWords } from "./incident-words.ts";

/** A chosen incident: what it is, and who says so in which words. */
export function IncidentDetail({ id }: { readonly id: string }): ReactNode {
  const { data, error, isError, isPending, refetch } = useIncident(id);
  if (isPending)
    return (
      <div className={styles.detail} aria-busy="true">
        <Skeleton lines={1} tall />
        <Skeleton lines={9} />
      </div>
    );
  if (isError) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return <Shown view={data} />;
}

function Shown({ view: { incident, assertions } }: { readonly view: IncidentView }): ReactNode {
  const { type, mode, status, tellings, since, until } = incident;
  const isClaimed = tellings.every(({ attribution }) => attribution.length > 0);
  return (
    <article className={styles.detail}>
      <header className={styles.head}>
        <TypeGlyph type={type} size={26} named hollow={isClaimed} />
        <div>
          <h2>{lookOf(type).words}</h2>
          <p className={styles.under}>
            {mode !== undefined && <span>{mode}</span>}
            <StatusMark status={status} attributed={isClaimed} />
          </p>
        </div>
      </header>
      <Facts incident={incident} />
      <Differences incident={incident} />
      <section>
        <h3 className={styles.section}>Who says so</h3>
        <p className={styles.under}>
          {toldWords(incident)}, {since === until ? dayWords(since) : rangeWords(since, until)}
        </p>
        <Tellings assertions={assertions} />
      </section>
      <Link to="/incidents/$id" params={{ id: incident.id }} className={styles.open}>
        Open the incident: its accounts side by side
      </Link>
    </article>
  );
}

const MOST_FIGURES = 5;

function Facts({ incident }: { readonly incident: Incident }): ReactNode {
  const { actors, recipients, place, time, figures } = incident;
  const told = [
    ...new Set(
      figures.map((one) => `${figureWords(one).toLowerCase()} ${one.measure.replaceAll("_", " ")}`),
    ),
  ];
  return (
    <dl className={styles.facts}>
      <dt>Who</dt>
      <dd>
        <ActorList actors={actors.map(({ actor }) => actor)} most={5} />
      </dd>
      <dt>To whom</dt>
      <dd>
        <ActorList actors={recipients.map(({ actor }) => actor)} none="no one named" most={5} />
      </dd>
      <dt>Where</dt>
      <dd>{place === undefined ? "not told" : <PlaceChip place={place} />}</dd>
      <dt>When</dt>
      <dd className="numbers">{time === undefined ? "not told" : intervalWords(time)}</dd>
      {figures.length > 0 && (
        <>
          <dt>Figures</dt>
          <dd>
            {told.slice(0, MOST_FIGURES).map((words) => (
              <span key={words} className={styles.figure}>
                {words}
              </span>
            ))}
            {told.length > MOST_FIGURES && (
              <i className={styles.more}>and {told.length - MOST_FIGURES} more</i>
            )}
          </dd>
        </>
      )}
    </dl>
  );
}

const FIELD_WORDS: Readonly<Record<string, string>> = {
  actors: "who",
  recipients: "to whom",
  place: "where",
  time: "when",
};

function Differences({ incident: { disagreements } }: { readonly incident: Incident }): ReactNode {
  if (disagreements.length === 0) return null;
  return (
    <section className={styles.differs}>
      <h3 className={styles.section}>Where accounts differ</h3>
      <ul>
        {disagreements.map(({ field, values }) => (
          <li key={field}>
            <b>{FIELD_WORDS[field] ?? field}</b>:{" "}
            {values.map(({ value, says }) => `${value} (${says.length})`).join(" · ")}
          </li>
        ))}
      </ul>
    </section>
  );
}

const MOST_TELLINGS = 12;

function Tellings({ assertions }: { readonly assertions: readonly AssertionRow[] }): ReactNode {
  const quoted = assertions.flatMap((row) => {
    const quote = quotedOf(row);
    return quote === undefined ? [] : [{ id: row.id, quote }];
  });
  return (
    <div className={styles.tellings}>
      {quoted.slice(0, MOST_TELLINGS).map(({ id, quote }) => (
        <EvidenceQuote key={id} quoted={quote} />
      ))}
      {quoted.length > MOST_TELLINGS && (
        <p className={styles.under}>and {quoted.length - MOST_TELLINGS} more on its own page</p>
      )}
    </div>
  );
}
