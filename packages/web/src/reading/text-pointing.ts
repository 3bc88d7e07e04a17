import { type RefObject, useEffect, useRef } from "react";

/** What the pointer does on the text. */
export interface Pointing {
  /** Over which assertions, and where on the screen; none when it leaves. */
  readonly onPoint: (ids: readonly string[], at: DOMRect | undefined) => void;
  readonly onChoose: (ids: readonly string[]) => void;
  /** Words were selected. */
  readonly onSelect: (span: readonly [number, number] | undefined) => void;
}

/** Listens on the element that holds the text, so that each of its pieces need not. */
export function useTextPointing(body: RefObject<HTMLElement | null>, pointing: Pointing): void {
  const latest = useRef(pointing);
  useEffect(() => {
    latest.current = pointing;
  });
  useEffect(() => {
    const element = body.current;
    if (element === null) return;
    const onOver = (event: PointerEvent): void => {
      if (event.pointerType === "touch") return;
      const piece = pieceOf(event.target);
      latest.current.onPoint(idsOf(piece), rectUnder(piece, event));
    };
    const onLeave = (): void => latest.current.onPoint([], undefined);
    const onClick = (event: MouseEvent): void => {
      if (spanOfSelection(element) === undefined)
        latest.current.onChoose(idsOf(pieceOf(event.target)));
    };
    const onSelection = (): void => latest.current.onSelect(spanOfSelection(element));
    element.addEventListener("pointerover", onOver);
    element.addEventListener("pointerleave", onLeave);
    element.addEventListener("click", onClick);
    document.addEventListener("selectionchange", onSelection);
    return () => {
      element.removeEventListener("pointerover", onOver);
      element.removeEventListener("pointerleave", onLeave);
      element.removeEventListener("click", onClick);
      document.removeEventListener("selectionchange", onSelection);
    };
  }, [body]);
}

function pieceOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>("[data-start]") : null;
}

function idsOf(piece: HTMLElement | null): readonly string[] {
  return piece?.dataset["ids"]?.split(" ") ?? [];
}

/** Of a piece that runs over several lines, the line that the pointer is on. */
function rectUnder(piece: HTMLElement | null, { clientY }: PointerEvent): DOMRect | undefined {
  const rects = [...(piece?.getClientRects() ?? [])];
  return rects.find(({ top, bottom }) => clientY >= top - 4 && clientY <= bottom + 4) ?? rects[0];
}

/** Offsets of the words that are selected in the text; none where the selection is empty or elsewhere. */
function spanOfSelection(element: HTMLElement): readonly [number, number] | undefined {
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return undefined;
  const range = selection.getRangeAt(0);
  if (!element.contains(range.startContainer) || !element.contains(range.endContainer))
    return undefined;
  const start = offsetOf(range.startContainer, range.startOffset);
  const end = offsetOf(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || end <= start ? undefined : [start, end];
}

function offsetOf(node: Node, inside: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  const piece = element?.closest<HTMLElement>("[data-start]");
  if (node instanceof Text && piece !== null && piece !== undefined)
    return Number(piece.dataset["start"]) + inside;
  // Between paragraphs a selection may end on the paragraph itself: that is its first piece.
  const next = element?.querySelector<HTMLElement>("[data-start]");
  return next === null || next === undefined ? undefined : Number(next.dataset["start"]);
}
