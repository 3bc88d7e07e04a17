import { useEffect, useMemo, useRef, useState } from "react";
import { spanOfWords, wordSpansOf } from "./word-spans.ts";

type Span = readonly [start: number, end: number];

interface Cursor {
  readonly anchor: number;
  readonly head: number;
}

/** Marks words by key: arrows go from word to word, with Shift they draw the mark out, Enter takes it, Escape leaves. */
export function useWordCursor({
  text,
  active,
  near,
  onTake,
  onLeave,
}: {
  readonly text: string;
  readonly active: boolean;
  /** Offset where it begins. */
  readonly near: number;
  readonly onTake: (span: Span) => void;
  readonly onLeave: () => void;
}): Span | undefined {
  const words = useMemo(() => (active ? wordSpansOf(text) : []), [text, active]);
  const [cursor, setCursor] = useState<Cursor>({ anchor: 0, head: 0 });
  const latest = useRef({ cursor, onTake, onLeave });
  useEffect(() => {
    latest.current = { cursor, onTake, onLeave };
  });
  useEffect(() => {
    if (!active) return;
    const at = Math.max(
      0,
      words.findIndex(([, end]) => end > near),
    );
    setCursor({ anchor: at, head: at });
  }, [active, words, near]);
  useEffect(() => {
    if (!active) return;
    const onKey = (event: KeyboardEvent): void => {
      const { cursor: now, onTake: take, onLeave: leave } = latest.current;
      const next = moved(now, event, words.length);
      const span = spanOfWords(words, now.anchor, now.head);
      if (next !== undefined) setCursor(next);
      else if (event.key === "Enter" && span !== undefined) take(span);
      else if (event.key === "Escape") leave();
      else return;
      event.preventDefault();
      event.stopPropagation();
    };
    document.addEventListener("keydown", onKey, { capture: true });
    return () => document.removeEventListener("keydown", onKey, { capture: true });
  }, [active, words]);
  return active ? spanOfWords(words, cursor.anchor, cursor.head) : undefined;
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowLeft: -1,
  ArrowRight: 1,
  ArrowUp: -10,
  ArrowDown: 10,
};

function moved(
  { anchor, head }: Cursor,
  { key, shiftKey }: KeyboardEvent,
  count: number,
): Cursor | undefined {
  const step = STEPS[key];
  if (step === undefined) return undefined;
  const to = Math.min(count - 1, Math.max(0, head + step));
  return { anchor: shiftKey ? anchor : to, head: to };
}
