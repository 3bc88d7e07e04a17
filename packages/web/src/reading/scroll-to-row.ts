/** Where of the column's height the words that are chosen come to stand; on narrow pages a sheet hides the lower half. */
const WIDE = { at: 0.32, from: 0.12, to: 0.6 };
const NARROW = { at: 0.17, from: 0.12, to: 0.24 };

/** When text was last scrolled by the app itself, in milliseconds since the page began. */
let movedAt = Number.NEGATIVE_INFINITY;
const SETTLES_MS = 900;

/** Whether the text moves because something was chosen, not because its reader scrolls. */
export function isMovingByItself(): boolean {
  return performance.now() - movedAt < SETTLES_MS;
}

/** Brings the words of an assertion into sight, where they are not yet. */
export function scrollToRow(column: HTMLElement | null, id: string): void {
  movedAt = performance.now();
  if (column === null || id === "") return;
  const piece = column.querySelector<HTMLElement>(`[data-ids~="${CSS.escape(id)}"]`);
  if (piece === null) return;
  const { top, height } = column.getBoundingClientRect();
  const at = piece.getBoundingClientRect().top - top;
  const share = window.matchMedia("(width < 64rem)").matches ? NARROW : WIDE;
  if (at > height * share.from && at < height * share.to) return;
  const isCalm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  column.scrollTo({
    top: column.scrollTop + at - height * share.at,
    behavior: isCalm ? "auto" : "smooth",
  });
}
