import type { ReactNode } from "react";
import type { Incident } from "../../api/contract.ts";
import { IncidentLine } from "../../record/incident-line.tsx";
import styles from "./view.module.css";

/** Incidents under the months that they were in. */
export function IncidentList({
  chosen,
  onSelect,
  rows,
}: {
  readonly rows: readonly Incident[];
  readonly chosen: string;
  readonly onSelect: (id: string) => void;
}): ReactNode {
  return monthsOf(rows).map(({ incidents, month }) => (
    <section key={`${month} ${incidents[0]?.id ?? ""}`}>
      <h2 className={styles.month}>{month}</h2>
      <ul>
        {incidents.map((incident) => (
          <li key={incident.id}>
            <IncidentLine
              incident={incident}
              current={incident.id === chosen}
              onSelect={() => onSelect(incident.id)}
            />
          </li>
        ))}
      </ul>
    </section>
  ));
}

interface Month {
  readonly month: string;
  readonly incidents: readonly Incident[];
}

/** Runs of incidents of one month, in the order that they come in. */
function monthsOf(rows: readonly Incident[]): readonly Month[] {
  const months: { month: string; incidents: Incident[] }[] = [];
  for (const incident of rows) {
    const month = monthWords(incident.time?.start ?? incident.since);
    const last = months.at(-1);
    if (last?.month === month) last.incidents.push(incident);
    else months.push({ month, incidents: [incident] });
  }
  return months;
}

const MONTH = new Intl.DateTimeFormat("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });

function monthWords(day: string): string {
  return MONTH.format(new Date(`${day}T00:00:00Z`));
}
