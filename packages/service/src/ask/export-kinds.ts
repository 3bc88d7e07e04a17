/** How rows are written. */
export const EXPORT_FORMATS = ["csv", "jsonl", "geojson"] as const;
/** What is written. */
export const EXPORT_KINDS = ["event", "incident", "control", "tie", "figure", "quote"] as const;

/** What is to be written, and how. */
export interface ExportQuestion {
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly kind: (typeof EXPORT_KINDS)[number];
  readonly from?: string;
  readonly to?: string;
  /** Sensitive reports too. */
  readonly withSensitive?: boolean;
}
