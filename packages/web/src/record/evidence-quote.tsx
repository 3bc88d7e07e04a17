import { Link } from "@tanstack/react-router";
import type { Day } from "@zenobia/model";
import type { ReactNode } from "react";
import { dayWords } from "./days.ts";
import styles from "./evidence-quote.module.css";

/** Words of a report with what stands around them. */
export interface QuotedWords {
  readonly report: string;
  readonly published: Day;
  readonly publisher?: string | undefined;
  /** Outermost speaker first; empty when the report says it itself. */
  readonly speakers: readonly string[];
  /** The words that prove it. */
  readonly words: string;
  /** The sentence they stand in, where it is known. */
  readonly sentence?: string | undefined;
  /** Where they begin in the report's text; the link leads there. */
  readonly at?: number | undefined;
}

/** The words that prove something, in their sentence, with who says so: every claim shows its words. */
export function EvidenceQuote({ quoted }: { readonly quoted: QuotedWords }): ReactNode {
  const { report, published, publisher, speakers, at } = quoted;
  const { before, words, after } = inSentence(quoted);
  return (
    <figure className={styles.quote}>
      <blockquote>
        {before}
        <mark>{words}</mark>
        {after}
      </blockquote>
      <figcaption>
        <SpeakerChain publisher={publisher} speakers={speakers} />
        <Link
          to="/reports/$id"
          params={{ id: report }}
          search={at === undefined ? {} : { at: String(at) }}
          className={styles.source}
        >
          {dayWords(published)}
        </Link>
      </figcaption>
    </figure>
  );
}

/** Who says so: the publisher, whom it cites, whom these cite in turn. */
export function SpeakerChain({
  publisher,
  speakers,
}: {
  readonly publisher?: string | undefined;
  readonly speakers: readonly string[];
}): ReactNode {
  const chain = [publisher ?? "the report", ...speakers];
  return (
    <span className={styles.chain}>
      {chain.map((speaker, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one speaker may stand twice in a chain; its place is what it is
        <span key={index}>
          {index > 0 && (
            <span className={styles.cites}>
              <span aria-hidden="true"> › </span>
              <span className="visually-hidden"> citing </span>
            </span>
          )}
          {speaker}
        </span>
      ))}
    </span>
  );
}

function inSentence({ words, sentence }: QuotedWords): {
  readonly before: string;
  readonly words: string;
  readonly after: string;
} {
  const start = sentence?.indexOf(words) ?? -1;
  if (sentence === undefined || start < 0) return { before: "", words, after: "" };
  return { before: sentence.slice(0, start), words, after: sentence.slice(start + words.length) };
}
