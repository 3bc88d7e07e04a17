import {
  type AssertionRow,
  deriveAccounts,
  derivePair,
  deriveTimeline,
  holdingKeysOf,
  lastDayOfPair,
  ledgerKeysOf,
  type Tie,
  tieKeysOf,
} from "@zenobia/record";
import { createBlockDerivation } from "./block-derivation.ts";
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
    const pair = derivePair(key, rows, context);
    if (pair === undefined) return [];
    const days = [...pair.ties.map(tieDay), ...pair.fights.map(fightDay)];
    const from = days.sort()[0];
    const document = {
      id: key,
      members: idsOf(rows),
      columns: {
        actors: pair.pair,
        publishers: publishersOf(rows),
        ...(from === undefined ? {} : { from }),
        standsTo: lastDayOfPair(pair),
        weight: rows.length,
      },
      document: pair,
    };
    return [document];
  },
});

/** All numbers that are given for one thing: one document an account. */
const LEDGER = createBlockDerivation({
  kind: "ledger",
  keysOf: (row, { identity }) => ledgerKeysOf(row, { identity }),
  matesOf: async (rows, memory) =>
    await memory.figuresOf([...new Set(rows.map(({ coding }) => coding))]),
  documentsOf: (key, rows, { identity }) =>
    deriveAccounts(key, rows, { identity }).map((account) => {
      const claimed = new Set(account.claims.map(({ id }) => id));
      const own = rows.filter(({ id }) => claimed.has(id));
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
    }),
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
