import { memo, type ReactNode, type RefObject, useMemo } from "react";
import type { AssertionRow } from "../api/contract.ts";
import { type Paragraph, paragraphsOf, type Segment } from "./lanes.ts";
import styles from "./report-text.module.css";

type Span = readonly [start: number, end: number];

/** What is drawn over the text besides the lines. */
export interface TextLights {
  /** The assertion that is chosen. */
  readonly chosen?: string | undefined;
  /** Those that the pointer rests on, in the text or in the list. */
  readonly pointed?: readonly string[];
  /** Words that are being marked. */
  readonly marked?: Span | undefined;
  /** Words that take a side. */
  readonly framing?: readonly Span[];
}

/** A report's text with what it asserts as quiet lines under the words. */
export function ReportText({
  text,
  heading,
  language = "en",
  rows,
  lights = {},
  body,
}: {
  readonly text: string;
  /** Its title, where it has one; set as such where the text begins with it. */
  readonly heading: string;
  readonly language?: string;
  readonly rows: readonly AssertionRow[];
  readonly lights?: TextLights;
  /** The element that holds the text. */
  readonly body: RefObject<HTMLElement | null>;
}): ReactNode {
  const { chosen, pointed = NONE, marked, framing = NO_SPANS } = lights;
  const paragraphs = useMemo(
    () => paragraphsOf(text, rows, [...framing.flat(), ...(marked ?? [])]),
    [text, rows, framing, marked],
  );
  const [first] = paragraphs;
  const opening = first === undefined ? "" : text.slice(first.start, first.end).trim();
  const begins = opening === heading.trim();
  // Where nothing is a title the heading is the beginning of the text, cut short: it need not be read twice.
  const isRepeated =
    !begins && heading !== "" && opening.startsWith(heading.trim().replace(/…$/u, ""));
  return (
    <article className={styles.text} lang={language} ref={body}>
      {!begins && heading !== "" && (
        <h1 className={isRepeated ? "visually-hidden" : styles.heading}>{heading}</h1>
      )}
      {paragraphs.map((paragraph, index) => (
        <ParagraphText
          key={paragraph.start}
          as={begins && index === 0 ? "h1" : "p"}
          text={text}
          paragraph={paragraph}
          lit={litIn(paragraph, chosen, pointed)}
          marked={marked}
          framing={framing}
        />
      ))}
    </article>
  );
}

const NONE: readonly string[] = [];
const NO_SPANS: readonly Span[] = [];

/** What of the lights falls into a paragraph, as one word, so that the others need not be drawn again. */
function litIn(
  { segments }: Paragraph,
  chosen: string | undefined,
  pointed: readonly string[],
): string {
  const here = new Set(segments.flatMap(({ marks }) => marks.map(({ id }) => id)));
  const isHere = chosen !== undefined && here.has(chosen);
  return [isHere ? chosen : "", ...pointed.filter((id) => here.has(id))].join(" ");
}

const ParagraphText = memo(function ParagraphText({
  as: Tag,
  text,
  paragraph,
  lit,
  marked,
  framing,
}: {
  readonly as: "h1" | "p";
  readonly text: string;
  readonly paragraph: Paragraph;
  readonly lit: string;
  readonly marked: Span | undefined;
  readonly framing: readonly Span[];
}): ReactNode {
  const [chosen = "", ...pointed] = lit.split(" ");
  return (
    <Tag className={Tag === "h1" ? styles.heading : styles.paragraph}>
      {paragraph.segments.map((segment) => (
        <Piece
          key={segment.start}
          segment={segment}
          words={text.slice(segment.start, segment.end)}
          chosen={chosen}
          pointed={pointed}
          isMarked={covers(marked, segment)}
          isFraming={framing.some((span) => covers(span, segment))}
        />
      ))}
    </Tag>
  );
});

function covers(span: Span | undefined, { start, end }: Segment): boolean {
  return span !== undefined && span[0] <= start && span[1] >= end;
}

function Piece({
  segment: { start, marks },
  words,
  chosen,
  pointed,
  isMarked,
  isFraming,
}: {
  readonly segment: Segment;
  readonly words: string;
  readonly chosen: string;
  readonly pointed: readonly string[];
  readonly isMarked: boolean;
  readonly isFraming: boolean;
}): ReactNode {
  const ids = marks.map(({ id }) => id);
  const mark =
    marks.find(({ id }) => id === chosen) ?? marks.find(({ id }) => pointed.includes(id));
  const lines = Object.fromEntries(
    marks.map(({ kind, lane, isCore }) => [
      `--lane-${lane}`,
      `var(--line-${kind}${isCore ? "-core" : ""})`,
    ]),
  );
  return (
    <span
      className={styles.piece}
      data-start={start}
      data-ids={ids.length > 0 ? ids.join(" ") : undefined}
      data-lit={mark === undefined ? undefined : mark.id === chosen ? "chosen" : "pointed"}
      data-kind={mark?.kind}
      data-marked={isMarked || undefined}
      data-framing={isFraming || undefined}
      style={lines as Record<string, string>}
    >
      {words}
    </span>
  );
}
