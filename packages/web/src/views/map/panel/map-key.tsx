import type { ReactNode } from "react";
import type { HeldPlace } from "../../../api/contract.ts";
import { dayWords } from "../../../record/days.ts";
import { TYPE_FAMILIES, TYPE_LOOKS } from "../../../record/event-types.ts";
import { useFilters } from "../../../record/filters.ts";
import { StatusLine } from "../../../record/status-mark.tsx";
import { STATUS_LOOKS } from "../../../record/statuses.ts";
import { TypeGlyph } from "../../../record/type-glyph.tsx";
import type { Clustered } from "../points/cluster-points.ts";
import type { HolderSlots } from "../scene/holder-colours.ts";
import styles from "./detail.module.css";

interface MapKeyProps {
  readonly counted: Clustered | undefined;
  readonly places: readonly HeldPlace[];
  readonly slots: HolderSlots;
  readonly on: string | undefined;
}

/** How to read the map, with how many of each are in view; a press narrows to one. */
export function MapKey({ counted, places, slots, on }: MapKeyProps): ReactNode {
  return (
    <div className={styles.key}>
      <p className={styles.lead}>
        <b>Who says so?</b> Choose an incident, a ring or a flag: its sources stand here. Until
        then, what the signs mean, and how many are in view.
      </p>
      <TypeKey counted={counted} />
      <StatusKey counted={counted} />
      {places.length > 0 && <HolderKey places={places} slots={slots} on={on} />}
    </div>
  );
}

function toggled(list: readonly string[], word: string): readonly string[] {
  return list.includes(word) ? list.filter((one) => one !== word) : [...list, word];
}

function countWords(count: number | undefined): string {
  return count === undefined ? "" : count.toLocaleString("en-GB");
}

function TypeKey({ counted }: { readonly counted: Clustered | undefined }): ReactNode {
  const [{ types = [] }, setFilters] = useFilters();
  return (
    <section>
      {TYPE_FAMILIES.map((family) => (
        <fieldset key={family} className={styles.group}>
          <legend className={styles.hint}>{family}</legend>
          {TYPE_LOOKS.map((look, index) =>
            look.family !== family ? null : (
              <button
                key={look.type}
                type="button"
                className={styles.keyRow}
                aria-pressed={types.includes(look.type)}
                data-none={counted?.byType[index] === 0 || undefined}
                title={look.meaning}
                onClick={() => setFilters({ types: toggled(types, look.type) })}
              >
                <TypeGlyph type={look.type} named size={16} />
                {look.words}
                <span className={styles.count}>{countWords(counted?.byType[index])}</span>
              </button>
            ),
          )}
        </fieldset>
      ))}
    </section>
  );
}

function StatusKey({ counted }: { readonly counted: Clustered | undefined }): ReactNode {
  const [{ statuses = [] }, setFilters] = useFilters();
  return (
    <fieldset className={styles.group}>
      <legend className={styles.hint}>Told as</legend>
      {STATUS_LOOKS.map(({ status, words, meaning }, index) => (
        <button
          key={status}
          type="button"
          className={styles.keyRow}
          aria-pressed={statuses.includes(status)}
          data-none={counted?.byStatus[index] === 0 || undefined}
          title={meaning}
          onClick={() => setFilters({ statuses: toggled(statuses, status) })}
        >
          <StatusLine status={status} />
          {words}
          <span className={styles.count}>{countWords(counted?.byStatus[index])}</span>
        </button>
      ))}
      <p className={styles.hint}>
        Hollow: only those whom reports cite say so. A dotted ring: known as somewhere in a province
        or country.
      </p>
    </fieldset>
  );
}

const MOST_HOLDERS = 10;

function HolderKey({ places, slots, on }: Omit<MapKeyProps, "counted">): ReactNode {
  const holders = new Map<string, { readonly name: string; readonly count: number }>();
  for (const place of places)
    for (const { actor, name } of place.holders)
      holders.set(actor, { name, count: (holders.get(actor)?.count ?? 0) + 1 });
  const most = [...holders].sort(([, a], [, b]) => b.count - a.count).slice(0, MOST_HOLDERS);
  return (
    <section>
      <p className={styles.hint}>Who holds what{on === undefined ? "" : `, ${dayWords(on)}`}</p>
      <ul>
        {most.map(([actor, { name, count }]) => {
          const slot = slots.get(actor);
          const colour = slot === undefined ? "--holder-other" : `--holder-${slot + 1}`;
          return (
            <li key={actor} className={styles.keyRow}>
              <span className={styles.flag} style={{ background: `var(${colour})` }} />
              {name}
              <span className={styles.count}>{count}</span>
            </li>
          );
        })}
      </ul>
      <p className={styles.hint}>
        A flag fades as what is known grows old. Striped: fought over. ≠: sources differ. Broken
        outline: not known.
      </p>
    </section>
  );
}
