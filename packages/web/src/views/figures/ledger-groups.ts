import type { WeighedAccount } from "../../api/contract.ts";
import { accountWords, measureWords } from "../../record/figure-words.ts";

/** Accounts of one place within a measure. */
export interface PlaceGroup {
  /** Empty where no place is told. */
  readonly place: string;
  readonly accounts: readonly WeighedAccount[];
}

/** Accounts of one measure. */
export interface MeasureGroup {
  readonly measure: string;
  readonly count: number;
  readonly places: readonly PlaceGroup[];
}

/** Accounts by measure and place, those with most claims first. */
export function groupsOf(accounts: readonly WeighedAccount[]): readonly MeasureGroup[] {
  const measures = groupBy(accounts, ({ measure }) => measure);
  return [...measures]
    .map(([measure, own]) => ({ measure, count: own.length, places: placesOf(own) }))
    .sort((a, b) => weightOf(a) - weightOf(b));
}

const ORDER = ["killed", "wounded", "displaced", "detained", "missing"];

function weightOf({ measure }: MeasureGroup): number {
  const at = ORDER.indexOf(measure);
  return at < 0 ? ORDER.length : at;
}

function placesOf(accounts: readonly WeighedAccount[]): readonly PlaceGroup[] {
  const places = groupBy(accounts, ({ place }) => place?.name ?? "");
  return [...places]
    .map(([place, own]) => ({
      place,
      accounts: own.toSorted((a, b) => b.claims.length - a.claims.length || (a.to < b.to ? 1 : -1)),
    }))
    .sort((a, b) => claimsIn(b) - claimsIn(a) || (a.place < b.place ? -1 : 1));
}

function groupBy(
  accounts: readonly WeighedAccount[],
  keyOf: (account: WeighedAccount) => string,
): ReadonlyMap<string, readonly WeighedAccount[]> {
  const groups = new Map<string, WeighedAccount[]>();
  for (const account of accounts) {
    const own = groups.get(keyOf(account));
    if (own === undefined) groups.set(keyOf(account), [account]);
    else own.push(account);
  }
  return groups;
}

function claimsIn({ accounts }: PlaceGroup): number {
  return accounts.reduce((sum, { claims }) => sum + claims.length, 0);
}

/** Accounts that hold all the words somewhere: whose, where, by whom, as written. */
export function matching(
  accounts: readonly WeighedAccount[],
  words: string,
): readonly WeighedAccount[] {
  const wanted = fold(words).split(" ").filter(Boolean);
  if (wanted.length === 0) return accounts;
  return accounts.filter((account) => {
    const text = fold(
      [
        measureWords(account.measure),
        accountWords(account),
        account.place?.name ?? "",
        ...account.claims.flatMap(({ by, evidence, publisher, who }) => [
          who ?? "",
          by?.name ?? "",
          publisher ?? "",
          ...evidence.map((one) => one.text),
        ]),
      ].join(" "),
    );
    return wanted.every((word) => text.includes(word));
  });
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
