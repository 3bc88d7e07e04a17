import type { Day, Measure } from "@zenobia/model";
import type { AssertionId } from "../assertions/assertion.ts";
import type { PlaceReference } from "../assertions/references.ts";
import type { FigureClaim } from "./figure-claim.ts";
import type { Whose } from "./figure-words.ts";

/** A claim that takes the place of an earlier one of the same voice, or that says that the number has changed. */
export interface Revision {
  readonly claim: AssertionId;
  readonly revises: AssertionId;
  /** Whether the voice of the earlier claim takes it back itself; another's word does not. */
  readonly own: boolean;
}

/** All numbers that are given for one thing: one measure of one scope. */
export interface FigureAccount {
  /** Scope in words of keys; unique in a ledger. */
  readonly id: string;
  readonly measure: Measure;
  readonly whose: Whose;
  /** Words that tell the party of armed men; empty where nothing does. */
  readonly party: string;
  /** Absent where no place is told. */
  readonly place?: PlaceReference;
  /** `incident` a few days or one happening, `total` a longer time. */
  readonly period: "incident" | "total";
  readonly from: Day;
  readonly to: Day;
  /** What it is about, where whoever derived it knew: id of an incident. */
  readonly happening?: string;
  /** By day of publication. */
  readonly claims: readonly FigureClaim[];
  readonly revisions: readonly Revision[];
  /** Accounts of the same place and days that count this among others: children among civilians. */
  readonly partOf: readonly string[];
}
