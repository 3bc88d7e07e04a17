import type {
  AssertionId,
  AssertionRow,
  CodingId,
  EventRow,
  FigureRow,
} from "../assertions/assertion.ts";
import type { IncidentId } from "../log/decision.ts";
import { blockKeysOf } from "./block-keys.ts";
import { isEvent, isFigure } from "./derive-incidents.ts";
import type { Incident } from "./incident.ts";

/**
 * What an incremental derivation asks of whoever keeps rows and incidents. Rows may be given as they were coded or
 * as corrected, but are to be found by the keys ({@link blockKeysOf}) that they have when corrected.
 */
export interface IncidentMemory {
  /** Events that are kept under any of the keys. */
  readonly eventsWith: (keys: readonly string[]) => Promise<readonly EventRow[]>;
  /** All incidents of the components that any of the assertions is in, as last derived. */
  readonly incidentsAround: (
    assertions: readonly AssertionId[],
  ) => Promise<readonly Pick<Incident, "id" | "tellings">[]>;
  /** Events by id; those that are no more are left out. */
  readonly events: (ids: readonly AssertionId[]) => Promise<readonly EventRow[]>;
  readonly figuresOf: (codings: readonly CodingId[]) => Promise<readonly FigureRow[]>;
}

/** What an incremental derivation changes. */
export interface IncidentChange {
  /** Incidents that are no more. */
  readonly removed: readonly IncidentId[];
  /** New ones, and those to put in place of others of the same id; by id. */
  readonly incidents: readonly Incident[];
}

/** Keeps rows and incidents in memory: for small records, and to test against. */
export interface LocalIncidentMemory extends IncidentMemory {
  /** Puts rows in place of those of the same ids. */
  readonly keep: (rows: readonly AssertionRow[]) => void;
  readonly forget: (ids: readonly AssertionId[]) => void;
  readonly apply: (change: IncidentChange) => void;
  /** By id. */
  readonly incidents: () => readonly Incident[];
}

/** A memory that holds nothing yet. */
export function createIncidentMemory(): LocalIncidentMemory {
  const rows = createRowStore();
  const incidents = createIncidentStore();
  return {
    eventsWith: async (keys) => rows.eventsOf(rows.idsWith(keys)),
    incidentsAround: async (ids) => incidents.around(ids),
    events: async (ids) => rows.eventsOf(ids),
    figuresOf: async (codings) => rows.figuresOf(codings),
    keep: (added) => {
      for (const row of added) rows.keep(row);
    },
    forget: (ids) => {
      for (const id of ids) rows.forget(id);
    },
    apply: (change) => {
      for (const id of change.removed) incidents.drop(id);
      for (const { id } of change.incidents) incidents.drop(id);
      for (const incident of change.incidents) incidents.add(incident);
    },
    incidents: incidents.list,
  };
}

interface RowStore {
  readonly keep: (row: AssertionRow) => void;
  readonly forget: (id: AssertionId) => void;
  readonly idsWith: (keys: readonly string[]) => readonly AssertionId[];
  readonly eventsOf: (ids: readonly AssertionId[]) => readonly EventRow[];
  readonly figuresOf: (codings: readonly CodingId[]) => readonly FigureRow[];
}

function createRowStore(): RowStore {
  const rows = new Map<AssertionId, AssertionRow>();
  const blocks = new Map<string, Set<AssertionId>>();
  const codings = new Map<CodingId, Set<AssertionId>>();
  const forget = (id: AssertionId): void => {
    const row = rows.get(id);
    if (row === undefined) return;
    rows.delete(id);
    codings.get(row.coding)?.delete(id);
    if (row.kind === "event") for (const key of blockKeysOf(row)) blocks.get(key)?.delete(id);
  };
  return {
    forget,
    keep: (row) => {
      forget(row.id);
      rows.set(row.id, row);
      put(codings, row.coding, row.id);
      if (row.kind === "event") for (const key of blockKeysOf(row)) put(blocks, key, row.id);
    },
    idsWith: (keys) => keys.flatMap((key) => [...(blocks.get(key) ?? [])]),
    eventsOf: (ids) => [...new Set(ids)].flatMap((id) => rows.get(id) ?? []).filter(isEvent),
    figuresOf: (ids) =>
      ids
        .flatMap((coding) => [...(codings.get(coding) ?? [])])
        .flatMap((id) => rows.get(id) ?? [])
        .filter(isFigure),
  };
}

interface IncidentStore {
  readonly add: (incident: Incident) => void;
  readonly drop: (id: IncidentId) => void;
  /** Incidents of the components that any of the assertions is in. */
  readonly around: (ids: readonly AssertionId[]) => readonly Incident[];
  readonly list: () => readonly Incident[];
}

function createIncidentStore(): IncidentStore {
  const incidents = new Map<IncidentId, Incident>();
  const components = new Map<AssertionId, AssertionId>();
  const members = new Map<AssertionId, Set<IncidentId>>();
  return {
    add: (incident) => {
      incidents.set(incident.id, incident);
      put(members, incident.component, incident.id);
      for (const { assertion } of incident.tellings) components.set(assertion, incident.component);
    },
    drop: (id) => {
      const old = incidents.get(id);
      if (old === undefined) return;
      incidents.delete(id);
      members.get(old.component)?.delete(id);
      for (const { assertion } of old.tellings) components.delete(assertion);
    },
    around: (ids) => {
      const around = new Set(ids.flatMap((id) => components.get(id) ?? []));
      return [...around]
        .flatMap((component) => [...(members.get(component) ?? [])])
        .flatMap((id) => incidents.get(id) ?? []);
    },
    list: () => [...incidents.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

function put<Key, Value>(sets: Map<Key, Set<Value>>, key: Key, value: Value): void {
  const set = sets.get(key);
  if (set === undefined) sets.set(key, new Set([value]));
  else set.add(value);
}
