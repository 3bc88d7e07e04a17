import type { Measure } from "@zenobia/model";
import type { Counted } from "./counted.ts";

/** How sure the words make it what a number counts. */
export type Ground = "predicate" | "attribute" | "noun" | "inherited" | "none";

/** What a number counts, and what says so. */
export interface Reading {
  readonly counted: Counted;
  readonly measure?: Measure;
  readonly ground: Ground;
  /** The verb or noun that says so. */
  readonly predicate?: number;
  readonly rule: string;
}

/** A reading that found what its number counts. */
export type MeasuredReading = Reading & { readonly measure: Measure };

/** What one rule finds. */
export type Finding = Omit<MeasuredReading, "counted">;
