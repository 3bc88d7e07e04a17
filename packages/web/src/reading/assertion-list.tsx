import { type ReactNode, useEffect, useRef } from "react";
import type { ExplainedRow } from "../api/contract.ts";
import { AssertionLine } from "./assertion-line.tsx";
import styles from "./assertion-list.module.css";
import { KIND_NAMES, KindSign } from "./kind-sign.tsx";

/** All that is asserted, in the order of the text; the chosen one stands open. */
export function AssertionList({
  rows,
  chosen,
  pointed,
  accepted,
  corrected,
  coders,
  onChoose,
  onPoint,
  card,
}: {
  readonly rows: readonly ExplainedRow[];
  readonly chosen: string;
  readonly pointed: readonly string[];
  readonly accepted: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
  /** How many coders the report has; their names show where there are several. */
  readonly coders: number;
  readonly onChoose: (id: string) => void;
  readonly onPoint: (ids: readonly string[]) => void;
  /** Draws the chosen one in full. */
  readonly card: (row: ExplainedRow) => ReactNode;
}): ReactNode {
  return (
    <ol className={styles.list}>
      {rows.map((row) => (
        <li
          key={row.id}
          data-row={row.id}
          className={styles.item}
          data-kind={row.kind}
          data-pointed={pointed.includes(row.id) || undefined}
          data-chosen={row.id === chosen || undefined}
          onPointerEnter={() => onPoint([row.id])}
          onPointerLeave={() => onPoint([])}
        >
          <button
            type="button"
            className={styles.button}
            aria-expanded={row.id === chosen}
            aria-current={row.id === chosen || undefined}
            onClick={() => onChoose(row.id === chosen ? "" : row.id)}
          >
            {row.id === chosen ? <Title row={row} /> : <AssertionLine row={row} />}
            <Marks
              isAccepted={accepted.has(row.id)}
              isCorrected={corrected.has(row.id)}
              coder={coders > 1 ? row.coder : undefined}
            />
          </button>
          {row.id === chosen && <Opened>{card(row)}</Opened>}
        </li>
      ))}
    </ol>
  );
}

/** Of the chosen one, which says the rest below. */
function Title({ row }: { readonly row: ExplainedRow }): ReactNode {
  return (
    <span className={styles.title}>
      <KindSign kind={row.kind} size={15} />
      {KIND_NAMES[row.kind]}
    </span>
  );
}

function Marks({
  isAccepted,
  isCorrected,
  coder,
}: {
  readonly isAccepted: boolean;
  readonly isCorrected: boolean;
  readonly coder: string | undefined;
}): ReactNode {
  if (!isAccepted && !isCorrected && coder === undefined) return null;
  return (
    <span className={styles.marks}>
      {coder !== undefined && <span>{coder}</span>}
      {isAccepted && <span className={styles.accepted}>✓ accepted</span>}
      {isCorrected && <span className={styles.corrected}>corrected</span>}
    </span>
  );
}

/** Comes into sight when it opens. */
function Opened({ children }: { readonly children: ReactNode }): ReactNode {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    element.current?.closest("li")?.scrollIntoView({ block: "start" });
  }, []);
  return (
    <div ref={element} className={styles.opened}>
      {children}
    </div>
  );
}
