import type { ReactNode } from "react";
import type { AssertionRow } from "../api/contract.ts";
import styles from "./kind-sign.module.css";

type Kind = AssertionRow["kind"];

/** Kinds of assertions, in the order of filters. */
export const KINDS: readonly Kind[] = ["event", "control", "tie", "figure", "quote"];

/** How each kind is named where there are many of it. */
export const KIND_WORDS: Readonly<Record<Kind, string>> = {
  event: "Events",
  control: "Control",
  tie: "Ties",
  figure: "Figures",
  quote: "Quotations",
};

/** How one of each kind is named. */
export const KIND_NAMES: Readonly<Record<Kind, string>> = {
  event: "Event",
  control: "Control",
  tie: "Tie",
  figure: "Figure",
  quote: "Quotation",
};

/** What each kind is, in a few plain words. */
export const KIND_MEANINGS: Readonly<Record<Kind, string>> = {
  event: "Who did what to whom",
  control: "Who holds, gains or loses a place",
  tie: "Who stands with whom, or against whom",
  figure: "A number: of the dead, of troops, of strikes",
  quote: "Words in quotation marks, and whose they are",
};

const SIGNS: Readonly<Record<Kind, string>> = {
  event: "M10 2 18 10 10 18 2 10z",
  control: "M5 18V3M5 4h11l-3 3.5 3 3.500H5",
  tie: "M8 12a3 3 0 0 1 0-4l2-2a3 3 0 0 1 4.500 4l-1 1M12 8a3 3 0 0 1 0 4l-2 2a3 3 0 0 1-4.500-4l1-1",
  figure: "M7 3 5.500 17M14 3l-1.500 14M3.500 7.500h14M2.500 12.500h14",
  quote:
    "M4 12V8.500C4 6 5.500 5 7.500 4.500M4 9h4v4H4zM12 12V8.500c0-2.500 1.500-3.500 3.500-4M12 9h4v4h-4z",
};

/** The sign of a kind, in its colour. */
export function KindSign({
  kind,
  size = 18,
}: {
  readonly kind: Kind;
  readonly size?: number;
}): ReactNode {
  return (
    <svg
      viewBox="0 0 20 20"
      width={size}
      height={size}
      className={styles.sign}
      data-kind={kind}
      aria-hidden="true"
    >
      <path d={SIGNS[kind]} />
    </svg>
  );
}
