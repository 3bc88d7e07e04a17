import { AppError } from "@zenobia/model";

/** Tags without an end, or whose end may be left out: they say nothing of depth. */
const OPEN_ENDED: ReadonlySet<string> = new Set(
  (
    "area base br col colgroup dd dt embed hr img input li link meta option p param source tbody td tfoot th thead " +
    "tr track wbr html head body"
  ).split(" "),
);
const TAG = /<(\/?)([a-z][a-z0-9]{0,20})/giu;
/** Parsing takes time that grows with the square of the depth. */
const MAX_NESTING = 5_000;

/**
 * Refuses a page whose elements lie deeper in each other than any that people write.
 *
 * @throws {AppError} `input/too-large`
 */
export function checkNesting(html: string): void {
  let depth = 0;
  for (const [, end, name = ""] of html.matchAll(TAG)) {
    if (OPEN_ENDED.has(name.toLowerCase())) continue;
    depth = end === "/" ? Math.max(0, depth - 1) : depth + 1;
    if (depth <= MAX_NESTING) continue;
    const message = `its elements lie more than ${MAX_NESTING} deep in each other: give the text as a .txt file`;
    throw new AppError("input/too-large", message);
  }
}
