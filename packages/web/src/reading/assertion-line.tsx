import type { ReactNode } from "react";
import type { ActorReference, AssertionRow } from "../api/contract.ts";
import { figureWords, kindWords, speakersOf, verbWords } from "../record/assertion-words.ts";
import { intervalWords } from "../record/days.ts";
import { StatusLine } from "../record/status-mark.tsx";
import { TypeGlyph } from "../record/type-glyph.tsx";
import styles from "./assertion-line.module.css";
import { KindSign } from "./kind-sign.tsx";

/** What is asserted, in two short lines without links: for lists and for what shows beside the pointer. */
export function AssertionLine({ row }: { readonly row: AssertionRow }): ReactNode {
  const note = noteOf(row);
  return (
    <span className={styles.line}>
      {row.kind === "event" ? (
        <TypeGlyph type={row.type} named hollow={row.attribution.length > 0} />
      ) : (
        <KindSign kind={row.kind} />
      )}
      <span className={styles.words}>
        <span className={styles.first}>
          <Sentence row={row} />
        </span>
        {note !== "" && <span className={styles.note}>{note}</span>}
      </span>
      {row.kind === "event" && row.status !== "happened" && <StatusLine status={row.status} />}
    </span>
  );
}

function Sentence({ row }: { readonly row: AssertionRow }): ReactNode {
  switch (row.kind) {
    case "event":
      return (
        <>
          <b>{kindWords(row)}</b> <Names actors={row.actors} none="someone" />{" "}
          <span className={styles.verb}>→</span> <Names actors={row.recipients} none="—" />
        </>
      );
    case "control":
      return (
        <>
          {row.holder.name} <b>{verbWords(row)}</b> {row.place.name}
        </>
      );
    case "tie":
      return (
        <>
          {row.subject.name} <b>{verbWords(row)}</b> {row.object.name}
        </>
      );
    case "figure":
      return (
        <>
          <b className="numbers">{figureWords(row)}</b> {kindWords(row)}
          {row.who === undefined ? "" : `: ${row.who}`}
        </>
      );
    case "quote":
      return (
        <>
          <b>{row.speaker.name}</b> “{row.words}”
        </>
      );
  }
}

function Names({
  actors,
  none,
}: {
  readonly actors: readonly ActorReference[];
  readonly none: string;
}): ReactNode {
  if (actors.length === 0) return <span className={styles.none}>{none}</span>;
  return actors.map(({ name }) => name).join(", ");
}

function noteOf(row: AssertionRow): string {
  const place = "place" in row && row.kind !== "control" ? row.place?.name : undefined;
  const time = "time" in row && row.time !== undefined ? intervalWords(row.time) : undefined;
  const said = speakersOf(row.attribution).join(" › ");
  return [place, time, said === "" ? undefined : `says ${said}`]
    .filter((part) => part !== undefined)
    .join(" · ");
}
