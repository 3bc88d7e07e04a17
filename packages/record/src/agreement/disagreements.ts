import { textOf } from "@zenobia/model";
import type { AssertionId, ReportId } from "../assertions/assertion.ts";
import { FIELDS, ITEM_KINDS, type ItemKind } from "./fields.ts";
import type { Item } from "./items.ts";
import { fieldAgrees, type ItemPair, isCompared, isWhole, type WholePair } from "./pair-items.ts";
import { type Claim, type Suggestion, suggestValue } from "./suggest.ts";

/** What one coder has of something that the other has otherwise, or not at all. */
export interface DisagreementSide extends Claim {
  readonly assertion: AssertionId;
}

/** Something that two coders disagree on. */
export interface CodingDisagreement {
  readonly report: ReportId;
  readonly kind: ItemKind;
  /** The field; `item` where one coder has the whole item and the other has not. */
  readonly field: string;
  readonly first?: DisagreementSide;
  readonly second?: DisagreementSide;
  readonly suggestion: Suggestion;
}

/** A report with the items of its two coders, paired. */
interface PairedReport {
  readonly report: ReportId;
  readonly text: string;
  readonly pairs: readonly ItemPair[];
}

/** Lists what two coders of one report disagree on, in the order of the text. */
export function disagreementsOf(paired: PairedReport): readonly CodingDisagreement[] {
  return [...paired.pairs]
    .sort(comparePairs)
    .flatMap((pair) => (isWhole(pair) ? onFields(pair, paired) : onItem(pair, paired)));
}

function onFields(pair: WholePair, { report, text }: PairedReport): readonly CodingDisagreement[] {
  const [one, other] = pair;
  const { kind } = one;
  return FIELDS[kind].fields
    .filter((field) => !field.isEnd && isCompared(field, pair) && !fieldAgrees(field, one, other))
    .map(({ name: field }) => {
      const [first, second] = [sideOf(one, text, field), sideOf(other, text, field)];
      return { report, kind, field, first, second, suggestion: suggestValue(field, first, second) };
    });
}

function onItem(
  [one, other]: ItemPair,
  { report, text }: PairedReport,
): readonly CodingDisagreement[] {
  const take = one ? "first" : "second";
  const item = one ?? other;
  if (!item) return [];
  return [
    {
      report,
      kind: item.kind,
      field: "item",
      [take]: sideOf(item, text),
      suggestion: { take, rule: "only-one-has-it" },
    },
  ];
}

function sideOf(item: Item, text: string, field?: string): DisagreementSide {
  const value = field === undefined ? undefined : item.values[field];
  return {
    assertion: item.id,
    ...(value === undefined ? {} : { value }),
    evidence: item.evidence.map((span) => ({ span, text: textOf(text, span) })),
  };
}

function comparePairs(a: ItemPair, b: ItemPair): number {
  const order = startOf(a) - startOf(b) || kindOrder(a) - kindOrder(b);
  if (order !== 0) return order;
  return idOf(a) < idOf(b) ? -1 : 1;
}

function startOf(pair: ItemPair): number {
  const starts = pair.flatMap((item) => item?.evidence.map(([start]) => start) ?? []);
  return starts.reduce((least, start) => Math.min(least, start), Number.MAX_SAFE_INTEGER);
}

function kindOrder([one, other]: ItemPair): number {
  return ITEM_KINDS.findIndex((kind) => kind === (one ?? other)?.kind);
}

function idOf([one, other]: ItemPair): string {
  return `${one?.id ?? ""} ${other?.id ?? ""}`;
}
