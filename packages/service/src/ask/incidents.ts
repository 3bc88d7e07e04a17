import type {
  AssertionRow,
  CopyChain,
  DocumentFilter,
  Incident,
  Page,
  Paged,
  Store,
} from "@zenobia/record";
import { chainsAround } from "./copies.ts";
import { incidentOf } from "./documents.ts";
import { type History, historyOf } from "./history.ts";
import { present } from "./present.ts";
import { createShield } from "./shield.ts";

/** An incident with the rows that tell of it. */
export interface IncidentView {
  readonly incident: Incident;
  /** The assertions of its tellings, in their order. */
  readonly assertions: readonly AssertionRow[];
  /** Reports among its own that repeat one another. */
  readonly chains: readonly CopyChain[];
  readonly history: History;
}

/** What many incidents are drawn by: one column a field, in the order of the days. */
export interface IncidentPoints {
  readonly ids: readonly string[];
  readonly lat: readonly number[];
  readonly lon: readonly number[];
  /** First and last day, as days since 1970-01-01. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  /** Indexes into `types` and `statuses`. */
  readonly type: readonly number[];
  readonly status: readonly number[];
  readonly voices: readonly number[];
  /** 1 where none but those whom reports cite tell of it. */
  readonly claimed: readonly number[];
  /** 1 where the place is known as a province or a country only. */
  readonly rough: readonly number[];
  readonly types: readonly string[];
  readonly statuses: readonly string[];
  /** How many incidents lie nowhere that is known. */
  readonly unplaced: number;
}

const DAY_MS = 86_400_000;

/** A page of incidents; with fewer voices than `least` they are passed over, page by page. */
export async function askIncidents(
  store: Store,
  filter: DocumentFilter,
  { least = 1, ...page }: Page & { readonly least?: number },
): Promise<Paged<Incident>> {
  const told: Incident[] = [];
  let after: string | undefined;
  let asked: Page = page;
  do {
    const { rows, next } = await store.listDocuments("incident", filter, asked);
    told.push(...rows.map(incidentOf).filter(({ voices }) => voices >= least));
    after = next;
    asked = { ...page, ...present({ after }) };
  } while (after !== undefined && told.length < page.limit);
  const shield = await createShield(
    store,
    told.flatMap(({ reports }) => reports),
  );
  return { rows: told.map((incident) => shield.mask(incident)), ...present({ next: after }) };
}

/** An incident with all that tells of it; `undefined` where there is none. */
export async function askIncident(id: string, store: Store): Promise<IncidentView | undefined> {
  const [document] = await store.documents("incident", [id]);
  if (document === undefined) return undefined;
  const told = incidentOf(document);
  const shield = await createShield(store, told.reports);
  const rows = await store.rows(told.tellings.map(({ assertion }) => assertion));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const chains = await chainsAround(store, told.reports);
  return {
    incident: shield.mask(told),
    assertions: told.tellings.flatMap(({ assertion }) => {
      const row = byId.get(assertion);
      return row === undefined ? [] : [shield.mask(row)];
    }),
    chains,
    history: await historyOf(store, [id, ...told.decisions]),
  };
}

/** Incidents that assertions with these words tell of, the latest first. */
export async function askFound(
  words: string,
  limit: number,
  store: Store,
): Promise<readonly Incident[]> {
  const { rows } = await store.listRows({ kinds: ["event"], words }, { limit: limit * 3 });
  const documents = await store.documentsOf(
    "incident",
    rows.map(({ id }) => id),
  );
  const found = documents.map(incidentOf);
  const shield = await createShield(
    store,
    found.flatMap(({ reports }) => reports),
  );
  return found
    .sort((a, b) => (a.since < b.since ? 1 : -1))
    .slice(0, limit)
    .map((incident) => shield.mask(incident));
}

/** Where and when incidents were, at most `limit` of them, the latest first. */
export async function askPoints(
  store: Pick<Store, "points">,
  filter: DocumentFilter,
  limit: number,
): Promise<IncidentPoints> {
  const points = await store.points(filter, limit);
  const { at: type, words: types } = indexed(points.types);
  const { at: status, words: statuses } = indexed(points.statuses);
  const dayNumber = createDayNumbers();
  return {
    ids: points.ids,
    lat: points.lats,
    lon: points.lons,
    from: points.froms.map(dayNumber),
    to: points.tos.map(dayNumber),
    type,
    status,
    voices: points.weights,
    claimed: points.claimed.map(Number),
    rough: points.rough.map(Number),
    types,
    statuses,
    unplaced: points.unplaced.length,
  };
}

/** Words by their first place in a list of few that come often. */
function indexed(list: readonly string[]): {
  readonly at: readonly number[];
  readonly words: readonly string[];
} {
  const words = new Map<string, number>();
  const at = list.map((word) => {
    const known = words.get(word) ?? words.size;
    words.set(word, known);
    return known;
  });
  return { at, words: [...words.keys()] };
}

/** Days as days since 1970-01-01; few of them are asked for often. */
function createDayNumbers(): (day: string) => number {
  const numbers = new Map<string, number>();
  return (day) => {
    const number = numbers.get(day) ?? Math.round(Date.parse(day) / DAY_MS);
    numbers.set(day, number);
    return number;
  };
}
