import type { ReportId } from "../assertions/assertion.ts";
import { krippendorffAlpha, type Scale } from "./alpha.ts";
import { type CodingDisagreement, disagreementsOf } from "./disagreements.ts";
import { FIELDS, type Field, ITEM_KINDS, type ItemKind } from "./fields.ts";
import { type Item, itemsOfBoth, type OneCoding } from "./items.ts";
import { cohenKappa } from "./kappa.ts";
import { fieldAgrees, isCompared, isWhole, pairItems, type WholePair } from "./pair-items.ts";
import { addCounts, type Counts, scoreSheets } from "./score.ts";
import { sheetOf } from "./sheet.ts";

/** A report that two coders have coded. */
export interface CodedTwice {
  readonly report: ReportId;
  /** The stored text that both codings' spans point into. */
  readonly text: string;
  readonly first: OneCoding;
  readonly second: OneCoding;
}

/** How far two coders agree on a field of the items that both have. */
export interface FieldAgreement {
  readonly kind: ItemKind;
  readonly field: string;
  readonly scale: Scale;
  /** Items that both have; of a number or an end of days, those of them where either coder gave one. */
  readonly units: number;
  readonly agreed: number;
  /** Cohen's, on nominal fields; absent where chance cannot be told from agreement. */
  readonly kappa?: number;
  /** Krippendorff's, over the units where both gave a value on the interval scale; absent likewise. */
  readonly alpha?: number;
}

/** How far two coders agree, and where not. */
export interface Comparison {
  readonly reports: number;
  /** Items in common, as the coding guide's scorer counts them; {@link f1} makes shares of them. */
  readonly counts: Counts;
  /** All fields of all kinds, in a fixed order. */
  readonly fields: readonly FieldAgreement[];
  /** By report, then in the order of the text. */
  readonly disagreements: readonly CodingDisagreement[];
}

/**
 * Compares two coders, report by report and field by field.
 *
 * Kappa and alpha tell of the fields of items that both have. Whether both have an item is told by F1: how many events
 * neither of them saw in a text, nobody can count, so there is no agreement by chance to take off.
 *
 * @see Hripcsak & Rothschild 2005, Agreement, the F-Measure, and Reliability in Information Retrieval
 */
export function compareCodings(reports: readonly CodedTwice[]): Comparison {
  const ordered = [...reports].sort((a, b) => compareWords(a.report, b.report));
  const compared = ordered.map(({ report, text, first, second }) => ({
    report,
    text,
    counts: scoreSheets(sheetOf(first.coded, text), sheetOf(second.coded, text)),
    pairs: pairItems(...itemsOfBoth(text, first, second)),
  }));
  const pairs = compared.flatMap((one) => one.pairs.filter(isWhole));
  return {
    reports: reports.length,
    counts: addCounts(compared.map(({ counts }) => counts)),
    fields: ITEM_KINDS.flatMap((kind) => {
      const ofKind = pairs.filter(([one]) => one.kind === kind);
      return FIELDS[kind].fields.map((field) => agreementOn(field, kind, ofKind));
    }),
    disagreements: compared.flatMap(disagreementsOf),
  };
}

function agreementOn(field: Field, kind: ItemKind, all: readonly WholePair[]): FieldAgreement {
  const { name, scale } = field;
  const isTold = (item: Item): boolean => item.values[name] !== undefined;
  const pairs = all.filter(
    (pair) => isCompared(field, pair) && (scale === "nominal" || pair.some(isTold)),
  );
  const agreed = pairs.filter((pair) => fieldAgrees(field, ...pair)).length;
  const head = { kind, field: name, scale, units: pairs.length, agreed };
  if (scale === "interval") {
    const number = ({ values: { [name]: value } }: Item): number | undefined =>
      typeof value === "number" ? value : undefined;
    const alpha = krippendorffAlpha(
      pairs.map((pair) => pair.map(number)),
      "interval",
    );
    return { ...head, ...(alpha === undefined ? {} : { alpha }) };
  }
  const labels = pairs.map((pair) => labelsOf(field, pair));
  const [kappa, alpha] = [cohenKappa(labels), krippendorffAlpha(labels, "nominal")];
  return {
    ...head,
    ...(kappa === undefined ? {} : { kappa }),
    ...(alpha === undefined ? {} : { alpha }),
  };
}

/** Words that agree count as the same label. */
function labelsOf(field: Field, [one, other]: WholePair): readonly [string, string] {
  const [a = "", b = ""] = [one.labels[field.name], other.labels[field.name]];
  return fieldAgrees(field, one, other) ? [a, a] : [a, b];
}

function compareWords(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
