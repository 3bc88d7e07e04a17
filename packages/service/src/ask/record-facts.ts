import { MEASURES, PLOVER_TYPES, RELATION_KINDS } from "@zenobia/model";
import { FIGURE_RULES, type Store } from "@zenobia/record";
import { incidentOf } from "./documents.ts";

/** What a record holds, in numbers and words. */
export interface RecordFacts {
  /** Entries of the log, and how many of them are derived from. */
  readonly end: number;
  readonly through: number;
  readonly assertions: number;
  readonly byKind: Readonly<Record<string, number>>;
  /** First and last day of what is told; absent in an empty record. */
  readonly firstDay?: string;
  readonly lastDay?: string;
  readonly publishers: readonly string[];
}

/** The words that fields of assertions can have. */
export interface Vocabulary {
  readonly types: readonly string[];
  readonly relations: readonly string[];
  readonly measures: readonly string[];
  readonly statuses: readonly string[];
  readonly rules: readonly string[];
}

/** Words of the statuses of events. */
const STATUSES = [
  "happened",
  "ongoing",
  "planned",
  "threatened",
  "possible",
  "denied",
  "called_for",
];

/** The words that fields of assertions can have. */
export const VOCABULARY: Vocabulary = {
  types: PLOVER_TYPES,
  relations: RELATION_KINDS,
  measures: MEASURES,
  statuses: STATUSES,
  rules: Object.keys(FIGURE_RULES),
};

/** Counts what a record holds. */
export async function askFacts(store: Store): Promise<RecordFacts> {
  const [end, through, kinds, publishers] = [
    await store.end(),
    await store.derivedThrough(),
    await store.count({ by: ["kind"] }),
    await store.count({ by: ["publisher"] }),
  ];
  const firstDay = await dayAt(store, "oldest");
  const lastDay = await dayAt(store, "newest");
  return {
    end: end.sequence,
    through,
    assertions: kinds.reduce((sum, { count }) => sum + count, 0),
    byKind: Object.fromEntries(kinds.map(({ key, count }) => [key[0] ?? "", count])),
    ...(firstDay === undefined ? {} : { firstDay }),
    ...(lastDay === undefined ? {} : { lastDay }),
    publishers: publishers.flatMap(({ key }) => key[0] ?? []),
  };
}

async function dayAt(store: Store, order: "oldest" | "newest"): Promise<string | undefined> {
  const { rows } = await store.listDocuments("incident", {}, { limit: 1, order });
  const incident = rows.map(incidentOf)[0];
  return incident?.time?.start ?? incident?.since;
}
