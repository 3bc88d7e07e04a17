const ROWS_AT_ONCE = 1000;

/** Rows in parts of which each is one statement. */
export function inParts<Item>(
  items: readonly Item[],
  atOnce: number = ROWS_AT_ONCE,
): readonly (readonly Item[])[] {
  const parts: (readonly Item[])[] = [];
  for (let start = 0; start < items.length; start += atOnce)
    parts.push(items.slice(start, start + atOnce));
  return parts;
}
