import type { Day, Measure } from "@zenobia/model";
import type { ActorKey, PlaceKey } from "../assertions/references.ts";
import { type Containment, NO_CONTAINMENT } from "../holdings/containment.ts";
import { isKin, type Kinship, NO_KINSHIP } from "../kinship/kinship.ts";
import type { FigureAccount } from "./account.ts";
import { type Estimates, estimate } from "./estimate.ts";
import type { FigureClaim } from "./figure-claim.ts";
import { WHOSE_PARTS, type Whose } from "./figure-words.ts";
import { FIGURE_RULE, type FigureRule } from "./ledger-rule.ts";

/** A scope that claims are gathered for, whatever accounts they stand in; each condition narrows it. */
export interface LedgerQuestion {
  readonly measure?: Measure;
  /** Days that the claims must be about, at least one of them. */
  readonly from?: Day;
  readonly to?: Day;
  /** The place and all in it; `unplaced` takes those without a place too. */
  readonly place?: PlaceKey;
  readonly country?: string;
  readonly unplaced?: boolean;
  /** Who did it, or one who is part of it; `unblamed` takes claims that name nobody too. */
  readonly by?: ActorKey;
  readonly unblamed?: boolean;
  readonly whose?: Whose;
  readonly period?: FigureAccount["period"];
  readonly happening?: string;
  readonly rule?: FigureRule;
  readonly containment?: Containment;
  readonly kinship?: Kinship;
}

/** What a ledger says of a scope. */
export interface LedgerAnswer {
  /** Accounts that have a part in it, by first day. */
  readonly accounts: readonly (FigureAccount & { readonly estimates: Estimates })[];
  /** All claims in scope, by day of publication. */
  readonly claims: readonly FigureClaim[];
  /** Over all claims in scope: to be read only where they are of one thing. */
  readonly estimates: Estimates;
}

/** Gathers the claims of a scope and weighs them by a rule, at once, whatever rule was used before. */
export function consultLedger(
  ledger: readonly FigureAccount[],
  question: LedgerQuestion,
): LedgerAnswer {
  const { rule = FIGURE_RULE } = question;
  const accounts = ledger
    .filter((account) => isAsked(account, question))
    .map((account) => ({
      account,
      claims: account.claims.filter((claim) => isInScope(claim, question)),
    }))
    .filter(({ claims }) => claims.length > 0)
    .sort(({ account: a }, { account: b }) => compare(a.from, b.from) || compare(a.id, b.id));
  const claims = accounts
    .flatMap((one) => one.claims)
    .sort((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
  return {
    accounts: accounts.map(({ account }) => ({
      ...account,
      estimates: estimate(account.claims, rule),
    })),
    claims,
    estimates: estimate(claims, rule),
  };
}

function isAsked(account: FigureAccount, question: LedgerQuestion): boolean {
  const { from, happening, measure, period, to, whose } = question;
  return (
    (measure === undefined || account.measure === measure) &&
    (period === undefined || account.period === period) &&
    (happening === undefined || account.happening === happening) &&
    (whose === undefined ||
      account.whose === whose ||
      WHOSE_PARTS[account.whose].includes(whose)) &&
    (from === undefined || account.to >= from) &&
    (to === undefined || account.from <= to)
  );
}

function isInScope(claim: FigureClaim, question: LedgerQuestion): boolean {
  const { by, country, from, kinship = NO_KINSHIP, place, to, unblamed, unplaced } = question;
  if ((from !== undefined && claim.to < from) || (to !== undefined && claim.from > to))
    return false;
  if (place !== undefined || country !== undefined) {
    if (claim.place === undefined) {
      if (unplaced !== true) return false;
    } else if (!isWithin(claim.place, question)) return false;
  }
  if (by === undefined) return true;
  if (claim.by === undefined) return unblamed === true;
  return isKin(claim.by.key, by, { kinship, day: claim.published });
}

function isWithin(
  { country, key }: NonNullable<FigureClaim["place"]>,
  question: LedgerQuestion,
): boolean {
  const { containment = NO_CONTAINMENT, place } = question;
  const inPlace =
    place === undefined || key === place || containment.containersOf(key).includes(place);
  return inPlace && (question.country === undefined || country === question.country);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
