import type { Day } from "@zenobia/model";
import type { AssertionId, AssertionRow } from "../assertions/assertion.ts";
import type { ActorReference } from "../assertions/references.ts";
import { weekOf } from "../days/day-number.ts";
import { type Identity, OWN_IDENTITY } from "../decisions/identity.ts";
import { voiceOf } from "../kinship/voice.ts";
import type { CountDimension } from "../ports/queries.ts";

/** What to count, and how. */
export interface CountQuestion {
  /** At least one; a row of the answer has their values in this order. */
  readonly by: readonly CountDimension[];
  /**
   * `assertions` counts each telling, those of one voice that tell the same once; `incidents` what is told of, each once
   * in every group that one of its assertions is in. Assertions of no incident are then not counted.
   */
  readonly unit: "assertions" | "incidents";
  readonly incidentOf?: (assertion: AssertionId) => string | undefined;
  readonly identity?: Identity;
  /** Days that are counted, both inclusive. */
  readonly from?: Day;
  readonly to?: Day;
}

/** How many there are in one group. */
export interface CountedGroup {
  /** Values in the order of the dimensions; `null` where rows have none. */
  readonly key: readonly (string | null)[];
  readonly count: number;
}

/**
 * Counts rows (as corrected, without those rejected). A row with several actors is in the group of each.
 *
 * A row's day is the first of its time, or that of publication where it has none. Of reports with one voice, the
 * one that tells a thing most often counts for it.
 *
 * @returns By key; groups without rows are left out.
 */
export function countRows(
  rows: readonly AssertionRow[],
  question: CountQuestion,
): readonly CountedGroup[] {
  const groups = new Map<string, Tally>();
  for (const row of rows) {
    const incident = question.unit === "incidents" ? question.incidentOf?.(row.id) : undefined;
    if (!isCounted(row, incident, question)) continue;
    for (const key of keysOf(row, question)) {
      const tally = tallyOf(groups, key);
      if (incident === undefined) tell(tally, row, question);
      else tally.incidents.add(incident);
    }
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, tally]) => ({ key: tally.key, count: sizeOf(tally) }));
}

function isCounted(
  row: AssertionRow,
  incident: string | undefined,
  { from, to, unit }: CountQuestion,
): boolean {
  const day = dayOfRow(row);
  const inDays = (from === undefined || day >= from) && (to === undefined || day <= to);
  return inDays && (unit === "assertions" || incident !== undefined);
}

function tallyOf(groups: Map<string, Tally>, key: readonly Value[]): Tally {
  const name = JSON.stringify(key);
  const tally = groups.get(name) ?? { key, incidents: new Set(), told: new Map() };
  groups.set(name, tally);
  return tally;
}

interface Tally {
  readonly key: readonly (string | null)[];
  readonly incidents: Set<string>;
  /** By voice and what is told, how often each report tells it. */
  readonly told: Map<string, Map<string, number>>;
}

function tell({ told }: Tally, row: AssertionRow, question: CountQuestion): void {
  const { identity = OWN_IDENTITY } = question;
  const what = JSON.stringify([voiceOf(row), ...contentOf(row, identity)]);
  const reports = told.get(what) ?? new Map<string, number>();
  told.set(what, reports);
  reports.set(row.report, (reports.get(row.report) ?? 0) + 1);
}

function sizeOf({ incidents, told }: Tally): number {
  const tellings = [...told.values()].reduce(
    (sum, reports) => sum + Math.max(...reports.values()),
    0,
  );
  return incidents.size + tellings;
}

/** What a row tells, apart from who reports it and when: copies of one text tell the same. */
function contentOf(row: AssertionRow, { actor, place }: Identity): readonly unknown[] {
  const keys = (list: readonly ActorReference[]): string[] =>
    list.map(({ key }) => actor(key)).sort();
  const where = "place" in row && row.place !== undefined ? place(row.place.key) : null;
  const when = "time" in row && row.time !== undefined ? [row.time.start, row.time.end] : null;
  const common = [row.kind, where, when, keys(row.attribution)];
  switch (row.kind) {
    case "event":
      return [...common, row.type, row.mode, row.status, keys(row.actors), keys(row.recipients)];
    case "control":
      return [...common, row.status, actor(row.holder.key)];
    case "tie":
      return [...common, row.relation, actor(row.subject.key), actor(row.object.key)];
    case "figure":
      return [...common, row.measure, row.exact, row.min, row.max, row.who];
    case "quote":
      return [...common, actor(row.speaker.key), row.words];
  }
}

type Value = string | null;

function keysOf(
  row: AssertionRow,
  { by, identity = OWN_IDENTITY }: CountQuestion,
): readonly Value[][] {
  return by
    .map((dimension) => VALUES[dimension](row, identity))
    .reduce<Value[][]>(
      (keys, values) => keys.flatMap((key) => values.map((value) => [...key, value])),
      [[]],
    );
}

type ValuesOf = (row: AssertionRow, identity: Identity) => readonly Value[];

const VALUES: Readonly<Record<CountDimension, ValuesOf>> = {
  day: (row) => [dayOfRow(row)],
  week: (row) => [weekOf(dayOfRow(row))],
  month: (row) => [`${dayOfRow(row).slice(0, "YYYY-MM".length)}-01`],
  year: (row) => [`${dayOfRow(row).slice(0, "YYYY".length)}-01-01`],
  kind: ({ kind }) => [kind],
  type: (row) => [typeOf(row)],
  status: (row) => ["status" in row ? row.status : null],
  actor: (row, identity) => orNone(actorsOf(row).map(({ key }) => identity.actor(key))),
  pair: (row, identity) => orNone(pairsOf(row, identity)),
  place: (row, identity) => [
    "place" in row && row.place !== undefined ? identity.place(row.place.key) : null,
  ],
  source: ({ attribution }, identity) => orNone(attribution.map(({ key }) => identity.actor(key))),
  publisher: ({ publisher }) => [publisher ?? null],
};

/** First day of a row's time, or of publication where none is told. */
export function dayOfRow(row: AssertionRow): Day {
  if (row.kind === "tie") return row.since?.start ?? row.published;
  return "time" in row ? (row.time?.start ?? row.published) : row.published;
}

function typeOf(row: AssertionRow): Value {
  if (row.kind === "event") return row.type;
  if (row.kind === "tie") return row.relation;
  return row.kind === "figure" ? row.measure : null;
}

function actorsOf(row: AssertionRow): readonly ActorReference[] {
  switch (row.kind) {
    case "event":
      return [...row.actors, ...row.recipients];
    case "control":
      return row.from === undefined ? [row.holder] : [row.holder, row.from];
    case "tie":
      return [row.subject, row.object];
    case "figure":
      return row.by === undefined ? [] : [row.by];
    case "quote":
      return [row.speaker];
  }
}

/** Who did it, `>`, to whom; both ends of a tie. */
function pairsOf(row: AssertionRow, { actor }: Identity): readonly string[] {
  if (row.kind === "tie") return [`${actor(row.subject.key)} > ${actor(row.object.key)}`];
  if (row.kind !== "event") return [];
  return row.actors.flatMap((one) =>
    row.recipients.map((other) => `${actor(one.key)} > ${actor(other.key)}`),
  );
}

function orNone(values: readonly string[]): readonly Value[] {
  return values.length === 0 ? [null] : [...new Set(values)].sort();
}
