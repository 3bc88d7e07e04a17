import {
  type AssertionRow,
  blockKeysOf,
  type DerivedDocument,
  type Incident,
  type IncidentMemory,
  updateIncidents,
} from "@zenobia/record";
import type { Derivation, DeriveMemory } from "./derivation.ts";

/** What several assertions are about: one document an incident. */
export const INCIDENTS: Derivation = {
  kind: "incident",
  keysOf: (row) => (row.kind === "event" ? blockKeysOf(row) : []),
  derive: async ({ before, after, touched }, { memory, context }) => {
    const ids = [...before, ...after].filter(({ kind }) => kind === "event").map(({ id }) => id);
    const all = [...new Set([...ids, ...touched])].sort();
    if (all.length === 0) return { kind: "incident", keys: [], documents: [] };
    const { removed, incidents } = await updateIncidents(all, memoryOf(memory), context);
    const replaced = [...removed, ...incidents.map(({ id }) => id)];
    return {
      kind: "incident",
      keys: [...new Set(replaced.map(ownKey))].sort(),
      documents: incidents.map(documentOf),
    };
  },
};

function ownKey(id: string): string {
  return `incident:${id}`;
}

function componentKey(component: string): string {
  return `component:${component}`;
}

function memoryOf(memory: DeriveMemory): IncidentMemory {
  return {
    eventsWith: async (keys) => eventsIn(await memory.rowsWith(keys)),
    events: async (ids) => eventsIn(await memory.rows(ids)),
    figuresOf: (codings) => memory.figuresOf(codings),
    incidentsAround: async (assertions) => {
      const own = await memory.documentsOf("incident", assertions);
      const keys = own.map(({ document }) => componentKey(incidentIn(document).component));
      const documents = await memory.documentsWith("incident", [...new Set(keys)]);
      return documents.map(({ document }) => incidentIn(document));
    },
  };
}

function eventsIn(
  rows: readonly AssertionRow[],
): readonly Extract<AssertionRow, { kind: "event" }>[] {
  return rows.filter((row) => row.kind === "event");
}

/** Documents of this kind are written here and nowhere else. */
function incidentIn(document: object): Incident {
  return document as Incident;
}

function documentOf(incident: Incident): DerivedDocument<Incident> {
  const { id, component, type, status, actors, recipients, place, time, tellings } = incident;
  const keys = [...actors, ...recipients].map(({ actor }) => actor.key);
  const publishers = tellings.flatMap(({ publisher }) => publisher ?? []);
  return {
    kind: "incident",
    id,
    keys: [componentKey(component), ownKey(id)],
    members: tellings.map(({ assertion }) => assertion).sort(),
    columns: {
      type,
      status,
      actors: [...new Set(keys)].sort(),
      publishers: [...new Set(publishers)].sort(),
      ...(place === undefined ? {} : { places: [place.key] }),
      ...(place?.lat === undefined || place.lon === undefined
        ? {}
        : { lat: place.lat, lon: place.lon }),
      from: time?.start ?? incident.since,
      to: time?.end ?? incident.until,
      weight: incident.voices,
      isClaimed: tellings.every(({ attribution }) => attribution.length > 0),
      isRough: place?.precision === "province" || place?.precision === "country",
    },
    document: incident,
  };
}
