import { useState } from "react";
import { useWordCursor } from "./use-word-cursor.ts";
import { wholeWords } from "./word-spans.ts";

type Span = readonly [start: number, end: number];

/** Marking words that the machine missed. */
export interface Marking {
  /** Words that are marked now, by key or by pointer; of them a form may be open. */
  readonly span: Span | undefined;
  /** Words that the form is about. */
  readonly taken: Span | undefined;
  /** Whether words are being marked by key. */
  readonly isActive: boolean;
  /** Whether words are selected by pointer, so that they can be taken. */
  readonly isSelected: boolean;
  /** Takes what is selected; else begins marking by key. */
  readonly begin: () => void;
  readonly onDone: (added: string | undefined) => void;
}

/** Marks words by pointer (a selection) or by key (from word to word). */
export function useMarking({
  text,
  mayCode,
  near,
  selected,
  onAdded,
}: {
  readonly text: string;
  readonly mayCode: boolean;
  /** Offset where marking by key begins. */
  readonly near: number;
  readonly selected: Span | undefined;
  readonly onAdded: (id: string) => void;
}): Marking {
  const [isActive, setActive] = useState(false);
  const [taken, setTaken] = useState<Span>();
  const take = (span: Span): void => {
    setActive(false);
    setTaken(span);
    document.getSelection()?.removeAllRanges();
  };
  const cursor = useWordCursor({
    text,
    active: isActive,
    near,
    onTake: take,
    onLeave: () => setActive(false),
  });
  const words = selected === undefined || !mayCode ? undefined : wholeWords(text, selected);
  return {
    span: taken ?? cursor,
    taken,
    isActive,
    isSelected: words !== undefined,
    begin: () => {
      if (words !== undefined) take(words);
      else setActive(true);
    },
    onDone: (added) => {
      setTaken(undefined);
      if (added !== undefined) onAdded(added);
    },
  };
}
