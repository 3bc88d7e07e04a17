import type { ReactNode } from "react";
import { dayWords } from "../../record/days.ts";
import { lookOf } from "../../record/event-types.ts";
import { incidentTitle, incidentWhen, toldWords } from "../../record/incident-words.ts";
import { TypeGlyph } from "../../record/type-glyph.tsx";
import { type FoundGroup, type FoundLine, snippetPieces } from "./found-lines.ts";
import { useOpenLine } from "./use-open-line.ts";
import styles from "./view.module.css";

/** What was found, under its headings; the active line follows the arrows. */
export function FoundList({
  active,
  groups,
  listId,
}: {
  readonly groups: readonly FoundGroup[];
  readonly active: string;
  readonly listId: string;
}): ReactNode {
  const open = useOpenLine();
  return (
    <div id={listId} role="listbox" aria-label="Found" className={styles.found}>
      {groups.map(({ lines, part, title }) => (
        // biome-ignore lint/a11y/useSemanticElements: groups of a list box
        <div key={part} role="group" aria-labelledby={`${listId} ${part}`}>
          <h2 id={`${listId} ${part}`} role="presentation">
            {title}
          </h2>
          {lines.map((line) => (
            // biome-ignore lint/a11y/useFocusableInteractive: see above
            // biome-ignore lint/a11y/useKeyWithClickEvents: keys are heard by the search line
            <div
              key={line.id}
              id={`${listId} ${line.id}`}
              role="option"
              aria-selected={line.id === active}
              className={styles.option}
              onClick={() => open(line)}
            >
              <LineWords line={line} />
            </div>
          ))}
        </div>
      ))}
    </div>
  );
}

function LineWords({ line }: { readonly line: FoundLine }): ReactNode {
  switch (line.kind) {
    case "actor":
      return (
        <>
          <span className={styles.name}>{line.actor.name}</span>
          <small>{line.actor.count === 1 ? "told once" : `told ${line.actor.count} times`}</small>
        </>
      );
    case "place":
      return (
        <>
          <span className={styles.name}>{line.place.name}</span>
          <small>what happened there</small>
        </>
      );
    case "incident":
      return (
        <>
          <TypeGlyph type={line.incident.type} named size={16} />
          <span className={styles.name}>
            <span className="visually-hidden">{lookOf(line.incident.type).words}: </span>
            {incidentTitle(line.incident)}
          </span>
          <small>
            {incidentWhen(line.incident)}, {toldWords(line.incident)}
          </small>
        </>
      );
    case "report":
      return <ReportWords report={line.report} />;
  }
}

function ReportWords({
  report: { heading, metadata, snippet },
}: {
  readonly report: Extract<FoundLine, { readonly kind: "report" }>["report"];
}): ReactNode {
  return (
    <span className={styles.report}>
      <span className={styles.name}>{heading}</span>
      <span className={styles.snippet}>
        {snippetPieces(snippet).map(({ isMatch, words }, index) => {
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text, in its order
          return isMatch ? <mark key={index}>{words}</mark> : <span key={index}>{words}</span>;
        })}
      </span>
      <small>
        {metadata.publisher ?? "a report"}, {dayWords(metadata.published.slice(0, 10))}
      </small>
    </span>
  );
}
