import type { Day } from "@zenobia/model";
import {
  type ActorKey,
  type AssertionRow,
  type Containment,
  consultLedger,
  containmentByProvince,
  type DocumentFilter,
  FIGURE_RULES,
  type FigureAccount,
  identityOf,
  inForce,
  type LedgerAnswer,
  type PlaceReference,
  type Store,
} from "@zenobia/record";
import type { AskMeans } from "./ask-means.ts";
import { placeReference } from "./control.ts";
import { accountOf } from "./documents.ts";
import { knownActors } from "./known-actors.ts";
import { present } from "./present.ts";
import { createShield } from "./shield.ts";

/** Name of a rule by which low, best and high are drawn. */
export type FigureRuleName = keyof typeof FIGURE_RULES;

/** An account with low, best and high by a rule. */
export type WeighedAccount = LedgerAnswer["accounts"][number];

/** Which figures, by which rule. */
export interface FiguresQuestion {
  readonly measure?: string;
  /** Keys of a place; of a province all places in it count too. */
  readonly places?: readonly string[];
  readonly by?: ActorKey;
  readonly from?: Day;
  readonly to?: Day;
  readonly rule: FigureRuleName;
}

const PAGE = 1000;

/** Accounts in scope, those with most claims first; what reviewers redacted is not masked yet. */
export async function askFigures(
  question: FiguresQuestion,
  means: AskMeans,
): Promise<readonly WeighedAccount[]> {
  const { by, from, measure, places, to } = question;
  const { store } = means;
  const reference = places === undefined ? undefined : await placeReference(places, store);
  const isProvince = reference?.precision === "province";
  const filter: DocumentFilter = present({
    types: measure === undefined ? undefined : [measure],
    from,
    to,
    places: isProvince ? undefined : places,
  });
  const ledger = await ledgerOf(filter, store);
  const actors = ledger.flatMap(({ claims }) => claims.flatMap((claim) => claim.by ?? []));
  const kinship = by === undefined ? undefined : (await knownActors(actors, means)).kinship;
  const identity = identityOf(inForce(await store.decisions()));
  const place = places?.[0] === undefined ? undefined : identity.place(places[0]);
  const { accounts } = consultLedger(ledger, {
    ...present({ from, to, by, place, kinship }),
    rule: FIGURE_RULES[question.rule],
    containment: containmentOf(ledger, reference),
  });
  return [...accounts].sort((a, b) => b.claims.length - a.claims.length);
}

/** Accounts as they may be shown, with the rows of their claims by id. */
export async function shownAccounts(
  accounts: readonly WeighedAccount[],
  store: Store,
): Promise<{
  readonly accounts: readonly WeighedAccount[];
  readonly rows: ReadonlyMap<string, AssertionRow>;
}> {
  const ids = accounts.flatMap(({ claims }) => claims.map(({ id }) => id));
  const rows = await store.rows([...new Set(ids)]);
  const shield = await createShield(
    store,
    rows.map(({ report }) => report),
    async () => rows,
  );
  return {
    accounts: accounts.map((account) => shield.mask(account)),
    rows: new Map(rows.map((row) => [row.id, shield.mask(row)])),
  };
}

/** One account by its id, with what a rule makes of it. */
export async function askAccount(
  id: string,
  rule: FigureRuleName,
  store: Pick<Store, "documents">,
): Promise<WeighedAccount | undefined> {
  const [document] = await store.documents("ledger", [id]);
  if (document === undefined) return undefined;
  return consultLedger([accountOf(document)], { rule: FIGURE_RULES[rule] }).accounts[0];
}

async function ledgerOf(filter: DocumentFilter, store: Store): Promise<readonly FigureAccount[]> {
  const found: FigureAccount[] = [];
  let after: string | undefined;
  do {
    const page = await store.listDocuments("ledger", filter, {
      limit: PAGE,
      ...present({ after }),
    });
    found.push(...page.rows.map(accountOf));
    after = page.next;
  } while (after !== undefined);
  return found;
}

function containmentOf(
  ledger: readonly FigureAccount[],
  reference: PlaceReference | undefined,
): Containment {
  const places = ledger.flatMap(({ place }) => place ?? []);
  return containmentByProvince(reference === undefined ? places : [...places, reference]);
}
