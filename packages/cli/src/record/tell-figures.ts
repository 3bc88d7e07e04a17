import {
  type AssertionRow,
  type Containment,
  consultLedger,
  containmentByProvince,
  type DerivedDocument,
  type DocumentFilter,
  type Estimate,
  FIGURE_RULES,
  type FigureAccount,
  type FigureClaim,
  identityOf,
  inForce,
  type LedgerAnswer,
  type PlaceReference,
  type Store,
} from "@zenobia/record";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type SectionItem } from "../table/section.ts";
import { knownActors } from "./known-actors.ts";
import { withRecord } from "./open-record.ts";
import type { PageFlags } from "./page-options.ts";
import { pageOf, present } from "./parse-filter.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { resolveActor, resolvePlace } from "./resolve-names.ts";
import {
  accordingWords,
  boundsWords,
  evidenceWords,
  placeWords,
  reportWords,
} from "./row-words.ts";
import { createShield } from "./shield.ts";

/** Options of `zenobia figures`. */
export interface FiguresFlags extends RecordFlags, PageFlags {
  readonly measure?: string;
  readonly place?: string;
  readonly by?: string;
  readonly from?: string;
  readonly to?: string;
  readonly rule: keyof typeof FIGURE_RULES;
}

type Account = LedgerAnswer["accounts"][number];

const MOST_CLAIMS = 12;

/** Tells low, best and high of figures by a rule, with every claim beneath. */
export async function tellFigures(flags: FiguresFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const { next, shown } = await accountsOf(flags, store, io);
    const rows = await rowsOf(shown, store);
    const shield = await createShield(
      store,
      [...rows.values()].map(({ report }) => report),
    );
    const accounts = shown.map((account) => shield.mask(account));
    const masked = new Map([...rows].map(([id, row]) => [id, shield.mask(row)]));
    return await printAnswer(
      {
        objects: accounts,
        lines: (options) =>
          printSection(
            {
              title: `Figures by the rule ${flags.rule}`,
              nothing: "none: the record has no such figure",
              columns: [
                { title: "what" },
                { title: "of whom" },
                { title: "where" },
                { title: "when", min: 10 },
                { title: "low", align: "right" },
                { title: "best", align: "right" },
                { title: "high", align: "right" },
              ],
              items: accounts.map((account) => accountItem(account, masked, options)),
            },
            options,
          ),
        next,
      },
      flags,
      io,
    );
  });
}

interface AccountPage {
  readonly shown: readonly Account[];
  readonly next: string | undefined;
}

/** A page of accounts in scope; where few are, as many pages as hold so many, or one page more. */
async function accountsOf(flags: FiguresFlags, store: Store, io: Io): Promise<AccountPage> {
  const { from, measure, place: placeName, to } = flags;
  const means = { store, io };
  const placeKeys = placeName === undefined ? undefined : await resolvePlace(placeName, means);
  const by = flags.by === undefined ? undefined : (await resolveActor(flags.by, means))[0];
  const reference = await referenceOf(placeKeys, store);
  const isProvince = reference?.precision === "province";
  const filter: DocumentFilter = present({
    types: measure === undefined ? undefined : [measure],
    from,
    to,
    places: isProvince ? undefined : placeKeys,
  });
  const identity = identityOf(inForce(await store.decisions()));
  const place = placeKeys?.[0] === undefined ? undefined : identity.place(placeKeys[0]);
  const consult = async (ledger: readonly FigureAccount[]): Promise<readonly Account[]> => {
    const actors = ledger.flatMap(({ claims }) => claims.flatMap((claim) => claim.by ?? []));
    const kinship = by === undefined ? undefined : (await knownActors(actors, io)).kinship;
    const { accounts } = consultLedger(ledger, {
      ...present({ from, to, by, place, kinship }),
      rule: FIGURE_RULES[flags.rule],
      containment: containmentOf(ledger, reference),
    });
    const order = ledger.map(({ id }) => id);
    return [...accounts].sort((a, b) => order.indexOf(a.id) - order.indexOf(b.id));
  };
  const shown: Account[] = [];
  let page = pageOf(flags);
  for (;;) {
    const { rows, next } = await store.listDocuments("ledger", filter, page);
    shown.push(...(await consult(rows.map(accountOf))));
    if (next === undefined || shown.length >= flags.limit) return { shown, next };
    page = { ...page, after: next };
  }
}

