import {
  type AssertionId,
  type AssertionRow,
  assertionsIn,
  type CodingId,
  canonicalJson,
  type Ruling,
} from "@zenobia/record";

/** Rows of whole codings before and after a stretch of the log. */
interface Rows {
  readonly before: readonly AssertionRow[];
  readonly after: readonly AssertionRow[];
}

/**
 * Picks the rows that have to be derived from again: those that came, went or are others now, those that a ruling is
 * about, and those that are understood by one of these. A decision on one row of a report leaves the hundred others out.
 *
 * @param rulings Those of the stretch, with what they undo; as they were made and as they go over to newer codings.
 */
export function changedRows({ after, before }: Rows, rulings: readonly Ruling[]): Rows {
  // Where two keys become one or are parted again, rows stay as they are and are found by others.
  if (rulings.some(({ act }) => act === "same-actor" || act === "same-place"))
    return { before, after };
  const isChanged = new Set<AssertionId>(rulings.flatMap(assertionsIn));
  const were = new Map(before.map((row) => [row.id, canonicalJson(row)]));
  for (const row of after) {
    if (were.get(row.id) !== canonicalJson(row)) isChanged.add(row.id);
    were.delete(row.id);
  }
  for (const id of were.keys()) isChanged.add(id);
  const mates = matesOf([...before, ...after], isChanged);
  const isPicked = (row: AssertionRow): boolean => isChanged.has(row.id) || mates(row);
  return { before: before.filter(isPicked), after: after.filter(isPicked) };
}

/** Rows that are read together with others: figures of a coding with one another and its events, holdings with the event that brought them. */
function matesOf(
  rows: readonly AssertionRow[],
  isChanged: ReadonlySet<AssertionId>,
): (row: AssertionRow) => boolean {
  const counted = new Set<CodingId>(
    rows.flatMap(({ coding, id, kind }) =>
      kind === "figure" && isChanged.has(id) ? [coding] : [],
    ),
  );
  return (row) => {
    if (row.kind === "control") return row.event !== undefined && isChanged.has(row.event);
    return (row.kind === "figure" || row.kind === "event") && counted.has(row.coding);
  };
}
