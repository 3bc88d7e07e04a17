import type { RecordFlags } from "./record-option.ts";

/** Words of `--format`. */
export const EXPORT_FORMATS = ["csv", "jsonl", "geojson"] as const;
/** Words of `--kind`. */
export const EXPORT_KINDS = ["event", "incident", "control", "tie", "figure", "quote"] as const;

/** Options of `zenobia export`. */
export interface ExportFlags extends RecordFlags {
  readonly format: (typeof EXPORT_FORMATS)[number];
  readonly kind: (typeof EXPORT_KINDS)[number];
  readonly from?: string;
  readonly to?: string;
  readonly out?: string;
  readonly withSensitive?: true;
}