/** The account of a document. */
function accountOf({ document }: DerivedDocument): FigureAccount {
  return document as unknown as FigureAccount;
}

async function referenceOf(
  keys: readonly string[] | undefined,
  store: Store,
): Promise<PlaceReference | undefined> {
  if (keys === undefined) return undefined;
  const { rows } = await store.listRows({ places: keys }, { limit: 1 });
  const [row] = rows;
  return row !== undefined && "place" in row ? row.place : undefined;
}

function containmentOf(
  ledger: readonly FigureAccount[],
  reference: PlaceReference | undefined,
): Containment {
  const places = ledger.flatMap(({ place }) => place ?? []);
  return containmentByProvince(reference === undefined ? places : [...places, reference]);
}

async function rowsOf(
  accounts: readonly Account[],
  store: Store,
): Promise<ReadonlyMap<string, AssertionRow>> {
  const ids = accounts.flatMap(({ claims }) => claims.map(({ id }) => id));
  const rows = await store.rows([...new Set(ids)]);
  return new Map(rows.map((row) => [row.id, row]));
}

function accountItem(
  account: Account,
  rows: ReadonlyMap<string, AssertionRow>,
  { style }: TableOptions,
): SectionItem {
  const { claims, estimates, from, measure, place, period, to } = account;
  const days = from === to ? from : `${from} to ${to}`;
  const voices = new Set(claims.map(({ voice }) => voice)).size;
  const rivals =
    estimates.rivals === undefined ? "" : style.warning("claims that can't all be right");
  return {
    row: [
      measure.replace("_", " "),
      whoWords(account),
      placeWords(place),
      days,
      numberCell(estimates.low, "≤"),
      style.title(numberCell(estimates.best, "≥")),
      numberCell(estimates.high, "≥"),
    ],
    note: [
      style.dim(period === "total" ? "a total" : "of one time"),
      style.dim(`${claims.length} ${claims.length === 1 ? "claim" : "claims"}`),
      style.dim(`${voices} ${voices === 1 ? "voice" : "voices"}`),
      rivals,
    ]
      .filter(Boolean)
      .join(style.dim(" · ")),
    reasons: () => [
      ...claims.slice(0, MOST_CLAIMS).map((claim) => claimReason(claim, account, rows)),
      ...(claims.length > MOST_CLAIMS
        ? [{ label: "", text: `and ${claims.length - MOST_CLAIMS} more: --json` }]
        : []),
    ],
  };
}

function whoWords({ claims, party, whose }: Account): string {
  const told = claims.find(({ who }) => who !== undefined)?.who;
  return displayText(told ?? [party, whose].filter(Boolean).join(" "));
}

function claimReason(
  claim: FigureClaim,
  { estimates }: Account,
  rows: ReadonlyMap<string, AssertionRow>,
): { readonly label: string; readonly text: string } {
  const { low, high } = claim;
  const number =
    low === high
      ? boundsWords(present({ exact: low }))
      : boundsWords(present({ min: low, max: high }));
  const row = rows.get(claim.id);
  const said = row === undefined ? "" : accordingWords(row.attribution);
  const { leftOut } = estimates;
  const why = [
    leftOut.parts.includes(claim.id) ? "a part of another number" : "",
    leftOut.revised.includes(claim.id) ? "taken back since" : "",
    leftOut.repeated.includes(claim.id) ? "told before by the same voice" : "",
  ].filter(Boolean);
  return {
    label: number,
    text: [
      evidenceWords(row?.evidence ?? claim.evidence),
      `(${[reportWords(claim), said === "" ? "" : `according to ${said}`, ...why, claim.id].filter(Boolean).join("; ")})`,
    ].join(" "),
  };
}

/** A number that may lie beyond what is given is marked so. */
function numberCell(number: Estimate | undefined, mark: string): string {
  if (number === undefined) return "";
  return `${number.open ? `${mark} ` : ""}${printNumber(number.value)}`;
}
