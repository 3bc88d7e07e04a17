/** A few words about what was just done. */
export interface Toast {
  readonly id: number;
  readonly words: string;
  readonly tone: "calm" | "problem";
  /** Takes it back. */
  readonly undo?: () => void;
}

/** How long they stay, in milliseconds; longer where something can be undone. */
const STAY_MS = 5_000;
const STAY_UNDO_MS = 10_000;
const MOST_SHOWN = 3;

let toasts: readonly Toast[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

/** Says a few words at the foot of the page, with how to undo it. */
export function showToast({
  words,
  undo,
  tone = "calm",
}: {
  readonly words: string;
  readonly undo?: () => void;
  readonly tone?: Toast["tone"];
}): void {
  lastId += 1;
  const id = lastId;
  const toast = { id, words, tone, ...(undo === undefined ? {} : { undo }) };
  replace([...toasts, toast].slice(-MOST_SHOWN));
  setTimeout(() => dismissToast(id), undo === undefined ? STAY_MS : STAY_UNDO_MS);
}

/** Takes a toast away. */
export function dismissToast(id: number): void {
  replace(toasts.filter((toast) => toast.id !== id));
}

/** Undoes what the last toast with an undo tells of; for the key `u`. */
export function undoLast(): void {
  const last = toasts.findLast(({ undo }) => undo !== undefined);
  if (last === undefined) return;
  last.undo?.();
  dismissToast(last.id);
}

/** For `useSyncExternalStore`. */
export function subscribeToToasts(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Those shown now, oldest first. */
export function currentToasts(): readonly Toast[] {
  return toasts;
}

function replace(next: readonly Toast[]): void {
  toasts = next;
  for (const listener of listeners) listener();
}
