import { Link } from "@tanstack/react-router";
import { type CSSProperties, type ReactNode, useState } from "react";
import { textParam } from "../../address/params.ts";
import { useAddress } from "../../address/use-address.ts";
import type { ActorPair, ActorView } from "../../api/contract.ts";
import { useRecords } from "../../api/pages.ts";
import { Button } from "../../design/button.tsx";
import { EmptyState } from "../../design/empty-state.tsx";
import { Skeleton } from "../../design/skeleton.tsx";
import { dayOfNumber, rangeWords } from "../../record/days.ts";
import { EvidenceOf } from "../../record/evidence-of.tsx";
import { TIE_LOOKS, tieLookOf } from "../../record/tie-looks.ts";
import { daysOfSpans, pairKey, type TieSpan, ticksOf, tieSpansOf } from "./tie-spans.ts";
import styles from "./ties-over-time.module.css";

const AT_FIRST = 12;
const PARAMS = { tie: textParam() };

/** With whom an actor had to do, and when: a line for each, bars for ties, crosses for fights. */
export function TiesOverTime({ actor }: { readonly actor: ActorView }): ReactNode {
  const [all, setAll] = useState(false);
  const [{ tie }, set] = useAddress(PARAMS);
  const key = actor.keys[0] ?? "";
  const others = all ? actor.others : actor.others.slice(0, AT_FIRST);
  const pairs = useRecords<ActorPair>(
    others.map((other) => `/ties/${encodeURIComponent(pairKey(key, other.key))}`),
  );
  if (actor.others.length === 0)
    return (
      <EmptyState title="No tie is told">
        <p>Nobody says yet who stands behind it, or whom it fights.</p>
      </EmptyState>
    );
  const lines = others.map((other, index) => {
    const pair = pairs[index]?.data;
    return { other, spans: pair === undefined ? undefined : tieSpansOf(pair, actor.keys) };
  });
  const days = daysOfSpans(lines.flatMap(({ spans }) => spans ?? []));
  return (
    <div className={styles.figure}>
      <Key />
      <div className={styles.chart}>
        <Axis days={days} />
        {lines.map(({ other, spans }) => (
          <OtherLine
            key={other.key}
            other={other}
            spans={spans}
            days={days}
            open={tie}
            onOpen={(id) => set({ tie: id === tie ? "" : id })}
          />
        ))}
      </div>
      {actor.others.length > others.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {actor.others.length - others.length} more
        </Button>
      )}
    </div>
  );
}

function Key(): ReactNode {
  return (
    <ul className={styles.key}>
      {TIE_LOOKS.map(({ colour, meaning, role, words }) => (
        <li key={role} title={meaning}>
          <span
            className={styles.sample}
            data-role={role}
            style={{ "--colour": `var(${colour})` } as CSSProperties}
          />
          {words}
        </li>
      ))}
      <li>→ by it · ← of it</li>
    </ul>
  );
}

type Days = readonly [first: number, last: number];

function placeOf(day: number, [first, last]: Days): number {
  return Math.max(0, Math.min(100, (100 * (day - first)) / (last - first)));
}

function Axis({ days }: { readonly days: Days }): ReactNode {
  return (
    <div className={styles.axis} aria-hidden="true">
      {ticksOf(days).map(({ day, words }) => (
        <span key={day} style={{ left: `${placeOf(day, days)}%` }}>
          {words}
        </span>
      ))}
    </div>
  );
}

function OtherLine({
  days,
  onOpen,
  open,
  other,
  spans,
}: {
  readonly other: ActorView["others"][number];
  readonly spans: readonly TieSpan[] | undefined;
  readonly days: Days;
  readonly open: string;
  readonly onOpen: (id: string) => void;
}): ReactNode {
  const opened = spans?.find(({ id }) => `${other.key} ${id}` === open);
  return (
    <div className={styles.line}>
      <Link to="/actors/$key" params={{ key: other.key }} className={styles.name}>
        {other.name}
      </Link>
      <div className={styles.track}>
        {ticksOf(days).map(({ day }) => (
          <span key={day} className={styles.rule} style={{ left: `${placeOf(day, days)}%` }} />
        ))}
        {spans === undefined ? (
          <Skeleton lines={1} />
        ) : (
          lanesOf(spans).map((lane) => (
            <div key={lane[0]?.id} className={styles.lane}>
              {lane.map((span) => (
                <Span
                  key={span.id}
                  span={span}
                  days={days}
                  pressed={`${other.key} ${span.id}` === open}
                  onPress={() => onOpen(`${other.key} ${span.id}`)}
                />
              ))}
            </div>
          ))
        )}
      </div>
      {opened !== undefined && <Opened span={opened} />}
    </div>
  );
}

/** Ties a lane each, all fights in one. */
function lanesOf(spans: readonly TieSpan[]): readonly (readonly TieSpan[])[] {
  const fights = spans.filter(({ role }) => role === "fighting");
  const ties = spans.filter(({ role }) => role !== "fighting").map((span) => [span]);
  return fights.length === 0 ? ties : [...ties, fights];
}

const WAYS = { from: "→", to: "←", both: "↔" } as const;

function Span({
  days,
  onPress,
  pressed,
  span,
}: {
  readonly span: TieSpan;
  readonly days: Days;
  readonly pressed: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const from = placeOf(span.start, days);
  const words = `${span.words}, ${rangeWords(dayOfNumber(span.start), dayOfNumber(span.end))}`;
  return (
    <button
      type="button"
      className={styles.span}
      data-role={span.role}
      data-open={[!span.told.start && "start", !span.told.end && "end"].filter(Boolean).join(" ")}
      style={
        {
          "--colour": `var(${tieLookOf(span.role).colour})`,
          left: `${from}%`,
          width: `${Math.max(0, placeOf(span.end, days) - from)}%`,
        } as CSSProperties
      }
      aria-label={words}
      aria-expanded={pressed}
      title={words}
      onClick={onPress}
    >
      {span.role === "fighting" ? "×" : WAYS[span.way]}
    </button>
  );
}

function Opened({ span }: { readonly span: TieSpan }): ReactNode {
  const { assertions, end, role, start, told, words } = span;
  const when = rangeWords(dayOfNumber(start), dayOfNumber(end));
  return (
    <div className={styles.opened}>
      <p>
        <strong>{words}</strong>
        <span className={styles.when}>
          {role === "fighting"
            ? `${when}${told.start ? "" : " (day of the report)"}`
            : `${told.start ? "since" : "told as standing"} ${when}${told.end ? " (end told)" : ""}`}
        </span>
      </p>
      <EvidenceOf assertions={assertions} />
    </div>
  );
}
