import type { ReactNode } from "react";
import type { AssertionRow } from "../api/contract.ts";
import styles from "./assertion-card.module.css";
import { figureWords, kindWords, quotedOf, verbWords } from "./assertion-words.ts";
import { ActorList, PlaceChip } from "./chips.tsx";
import { intervalWords } from "./days.ts";
import { EvidenceQuote } from "./evidence-quote.tsx";
import { StatusMark } from "./status-mark.tsx";
import { TypeGlyph } from "./type-glyph.tsx";

/** What a report asserts, in full: who → whom, what, where, when, and the words that say so. */
export function AssertionCard({
  row,
  actions,
  children,
}: {
  readonly row: AssertionRow;
  /** Buttons at the foot: accept, reject, correct. */
  readonly actions?: ReactNode;
  /** Further parts: why, alternatives, a small map. */
  readonly children?: ReactNode;
}): ReactNode {
  const quoted = quotedOf(row);
  return (
    <article className={styles.card}>
      <Heading row={row} />
      <Parties row={row} />
      <Circumstances row={row} />
      {quoted !== undefined && <EvidenceQuote quoted={quoted} />}
      {children}
      {actions !== undefined && <footer className={styles.actions}>{actions}</footer>}
    </article>
  );
}

function Heading({ row }: { readonly row: AssertionRow }): ReactNode {
  const attributed = row.attribution.length > 0;
  return (
    <header className={styles.heading}>
      {row.kind === "event" && <TypeGlyph type={row.type} named hollow={attributed} />}
      <h3>{kindWords(row)}</h3>
      {row.kind === "event" && row.mode !== undefined && (
        <span className={styles.mode}>{row.mode}</span>
      )}
      {row.kind === "event" && <StatusMark status={row.status} attributed={attributed} />}
    </header>
  );
}

function Parties({ row }: { readonly row: AssertionRow }): ReactNode {
  switch (row.kind) {
    case "event":
      return (
        <p className={styles.parties}>
          <ActorList actors={row.actors} none="someone" /> <Verb row={row} />{" "}
          <ActorList actors={row.recipients} none="no one named" />
        </p>
      );
    case "control":
      return (
        <p className={styles.parties}>
          <ActorList actors={[row.holder]} /> <Verb row={row} /> <PlaceChip place={row.place} />
          {row.from !== undefined && (
            <>
              <span className={styles.verb}>from</span> <ActorList actors={[row.from]} />
            </>
          )}
        </p>
      );
    case "tie":
      return (
        <p className={styles.parties}>
          <ActorList actors={[row.subject]} /> <Verb row={row} />{" "}
          <ActorList actors={[row.object]} />
        </p>
      );
    case "figure":
      return (
        <p className={styles.parties}>
          <span className={styles.figure}>{figureWords(row)}</span> {row.who}
        </p>
      );
    case "quote":
      return (
        <p className={styles.parties}>
          <ActorList actors={[row.speaker]} />
        </p>
      );
  }
}

function Verb({ row }: { readonly row: AssertionRow }): ReactNode {
  const words = verbWords(row);
  return (
    <span className={styles.verb}>
      <span aria-hidden={words === "→"}>{words}</span>
      {words === "→" && <span className="visually-hidden">towards</span>}
    </span>
  );
}

function Circumstances({ row }: { readonly row: AssertionRow }): ReactNode {
  const place = "place" in row && row.kind !== "control" ? row.place : undefined;
  const time = "time" in row ? row.time : undefined;
  if (place === undefined && time === undefined) return null;
  return (
    <p className={styles.circumstances}>
      {place !== undefined && <PlaceChip place={place} />}
      {time !== undefined && <span className="numbers">{intervalWords(time)}</span>}
    </p>
  );
}
