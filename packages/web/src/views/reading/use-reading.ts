import { type RefObject, useEffect, useMemo } from "react";
import { type SetAddress, useAddress } from "../../address/use-address.ts";
import type { ExplainedRow, ReportView } from "../../api/contract.ts";
import { type Review, useMayCode, useReview } from "../../api/review.ts";
import { type FramingWord, framingWordsOf } from "../../reading/framing-words.ts";
import type { TextLights } from "../../reading/report-text.tsx";
import { scrollToRow } from "../../reading/scroll-to-row.ts";
import { stepFrom } from "../../reading/step-from.ts";
import { type Pointed, usePointing } from "../../reading/use-pointing.ts";
import { type KnownNames, knownNamesOf } from "./known-names.ts";
import { READING_PARAMS, rowAt, shownRows } from "./reading-address.ts";
import { reviewedOf } from "./standing.ts";
import { type Marking, useMarking } from "./use-marking.ts";
import { useReadingKeys } from "./use-reading-keys.ts";

/** All that the parts of the reading share. */
export interface ReadingState {
  readonly address: ReturnType<typeof useAddress<typeof READING_PARAMS>>[0];
  readonly set: SetAddress<typeof READING_PARAMS>;
  readonly shown: readonly ExplainedRow[];
  readonly chosenRow: ExplainedRow | undefined;
  readonly choose: (id: string) => void;
  readonly step: (by: 1 | -1) => void;
  readonly pointed: readonly string[];
  readonly point: (ids: readonly string[]) => void;
  readonly peek: Pointed["peek"];
  readonly lights: TextLights;
  readonly framing: readonly FramingWord[];
  readonly marking: Marking;
  readonly known: KnownNames;
  readonly accepted: ReadonlySet<string>;
  readonly corrected: ReadonlySet<string>;
  readonly mayCode: boolean;
  readonly review: Review;
  readonly isBusy: boolean;
  /** Whether a narrow page shows the list in place of the text. */
  readonly notes: boolean;
}

/** What is chosen, pointed at, marked and shown while a report is read. */
export function useReading({
  report,
  rows,
  body,
  column,
}: {
  readonly report: ReportView;
  readonly rows: readonly ExplainedRow[];
  readonly body: RefObject<HTMLElement | null>;
  readonly column: RefObject<HTMLElement | null>;
}): ReadingState {
  const [address, set] = useAddress(READING_PARAMS);
  const { coding, framing: showsFraming, kinds, notes, said } = address;
  const { review, isBusy } = useReview();
  const mayCode = useMayCode();
  const shown = useMemo(() => shownRows(rows, { coding, kinds }), [rows, coding, kinds]);
  const known = useMemo(() => knownNamesOf(rows), [rows]);
  const framing = useMemo(() => framingWordsOf(report.text), [report.text]);
  const framingSpans = useMemo(() => framing.map(({ span }) => span), [framing]);
  const reviewed = useMemo(() => reviewedOf(report.history.decisions), [report.history.decisions]);
  const choose = (id: string): void => set({ said: id, at: "", notes }, { replace: said !== "" });
  const pointing = usePointing({ shown, said, choose, body });
  const marking = useMarking({
    text: report.text,
    mayCode,
    near: rows.find(({ id }) => id === said)?.evidence[0]?.span[0] ?? 0,
    onAdded: choose,
    selected: pointing.selected,
  });
  const step = (by: 1 | -1): void => {
    const next = stepFrom(shown, said, by);
    if (next !== undefined) choose(next.id);
  };
  useLinkedWords(rows, address.at, (id) => set({ said: id, at: "" }, { replace: true }));
  useEffect(() => scrollToRow(column.current, said), [column, said]);
  const markedAt = marking.span?.[0];
  useEffect(() => {
    if (markedAt === undefined) return;
    body.current?.querySelector("[data-marked]")?.scrollIntoView({ block: "nearest" });
  }, [body, markedAt]);
  useReadingKeys({ step, choose, chosen: said, mark: marking.begin, mayCode });
  return {
    address,
    set,
    shown,
    chosenRow: shown.find(({ id }) => id === said),
    choose,
    step,
    pointed: pointing.pointed,
    point: pointing.point,
    peek: marking.span === undefined ? pointing.peek : undefined,
    lights: {
      chosen: said,
      pointed: pointing.pointed,
      marked: marking.span,
      ...(showsFraming ? { framing: framingSpans } : {}),
    },
    framing,
    marking,
    known,
    ...reviewed,
    mayCode,
    review,
    isBusy,
    notes,
  };
}

/** A link may lead to words: what is asserted there is chosen. */
function useLinkedWords(
  rows: readonly ExplainedRow[],
  at: string,
  onFound: (id: string) => void,
): void {
  useEffect(() => {
    if (at === "" || Number.isNaN(Number(at))) return;
    const row = rowAt(rows, Number(at));
    if (row !== undefined) onFound(row.id);
  });
}
