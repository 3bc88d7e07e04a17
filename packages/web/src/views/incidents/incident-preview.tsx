import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { Incident } from "../../api/contract.ts";
import { lookOf } from "../../record/event-types.ts";
import { EvidenceQuote } from "../../record/evidence-quote.tsx";
import { incidentTitle, incidentWhen, toldWords } from "../../record/incident-words.ts";
import { TypeGlyph } from "../../record/type-glyph.tsx";
import styles from "./view.module.css";

const MOST = 4;

/** Who tells of an incident, in which words: beside the list. */
export function IncidentPreview({
  incident,
}: {
  readonly incident: Incident | undefined;
}): ReactNode {
  if (incident === undefined) return null;
  const { id, tellings, type } = incident;
  const left = tellings.length - MOST;
  return (
    <div className={styles.previewBody}>
      <p className={styles.kicker}>
        <TypeGlyph type={type} named /> {lookOf(type).words}, {incidentWhen(incident)}
      </p>
      <h2>{incidentTitle(incident)}</h2>
      <p className={styles.told}>Told {toldWords(incident)}</p>
      <div className={styles.quotes}>
        {tellings.slice(0, MOST).map((telling) => {
          const [first] = telling.evidence;
          return (
            <EvidenceQuote
              key={telling.assertion}
              quoted={{
                report: telling.report,
                published: telling.published,
                publisher: telling.publisher,
                speakers: telling.attribution,
                words: first?.text ?? "",
                at: first?.span[0],
              }}
            />
          );
        })}
      </div>
      <Link to="/incidents/$id" params={{ id }}>
        {left > 0 ? `${left} more, and how they differ` : "The whole incident"}
      </Link>
    </div>
  );
}
