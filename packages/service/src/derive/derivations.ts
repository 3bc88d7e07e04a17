import {
  type AssertionRow,
  assertionsOfPair,
  columnsOfPair,
  deriveAccounts,
  deriveTimeline,
  holdingKeysOf,
  joinColumns,
  lastDayOfPair,
  ledgerKeysOf,
  type PairColumns,
  pairInOutline,
  type Tie,
  tieKeysOf,
} from "@zenobia/record";
import { type BlockDocument, createBlockDerivation } from "./block-derivation.ts";
import type { Derivation } from "./derivation.ts";
import { INCIDENTS } from "./incident-derivation.ts";

/** Who held each place: one document a place, with its timeline. */
const HOLDINGS = createBlockDerivation({
  kind: "holding",
  keysOf: (row, { identity }) => holdingKeysOf(row, identity),
  matesOf: async (rows, memory) =>
    await memory.rows(rows.flatMap((row) => (row.kind === "control" ? (row.event ?? []) : []))),
  documentsOf: (_, rows, context) => {
    const timeline = deriveTimeline(rows, context);
    if (timeline === undefined) return [];
    const { place, keys, actors, claims } = timeline;
    const days = claims.map(({ published, time }) => time?.start ?? published).sort();
    return [
      {
        id: place.key,
        members: idsOf(rows.filter(({ kind }) => kind === "control")),
        columns: {
          actors: Object.keys(actors).sort(),
          places: keys,
          publishers: publishersOf(rows),
          ...pointOf(place),
          ...(days[0] === undefined ? {} : { from: days[0] }),
          weight: claims.length,
        },
        document: timeline,
      },
    ];
  },
});

/** What is told between two actors: one document a pair. */
const TIES = createBlockDerivation({
  kind: "tie",
  keysOf: (row, { identity }) => tieKeysOf(row, identity),
  documentsOf: (key, rows, context) => {
    const columns = columnsOfPair(key, rows, context);
    return columns === undefined ? [] : [pairDocument(key, columns)];
  },
  extend: ({ document, id }, rows, context) => {
    const added = columnsOfPair(id, rows, context);
    if (added === undefined || !("names" in document)) return undefined;
    return pairDocument(id, joinColumns(document as PairColumns, added));
  },
});

function pairDocument(id: string, columns: PairColumns): BlockDocument {
  const pair = pairInOutline(columns);
  const days = [...pair.ties.map(tieDay), ...pair.fights.map(fightDay)];
  const from = days.sort()[0];
  const members = assertionsOfPair(columns);
  return {
    id,
    members,
    columns: {
      actors: pair.pair,
      publishers: columns.publishers.map(([publisher]) => publisher),
      ...(from === undefined ? {} : { from }),
      standsTo: lastDayOfPair(pair),
      weight: members.length,
    },
    document: columns,
  };
}

/** All numbers that are given for one thing: one document an account. */
const LEDGER = createBlockDerivation({
  kind: "ledger",
  keysOf: (row, { identity }) => ledgerKeysOf(row, { identity }),
  matesOf: async (rows, memory) =>
    await memory.figuresOf([...new Set(rows.map(({ coding }) => coding))]),
  documentsOf: (key, rows, { identity }) => {
    const byId = new Map(rows.map((row) => [row.id, row]));
    return deriveAccounts(key, rows, { identity }).map((account) => {
      const own = account.claims.flatMap((claim) => byId.get(claim.id) ?? []);
      const { id, measure, place, from, to } = account;
      return {
        id,
        members: idsOf(own),
        columns: {
          type: measure,
          publishers: publishersOf(own),
          ...(place === undefined ? {} : { places: [place.key], ...pointOf(place) }),
          from,
          to,
          weight: account.claims.length,
        },
        document: account,
      };
    });
  },
});

/** All that is derived from assertions, kind by kind. */
export const DERIVATIONS: readonly Derivation[] = [INCIDENTS, HOLDINGS, TIES, LEDGER];

/** A tie stands from the day told for its beginning, which may be long before the first report of it. */
function tieDay({ firstTold, since }: Pick<Tie, "firstTold" | "since">): string {
  return since !== undefined && since < firstTold ? since : firstTold;
}

function fightDay({ from }: { readonly from: string }): string {
  return from;
}

function idsOf(rows: readonly AssertionRow[]): readonly string[] {
  return rows.map(({ id }) => id).sort();
}

function publishersOf(rows: readonly AssertionRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ publisher }) => publisher ?? []))].sort();
}

function pointOf({ lat, lon }: { readonly lat?: number; readonly lon?: number }): {
  readonly lat?: number;
  readonly lon?: number;
} {
  return lat === undefined || lon === undefined ? {} : { lat, lon };
}
