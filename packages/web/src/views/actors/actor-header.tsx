import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import type { ActorView } from "../../api/contract.ts";
import { Term } from "../../design/tooltip.tsx";
import { TYPE_LOOKS } from "../../record/event-types.ts";
import { TypeGlyph } from "../../record/type-glyph.tsx";
import styles from "./actor-view.module.css";

const KINDS: Readonly<Record<string, string>> = {
  state: "State",
  military: "Armed forces",
  rebel: "Armed group",
  militia: "Militia",
  igo: "International organisation",
  ngo: "Organisation",
  media: "Newsroom",
  person: "Person",
  company: "Company",
  party: "Party",
  population: "People",
  other: "Actor",
};

/** Names and codes of an actor, and what it has a part in. */
export function ActorHeader({ actor }: { readonly actor: ActorView }): ReactNode {
  const { keys, names, reference } = actor;
  const [name = keys[0] ?? "", ...others] = names;
  return (
    <header className={styles.header}>
      <p className={styles.kicker}>
        <Link to="/actors">Actors</Link>
        <span>{KINDS[reference?.kind ?? "other"] ?? reference?.kind}</span>
        {reference !== undefined && reference.code !== "" && (
          <Term meaning="Country and sectors of the actor, as event data sets code them.">
            {reference.code}
          </Term>
        )}
      </p>
      <h1>{reference?.name ?? name}</h1>
      {others.length > 0 && (
        <p className={styles.names}>
          Named in reports as {[name, ...others].map((one) => `“${one}”`).join(", ")}
        </p>
      )}
      <Deeds actor={actor} />
    </header>
  );
}

/** What it has a part in, by type, as a strip. */
function Deeds({ actor: { counts } }: { readonly actor: ActorView }): ReactNode {
  const byType = new Map(
    counts.flatMap(({ count, key: [kind, type] }) =>
      kind === "event" && typeof type === "string" ? [[type, count] as const] : [],
    ),
  );
  const total = [...byType.values()].reduce((sum, count) => sum + count, 0);
  if (total === 0) return null;
  const shown = TYPE_LOOKS.filter(({ type }) => byType.has(type));
  const most = [...shown].sort((a, b) => (byType.get(b.type) ?? 0) - (byType.get(a.type) ?? 0));
  return (
    <div className={styles.deeds}>
      <div className={styles.strip} aria-hidden="true">
        {shown.map(({ colour, type }) => (
          <span
            key={type}
            style={{
              width: `${(100 * (byType.get(type) ?? 0)) / total}%`,
              background: `var(${colour})`,
            }}
          />
        ))}
      </div>
      <ul className={styles.types}>
        {most.slice(0, MOST).map(({ type, words }) => (
          <li key={type}>
            <TypeGlyph type={type} named size={14} /> {words} <b>{byType.get(type)}</b>
          </li>
        ))}
      </ul>
    </div>
  );
}

const MOST = 6;
