import { type ReactNode, useEffect, useMemo, useRef } from "react";
import type { ExplainedRow } from "../api/contract.ts";
import { EmptyState } from "../design/empty-state.tsx";
import { useNarrow } from "../design/use-narrow.ts";
import { useCommands } from "../keyboard/commands.ts";
import { AssertionDetail } from "./assertion-detail.tsx";
import { AssertionList } from "./assertion-list.tsx";
import styles from "./layout.module.css";
import { Peek } from "./peek.tsx";
import { ReadingSheet } from "./reading-sheet.tsx";
import { ReportText } from "./report-text.tsx";
import { scrollToRow } from "./scroll-to-row.ts";
import { stepFrom } from "./step-from.ts";
import { usePointing } from "./use-pointing.ts";
import { useScrollTogether } from "./use-scroll-together.ts";

const NONE: ReadonlySet<string> = new Set();

/** Longer than this is no title. */
const MOST_TITLE = 120;

/** The first line, where it can be a title. */
function headingOf(text: string): string {
  const line = text.trim().split("\n", 1)[0] ?? "";
  return line.length > MOST_TITLE || line.endsWith(".") ? "" : line;
}

/** A text beside what it asserts, to be read and not to be changed. */
export function ReadOnlyReading({
  text,
  rows,
  chosen,
  onChoose,
  head,
}: {
  readonly text: string;
  readonly rows: readonly ExplainedRow[];
  /** Id of the assertion that is chosen; empty for none. */
  readonly chosen: string;
  readonly onChoose: (id: string) => void;
  /** Above the text. */
  readonly head: ReactNode;
}): ReactNode {
  const body = useRef<HTMLElement>(null);
  const column = useRef<HTMLDivElement>(null);
  const panel = useRef<HTMLElement>(null);
  const isNarrow = useNarrow();
  const { peek, point, pointed } = usePointing({
    shown: rows,
    said: chosen,
    choose: onChoose,
    body,
  });
  const heading = useMemo(() => headingOf(text), [text]);
  const step = (by: 1 | -1): void => onChoose(stepFrom(rows, chosen, by)?.id ?? "");
  useScrollTogether({ column, panel, active: !isNarrow, rows });
  useEffect(() => scrollToRow(column.current, chosen), [chosen]);
  useCommands("This text", [
    { keys: "j", words: "Next assertion", run: () => step(1) },
    { keys: "k", words: "Previous assertion", run: () => step(-1) },
    { keys: "Escape", words: "Choose nothing", run: () => onChoose("") },
  ]);
  const row = rows.find(({ id }) => id === chosen);
  return (
    <div className={styles.reading}>
      <div className={styles.column} ref={column}>
        {head}
        <ReportText
          text={text}
          heading={heading}
          rows={rows}
          lights={{ chosen, pointed }}
          body={body}
        />
      </div>
      {!isNarrow && (
        <aside className={styles.panel} ref={panel} aria-label="What the text says">
          {rows.length === 0 ? (
            <EmptyState title="Nothing is asserted here">
              <p>The reader found no deed, tie, figure or quotation that it knows to code.</p>
            </EmptyState>
          ) : (
            <AssertionList
              rows={rows}
              chosen={chosen}
              pointed={pointed}
              accepted={NONE}
              corrected={NONE}
              coders={1}
              onChoose={onChoose}
              onPoint={point}
              card={(one) => <AssertionDetail row={one} />}
            />
          )}
        </aside>
      )}
      {isNarrow && row !== undefined && (
        <ReadingSheet rows={rows} row={row} onStep={step} onClose={() => onChoose("")}>
          <AssertionDetail row={row} />
        </ReadingSheet>
      )}
      {peek !== undefined && !isNarrow && <Peek rows={peek.rows} at={peek.at} />}
    </div>
  );
}
