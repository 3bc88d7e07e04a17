/** Word lists of the number reader, from data/words/numbers.yaml. */
export interface NumberWords {
  readonly cardinals: Readonly<Record<string, number>>;
  readonly scales: Readonly<Record<string, number>>;
  readonly digit_scales: Readonly<Record<string, number>>;
  readonly unit_scales: readonly string[];
  readonly unit_tails: readonly string[];
  readonly currency_signs: readonly string[];
  readonly plurals: Readonly<Record<string, number>>;
  readonly several: readonly string[];
  readonly least_many: number;
  readonly min: readonly string[];
  readonly max: readonly string[];
  readonly near: readonly string[];
  readonly also: readonly string[];
  readonly min_after: readonly string[];
  readonly max_after: readonly string[];
  readonly near_after: readonly string[];
  readonly none: readonly string[];
  readonly halves: Readonly<Record<string, number>>;
  readonly range_joints: readonly string[];
  readonly span_leads: readonly string[];
}
