import { type RefObject, useEffect, useState } from "react";

/** The width of an element in pixels, as it changes; `absent` until it is known. */
export function useWidth(element: RefObject<HTMLElement | null>, absent: number): number {
  const [width, setWidth] = useState(absent);
  useEffect(() => {
    if (element.current === null) return;
    const watcher = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(entry.contentRect.width);
    });
    watcher.observe(element.current);
    return () => watcher.disconnect();
  }, [element]);
  return width;
}
