import {
  type AssertionRow,
  assertionsOfPair,
  columnsOfPair,
  type DerivedDocument,
  deriveAccounts,
  deriveTimeline,
  extendAccounts,
  type FigureAccount,
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
  extend: ({ added, documents, key }, context) => {
    const columns = columnsOfPair(key, added, context);
    const [old] = documents.map(({ document }) => document);
    // Before there were columns, a document was the whole pair.
    if (columns === undefined || old === undefined || !("names" in old)) return undefined;
    return [pairDocument(key, joinColumns(old as PairColumns, columns))];
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
  documentsOf: (key, rows, { identity }) =>
    deriveAccounts(key, rows, { identity }).map(accountDocument),
  extend: ({ added, documents, key }, { identity }) => {
    const old = new Map(documents.map((one) => [one.id, one as DerivedDocument<FigureAccount>]));
    const accounts = [...old.values()].map(({ document }) => document);
    return extendAccounts(key, { accounts, rows: added }, { identity }).map((account) => {
      const before = old.get(account.id);
      return before !== undefined && isSame(before.document, account)
        ? before
        : accountDocument(account);
    });
  },
});

function accountDocument(account: FigureAccount): BlockDocument {
  const { claims, from, id, measure, place, to } = account;
  return {
    id,
    members: idsOf(claims),
    columns: {
      type: measure,
      publishers: publishersOf(claims),
      ...(place === undefined ? {} : { places: [place.key], ...pointOf(place) }),
      from,
      to,
      weight: claims.length,
    },
    document: account,
  };
}

/** Accounts of the same claims differ in nothing but what they are counted among. */
function isSame(a: FigureAccount, b: FigureAccount): boolean {
  return (
    a.claims.length === b.claims.length &&
    a.claims.every((claim, index) => claim === b.claims[index]) &&
    a.partOf.length === b.partOf.length &&
    a.partOf.every((id, index) => id === b.partOf[index])
  );
}

/** All that is derived from assertions, kind by kind. */
export const DERIVATIONS: readonly Derivation[] = [INCIDENTS, HOLDINGS, TIES, LEDGER];

/** A tie stands from the day told for its beginning, which may be long before the first report of it. */
function tieDay({ firstTold, since }: Pick<Tie, "firstTold" | "since">): string {
  return since !== undefined && since < firstTold ? since : firstTold;
}

function fightDay({ from }: { readonly from: string }): string {
  return from;
}

function idsOf(rows: readonly Pick<AssertionRow, "id">[]): readonly string[] {
  return rows.map(({ id }) => id).sort();
}

function publishersOf(rows: readonly Pick<AssertionRow, "publisher">[]): readonly string[] {
  return [...new Set(rows.flatMap(({ publisher }) => publisher ?? []))].sort();
}

function pointOf({ lat, lon }: { readonly lat?: number; readonly lon?: number }): {
  readonly lat?: number;
  readonly lon?: number;
} {
  return lat === undefined || lon === undefined ? {} : { lat, lon };
}
