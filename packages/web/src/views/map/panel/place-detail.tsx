import type { ReactNode } from "react";
import type { HeldPlace, PlacePage } from "../../../api/contract.ts";
import { usePlace } from "../../../api/queries.ts";
import { ErrorState } from "../../../design/error-state.tsx";
import { Skeleton } from "../../../design/skeleton.tsx";
import { Term } from "../../../design/tooltip.tsx";
import { ageWords, dayWords, rangeWords } from "../../../record/days.ts";
import styles from "./detail.module.css";

const STATUS_WORDS: Readonly<Record<HeldPlace["status"], string>> = {
  held: "Held",
  contested: "Fought over",
  disputed: "Sources differ",
  unknown: "Not known",
};

/** A chosen place: who held it on the day, how sure that is, who says otherwise, and over time. */
export function PlaceDetail({
  placeKey,
  on,
  held,
}: {
  readonly placeKey: string;
  readonly on: string | undefined;
  /** What the map says of it on the day. */
  readonly held: HeldPlace | undefined;
}): ReactNode {
  const page = usePlace(placeKey, on);
  return (
    <article className={styles.detail}>
      <header>
        <h2>{held?.name ?? page.data?.names[0] ?? placeKey}</h2>
        {on !== undefined && <p className={styles.under}>as of {dayWords(on)}</p>}
      </header>
      {held === undefined ? (
        <p className={styles.under}>Nothing is told of who held it on this day.</p>
      ) : (
        <OnDay held={held} />
      )}
      {page.isPending && <Skeleton lines={6} />}
      {page.isError && <ErrorState error={page.error} onRetry={() => void page.refetch()} />}
      {page.data?.timeline !== undefined && <OverTime timeline={page.data.timeline} />}
    </article>
  );
}

function OnDay({ held }: { readonly held: HeldPlace }): ReactNode {
  const { status, holders, sides, lastConfirmed, ageDays, confidence } = held;
  const names = (list: readonly { readonly name: string }[], between = ", "): string =>
    list.map(({ name }) => name).join(between);
  return (
    <>
      <p className={styles.holder}>
        {holders.length === 0 ? STATUS_WORDS[status] : names(holders, " or ")}
      </p>
      <dl className={styles.facts}>
        <dt>Status</dt>
        <dd>{STATUS_WORDS[status]}</dd>
        {sides.length > 0 && (
          <>
            <dt>Fighting</dt>
            <dd>{names(sides)}</dd>
          </>
        )}
        {lastConfirmed !== undefined && (
          <>
            <dt>Last told</dt>
            <dd>
              {dayWords(lastConfirmed)}
              {ageDays !== undefined && ageDays > 0 && `, ${ageWords(ageDays)} before`}
            </dd>
          </>
        )}
        <dt>
          <Term meaning="How much the day’s holder can be taken for granted: it falls to a half in 180 days after the last day that a source speaks of.">
            Sureness
          </Term>
        </dt>
        <dd>
          <meter min={0} max={1} value={confidence} className={styles.meter}>
            {Math.round(confidence * 100)}%
          </meter>{" "}
          {Math.round(confidence * 100)}%
        </dd>
      </dl>
      {held.contradictions.length > 0 && (
        <section className={styles.differs}>
          <h3 className={styles.section}>Sources that can’t all be right</h3>
          <ul>
            {held.contradictions.map(({ kind, from, to, sides: told }) => (
              <li key={`${kind}-${from}-${to}`}>
                {CONTRADICTION_WORDS[kind]} ({rangeWords(from, to)}, {told.length} sources)
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

const CONTRADICTION_WORDS: Readonly<Record<HeldPlace["contradictions"][number]["kind"], string>> = {
  holder: "Different holders on the same days",
  undated: "A report without a day names another holder",
  "taken-from": "Taken from one who is not told to have held it",
  day: "Different days for one change",
};

function OverTime({
  timeline,
}: {
  readonly timeline: NonNullable<PlacePage["timeline"]>;
}): ReactNode {
  return (
    <section>
      <h3 className={styles.section}>Over time</h3>
      <ol className={styles.holdings}>
        {timeline.holdings.map(({ holders, from, until, status }) => (
          <li key={`${from.latest}-${holders.join(" ")}`}>
            <span className={styles.since}>
              {dayWords(from.latest)}
              {until === undefined ? " –" : ` – ${dayWords(until.latest)}`}
            </span>
            <span>
              {status === "none"
                ? "no one told"
                : holders.map((key) => timeline.actors[key]?.name ?? key).join(" or ")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
