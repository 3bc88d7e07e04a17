import { type RefObject, useState } from "react";
import type { ExplainedRow } from "../api/contract.ts";
import { narrowestFirst } from "./lanes.ts";
import { useTextPointing } from "./text-pointing.ts";

/** What the pointer is on. */
export interface Pointed {
  readonly pointed: readonly string[];
  /** Says that the pointer is on these, elsewhere than in the text. */
  readonly point: (ids: readonly string[]) => void;
  /** What is shown beside the pointer. */
  readonly peek: { readonly rows: readonly ExplainedRow[]; readonly at: DOMRect } | undefined;
  /** Words of the text that are selected. */
  readonly selected: readonly [number, number] | undefined;
}

/** What the pointer is on, in the text or in the list. */
export function usePointing({
  shown,
  said,
  choose,
  body,
}: {
  readonly shown: readonly ExplainedRow[];
  readonly said: string;
  readonly choose: (id: string) => void;
  readonly body: RefObject<HTMLElement | null>;
}): Pointed {
  const [pointed, point] = useState<readonly string[]>([]);
  const [at, setAt] = useState<DOMRect>();
  const [selected, setSelected] = useState<readonly [number, number]>();
  useTextPointing(body, {
    onPoint: (ids, rect) => {
      point(ids);
      setAt(rect);
    },
    onChoose: (ids) => {
      const ordered = narrowestFirst(ids, shown);
      // Where several overlap, each further click takes the next.
      const next = ordered[(ordered.indexOf(said) + 1) % Math.max(1, ordered.length)];
      if (next !== undefined && !(ordered.length === 1 && next === said)) choose(next);
    },
    onSelect: setSelected,
  });
  const rows = shown.filter(({ id }) => pointed.includes(id));
  const peek =
    at === undefined || rows.length === 0 || selected !== undefined ? undefined : { rows, at };
  return {
    pointed,
    point: (ids) => {
      setAt(undefined);
      point(ids);
    },
    peek,
    selected,
  };
}
