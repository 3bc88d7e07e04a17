import type { Day } from "@zenobia/model";
import type { AssertionId, AssertionRow, FigureRow } from "../assertions/assertion.ts";
import { directoryOf } from "../assertions/directory.ts";
import { addDays, later } from "../days/day-number.ts";
import { type Identity, OWN_IDENTITY } from "../decisions/identity.ts";
import type { FigureAccount } from "./account.ts";
import { type FigureClaim, figureClaimOf } from "./figure-claim.ts";
import { WHOSE_PARTS } from "./figure-words.ts";
import { partsOf } from "./parts-of.ts";
import { revisionsOf } from "./revisions-of.ts";

/** What a ledger is derived with, beside rows; each has a default that knows nothing. */
export interface LedgerContext {
  readonly identity?: Identity;
  /** What a figure is about, where that is known: the incident whose words hold it. */
  readonly happeningOf?: (figure: AssertionId) => string | undefined;
}

/** Days after the last that is told of an incident in which another number may be of it. */
const SLACK_DAYS = 2;
/** Days from the first to the last that one account of an incident spans, at most. */
const SPAN_DAYS = 14;

/**
 * Keys of the blocks that a row (as corrected) belongs to: `figure:`, the measure, and the incident that it is about,
 * where that is known, or else its place.
 */
export function ledgerKeysOf(row: AssertionRow, context: LedgerContext = {}): string[] {
  if (row.kind !== "figure") return [];
  const { identity = OWN_IDENTITY, happeningOf } = context;
  const happening = happeningOf?.(row.id);
  const place = row.place === undefined ? "" : identity.place(row.place.key);
  return [`figure:${row.measure}:${happening ?? place}`];
}

/**
 * Derives the accounts of one block.
 *
 * @param rows Rows of the block, in any order; with them, for sub-totals, the other figures of the same codings and
 *   measure may be given, and are passed over else.
 * @returns By id.
 */
export function deriveAccounts(
  key: string,
  rows: readonly AssertionRow[],
  context: LedgerContext = {},
): readonly FigureAccount[] {
  return accountsOfClaims(key, claimsOf(key, rows, context), context);
}

/**
 * The accounts of one block as more rows leave them.
 *
 * @param accounts All accounts of the block, as derived from other rows.
 * @param rows As for {@link deriveAccounts}, of codings that the accounts have nothing of.
 * @returns By id; those that stay as they are hold the claims that they were given.
 */
export function extendAccounts(
  key: string,
  {
    accounts,
    rows,
  }: { readonly accounts: readonly FigureAccount[]; readonly rows: readonly AssertionRow[] },
  context: LedgerContext = {},
): readonly FigureAccount[] {
  const claims = [
    ...accounts.flatMap((account) => account.claims),
    ...claimsOf(key, rows, context),
  ];
  return accountsOfClaims(key, claims.sort(compareClaims), context);
}

/** In order of their days of publication. */
function claimsOf(
  key: string,
  rows: readonly AssertionRow[],
  context: LedgerContext,
): readonly FigureClaim[] {
  const { identity = OWN_IDENTITY } = context;
  const figures = rows.filter((row) => row.kind === "figure");
  const parts = partsOf(figures);
  return figures
    .filter((row) => ledgerKeysOf(row, context).includes(key))
    .map((row) => withPart(figureClaimOf(row, identity), parts.get(row.id)))
    .sort(compareClaims);
}

function accountsOfClaims(
  key: string,
  claims: readonly FigureClaim[],
  { happeningOf }: LedgerContext,
): readonly FigureAccount[] {
  const happening = claims[0] === undefined ? undefined : happeningOf?.(claims[0].id);
  const accounts = groupBy(claims, ({ party, whose }) => `${whose} ${party}`).flatMap((group) =>
    happening === undefined ? accountsOf(key, group) : [accountOf(key, group, { happening })],
  );
  return accounts
    .map((account) => ({ ...account, partOf: wholesOf(account, accounts) }))
    .sort((a, b) => compare(a.id, b.id));
}

/** Derives all accounts, by id. */
export function deriveLedger(
  rows: readonly AssertionRow[],
  context: LedgerContext = {},
): readonly FigureAccount[] {
  const blocks = new Map<string, FigureRow[]>();
  const codings = new Map<string, FigureRow[]>();
  for (const row of rows) {
    if (row.kind !== "figure") continue;
    push(codings, `${row.coding} ${row.measure}`, row);
    for (const key of ledgerKeysOf(row, context)) push(blocks, key, row);
  }
  return [...blocks]
    .flatMap(([key, block]) => {
      const mates = block.flatMap(
        ({ coding, measure }) => codings.get(`${coding} ${measure}`) ?? [],
      );
      return deriveAccounts(key, [...new Set(mates)], context);
    })
    .sort((a, b) => compare(a.id, b.id));
}

/** Figures of a block's codings that its sub-totals may be parts of: what to load beside the block's rows. */
export function isLedgerMate(row: AssertionRow, other: AssertionRow): boolean {
  return (
    row.kind === "figure" &&
    other.kind === "figure" &&
    row.coding === other.coding &&
    row.measure === other.measure
  );
}

function withPart(claim: FigureClaim, partOf: AssertionId | undefined): FigureClaim {
  return partOf === undefined ? claim : { ...claim, partOf };
}

/**
 * Totals by the days they count from; what is left by days that lie together. Numbers that share neither a place finer
 * than a country, nor who did it, nor whose armed men they were, may be of anything: each has an account of its own.
 */
