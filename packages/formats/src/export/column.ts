import type { DayInterval } from "@zenobia/model";
import type { ExportedActor, ExportedEvidence } from "./exported.ts";

/** What a cell holds; absent is empty. */
export type Cell = string | number | undefined;

/** A column of a CSV export, with what it means. */
export interface Column<Row> {
  readonly name: string;
  /** For the manual; a test compares docs/export.md with it. */
  readonly meaning: string;
  readonly value: (row: Row) => Cell;
}

/** Makes a column. */
export function column<Row>(name: string, meaning: string, value: (row: Row) => Cell): Column<Row> {
  return { name, meaning, value };
}

/** Puts several values into one cell. */
export function joined(values: readonly string[]): string {
  return values.join("; ");
}

/** Each value once, in the order in which they come. */
export function once(values: readonly (string | undefined)[]): string {
  return joined([...new Set(values.filter((value) => value !== undefined))]);
}

/** Names of actors. */
export function namesOf(actors: readonly (ExportedActor | undefined)[]): string {
  return joined(actors.flatMap((actor) => (actor === undefined ? [] : [actor.name])));
}

/** Words of several pieces of evidence. */
export function wordsOf(evidence: readonly ExportedEvidence[]): string {
  return evidence.map(({ text }) => text).join(" … ");
}

/** First and last day as one cell, `A/B`; of a single day that day. */
export function daysOf(days: DayInterval | undefined): string | undefined {
  if (days === undefined || days.start === days.end) return days?.start;
  return `${days.start}/${days.end}`;
}
