import type { IncidentPoints } from "../../../api/contract.ts";
import { TYPE_LOOKS } from "../../../record/event-types.ts";
import { STATUS_LOOKS } from "../../../record/statuses.ts";
import { xOf, yOf } from "./mercator.ts";

/** Incidents as typed columns; types and statuses by their place in `TYPE_LOOKS` and `STATUS_LOOKS`. */
export interface PointTable {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Days since 1970-01-01, both inclusive. */
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly type: Uint8Array;
  readonly status: Uint8Array;
  readonly voices: Uint16Array;
  /** 1 where only those whom reports cite tell of it. */
  readonly claimed: Uint8Array;
  /** 1 where the place is known as a province or a country only. */
  readonly rough: Uint8Array;
}

/** What of a table is looked at: those whose bit of type and status is set and whose days share one with from–to. */
export interface Selection {
  readonly types: number;
  readonly statuses: number;
  readonly from: number;
  readonly to: number;
}

/** Reads the server's columns. */
export function pointTableOf(points: IncidentPoints): PointTable {
  const { ids, lat, lon, from, to, type, status, voices, types, statuses, claimed, rough } = points;
  const typeIndex = types.map((name) => indexOr0(TYPE_LOOKS, (look) => look.type === name));
  const statusIndex = statuses.map((name) =>
    indexOr0(STATUS_LOOKS, (look) => look.status === name),
  );
  return {
    ids,
    x: Float64Array.from(lon, xOf),
    y: Float64Array.from(lat, yOf),
    from: Int32Array.from(from),
    to: Int32Array.from(to),
    type: Uint8Array.from(type, (index) => typeIndex[index] ?? 0),
    status: Uint8Array.from(status, (index) => statusIndex[index] ?? 0),
    voices: Uint16Array.from(voices),
    claimed: Uint8Array.from(claimed),
    rough: Uint8Array.from(rough),
  };
}

function indexOr0<Item>(items: readonly Item[], fits: (item: Item) => boolean): number {
  return Math.max(0, items.findIndex(fits));
}

/** Bits of the words that are chosen among all; all of them when none is. */
export function bitsOf(all: readonly string[], chosen: readonly string[]): number {
  if (chosen.length === 0) return 2 ** all.length - 1;
  return all.reduce((bits, word, index) => (chosen.includes(word) ? bits | (1 << index) : bits), 0);
}

/** Whether a row is looked at. */
export function isSelected(table: PointTable, row: number, selection: Selection): boolean {
  const { types, statuses, from, to } = selection;
  return (
    ((types >> (table.type[row] ?? 0)) & 1) === 1 &&
    ((statuses >> (table.status[row] ?? 0)) & 1) === 1 &&
    (table.from[row] ?? 0) <= to &&
    (table.to[row] ?? 0) >= from
  );
}
