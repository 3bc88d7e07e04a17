import { type RefObject, useEffect } from "react";
import type { ExplainedRow } from "../api/contract.ts";
import { isMovingByItself } from "./scroll-to-row.ts";

/** Keeps the list beside the text at what stands at the top of the text, as its reader scrolls. */
export function useScrollTogether({
  column,
  panel,
  active,
  rows,
}: {
  readonly column: RefObject<HTMLElement | null>;
  readonly panel: RefObject<HTMLElement | null>;
  readonly active: boolean;
  readonly rows: readonly ExplainedRow[];
}): void {
  useEffect(() => {
    const element = column.current;
    if (!active || element === null) return;
    let frame = 0;
    const onScroll = (): void => {
      if (frame !== 0 || isMovingByItself()) return;
      frame = requestAnimationFrame(() => {
        frame = 0;
        follow(element, panel.current, rows);
      });
    };
    element.addEventListener("scroll", onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      element.removeEventListener("scroll", onScroll);
    };
  }, [column, panel, active, rows]);
}

/** Room for what stands fixed at the top of the list, in pixels. */
const HEAD = 96;

function follow(
  column: HTMLElement,
  panel: HTMLElement | null,
  rows: readonly ExplainedRow[],
): void {
  if (panel === null || panel.matches(":hover")) return;
  const { top } = column.getBoundingClientRect();
  const first = [...column.querySelectorAll<HTMLElement>("[data-ids]")].find(
    (piece) => piece.getBoundingClientRect().bottom > top + 8,
  );
  const ids = first?.dataset["ids"]?.split(" ") ?? [];
  const row = rows.find(({ id }) => ids.includes(id));
  const line = panel.querySelector<HTMLElement>(`[data-row="${CSS.escape(row?.id ?? "")}"]`);
  if (line === null) return;
  const isAtEnd = column.scrollTop + column.clientHeight >= column.scrollHeight - 4;
  panel.scrollTop = isAtEnd ? panel.scrollHeight : Math.max(0, line.offsetTop - HEAD);
}
