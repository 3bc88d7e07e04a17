import { choiceParam, flagParam, listParam, textParam } from "../../address/params.ts";
import type { AssertionRow, ExplainedRow } from "../../api/contract.ts";

/** What of the reading is in the address. */
export const READING_PARAMS = {
  /** Id of the assertion that is chosen. */
  said: textParam(),
  /** Offset of words that a link led to. */
  at: textParam(),
  part: choiceParam(["assertions", "coders", "history"]),
  /** Id of the only coding that is shown. */
  coding: textParam(),
  /** Kinds that are shown; none is all. */
  kinds: listParam(),
  framing: flagParam(),
  /** Whether a narrow page shows the list in place of the text. */
  notes: flagParam(),
};

/** The assertions that are shown. */
export function shownRows(
  rows: readonly ExplainedRow[],
  { coding, kinds }: { readonly coding: string; readonly kinds: readonly string[] },
): readonly ExplainedRow[] {
  return rows.filter(
    (row) =>
      (coding === "" || row.coding === coding) && (kinds.length === 0 || kinds.includes(row.kind)),
  );
}

/** The assertion whose words begin at an offset; else one that holds it. */
export function rowAt<Row extends AssertionRow>(
  rows: readonly Row[],
  offset: number,
): Row | undefined {
  const starts = rows.find(({ evidence }) => evidence.some(({ span }) => span[0] === offset));
  return (
    starts ??
    rows.find(({ evidence }) => evidence.some(({ span }) => span[0] <= offset && offset < span[1]))
  );
}
