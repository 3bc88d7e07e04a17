import {
  type AssertionRow,
  assertionsOfPair,
  columnsOfPair,
  deriveAccounts,
  derivePairs,
  extendAccounts,
  isLedgerMate,
  joinColumns,
  ledgerKeysOf,
  pairInBrief,
  pairInOutline,
  tieKeysOf,
} from "@zenobia/record";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { arbitraryReports } from "./arbitrary-rows.ts";
import { bytesOf } from "./told-rows.ts";

/** Reports in two parts, each report in one of them. */
const parts = arbitraryReports().chain((reports) =>
  fc
    .array(fc.boolean(), { minLength: reports.length, maxLength: reports.length })
    .map((isFirst) => ({
      first: reports.filter((_, index) => isFirst[index]).flat(),
      second: reports.filter((_, index) => !isFirst[index]).flat(),
    })),
);

function keysIn(
  rows: readonly AssertionRow[],
  keysOf: (row: AssertionRow) => readonly string[],
): readonly string[] {
  return [...new Set(rows.flatMap(keysOf))].sort();
}

test("columns of a pair are those of its parts joined", () => {
  fc.assert(
    fc.property(parts, ({ first, second }) => {
      const all = [...first, ...second];
      for (const key of keysIn(all, (row) => tieKeysOf(row))) {
        const [a, b] = [columnsOfPair(key, first), columnsOfPair(key, second)];
        const joined = a === undefined || b === undefined ? (a ?? b) : joinColumns(a, b);
        expect(joined).toEqual(columnsOfPair(key, all));
      }
    }),
  );
});

test("columns tell of a pair what the pair tells, but for words, speakers and places", () => {
  fc.assert(
    fc.property(parts, ({ first, second }) => {
      const all = [...first, ...second];
      for (const pair of derivePairs(all)) {
        const columns = columnsOfPair(`tie:${pair.pair.join("|")}`, all);
        if (columns === undefined) throw new Error("no columns");
        const outline = pairInOutline(columns);
        expect(pairInBrief(outline)).toEqual(pairInBrief(pair));
        const told = [...pair.fights, ...pair.ties.flatMap(({ tellings }) => tellings)];
        const ids = [...new Set(told.map(({ assertion }) => assertion))].sort();
        expect(assertionsOfPair(columns)).toEqual(ids);
        expect(pairInOutline(pair)).toBe(pair);
      }
    }),
  );
});

test("accounts that more rows are put into are those of all rows", () => {
  fc.assert(
    fc.property(parts, ({ first, second }) => {
      const all = [...first, ...second];
      for (const key of keysIn(all, (row) => ledgerKeysOf(row))) {
        const [old, more, whole] = [first, second, all].map((rows) => withMates(key, rows));
        const accounts = deriveAccounts(key, old ?? []);
        const extended = extendAccounts(key, { accounts, rows: more ?? [] });
        expect(bytesOf(extended)).toBe(bytesOf(deriveAccounts(key, whole ?? [])));
      }
    }),
  );
});

function withMates(key: string, rows: readonly AssertionRow[]): readonly AssertionRow[] {
  const own = rows.filter((row) => ledgerKeysOf(row).includes(key));
  return rows.filter((row) => own.some((one) => one === row || isLedgerMate(one, row)));
}