function accountsOf(key: string, claims: readonly FigureClaim[]): readonly FigureAccount[] {
  const totals = claims.filter(({ period }) => period === "total");
  const others = claims.filter(({ period }) => period !== "total");
  return [
    ...groupBy(totals, (claim) => sinceOf(claim) ?? claim.id).map((group) =>
      accountOf(key, group, { period: "total" }),
    ),
    ...groupBy(others, (claim) => anchorOf(claim) ?? claim.id)
      .flatMap(incidentsOf)
      .map((group) => accountOf(key, group, {})),
  ];
}

function sinceOf({ place, time }: FigureClaim): string | undefined {
  if (time === undefined) return place === undefined ? undefined : "";
  return `${time.start}${time.precision === "year" ? ` ${time.end}` : ""}`;
}

/** What claims must share to be of one thing, besides days. */
function anchorOf({ by, party, period, place }: FigureClaim): string | undefined {
  if (place !== undefined && place.precision !== "country") return "place";
  if (period === "undated" || (by === undefined && party === "")) return undefined;
  return by === undefined ? "party" : `by ${by.key}`;
}

function incidentsOf(claims: readonly FigureClaim[]): readonly FigureClaim[][] {
  const dated = clustersOf(claims.filter(({ period }) => period === "incident"));
  const undated: FigureClaim[] = [];
  for (const claim of claims.filter(({ period }) => period === "undated")) {
    const near = dated.filter((cluster) => isTold(claim, cluster));
    const [only] = near;
    if (only !== undefined && near.length === 1 && !selfContradicts(only, claim)) only.push(claim);
    else undated.push(claim);
  }
  return [...dated, ...clustersOf(undated)];
}

/** Claims whose days lie together, cut off before they span more than {@link SPAN_DAYS}. */
function clustersOf(claims: readonly FigureClaim[]): FigureClaim[][] {
  const clusters: FigureClaim[][] = [];
  let open: { readonly first: Day; last: Day; readonly claims: FigureClaim[] }[] = [];
  for (const claim of [...claims].sort((a, b) => compare(a.to, b.to) || compareClaims(a, b))) {
    open = open.filter(
      ({ first, last }) =>
        claim.from <= addDays(last, SLACK_DAYS) && claim.to <= addDays(first, SPAN_DAYS),
    );
    const home = open.find((cluster) => !selfContradicts(cluster.claims, claim));
    if (home === undefined) {
      clusters.push([claim]);
      open.push({ first: claim.to, last: claim.to, claims: clusters.at(-1) ?? [] });
    } else {
      home.claims.push(claim);
      home.last = later(home.last, claim.to);
    }
  }
  return clusters;
}

/** Two numbers that one voice gives in one report are of two things. */
function selfContradicts(cluster: readonly FigureClaim[], claim: FigureClaim): boolean {
  return cluster.some(
    ({ high, low, report, voice }) =>
      report === claim.report &&
      voice === claim.voice &&
      (high !== claim.high || low !== claim.low),
  );
}

/** Tells whether a claim without a day can be of an incident: its report appeared within a week of its days. */
function isTold(claim: FigureClaim, cluster: readonly FigureClaim[]): boolean {
  return cluster.some(
    ({ from, period, to }) => period === "incident" && claim.from <= to && from <= claim.to,
  );
}

function accountOf(
  key: string,
  unsorted: readonly FigureClaim[],
  { happening, period = "incident" }: Partial<Pick<FigureAccount, "happening" | "period">>,
): FigureAccount {
  const claims = [...unsorted].sort(compareClaims);
  const [first] = claims as [FigureClaim, ...FigureClaim[]];
  const { measure, party, whose } = first;
  const places = [...directoryOf(claims.flatMap(({ place }) => place ?? [])).values()];
  const [place] = places.sort((a, b) => compare(a.key, b.key));
  const told = claims.filter((claim) => claim.period !== "undated");
  const about = told.length > 0 ? told : claims;
  const from = about.map((claim) => claim.from).sort()[0] ?? first.from;
  const to =
    about
      .map((claim) => claim.to)
      .sort()
      .at(-1) ?? first.to;
  const when =
    happening === undefined ? `${period}:${from}:${claims.map(({ id }) => id).sort()[0]}` : "all";
  return {
    id: [key, whose, party, when].join(":"),
    measure,
    whose,
    party,
    ...(place === undefined ? {} : { place }),
    period,
    from,
    to,
    ...(happening === undefined ? {} : { happening }),
    claims,
    revisions: revisionsOf(claims),
    partOf: [],
  };
}

/** A part counts into the narrowest account that its sort is of, of those that share days with it. */
function wholesOf(account: FigureAccount, accounts: readonly FigureAccount[]): readonly string[] {
  return accounts
    .filter(
      ({ from, party, period, to, whose }) =>
        period === account.period &&
        account.from <= to &&
        from <= account.to &&
        (WHOSE_PARTS[account.whose].includes(whose) ||
          (whose === account.whose && party === "" && account.party !== "")),
    )
    .map(({ id }) => id)
    .sort();
}

function groupBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): readonly Item[][] {
  const groups = new Map<string, Item[]>();
  for (const item of items) push(groups, keyOf(item), item);
  return [...groups.values()];
}

function push<Item>(groups: Map<string, Item[]>, key: string, item: Item): void {
  const group = groups.get(key) ?? [];
  group.push(item);
  groups.set(key, group);
}

function compareClaims(a: FigureClaim, b: FigureClaim): number {
  return compare(a.published, b.published) || compare(a.id, b.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
