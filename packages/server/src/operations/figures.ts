import { type AssertionRow, FIGURE_RULES } from "@zenobia/record";
import {
  askAccount,
  askFigures,
  type FigureRuleName,
  present,
  resolveActor,
  resolvePlace,
  shownAccounts,
  type WeighedAccount,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { day, limit, word } from "../api/query-words.ts";
import { accountViewSchema, figuresSchema } from "../schemas/figures.ts";

/** Accounts by a rule, with how many more there are. */
export interface FiguresPage {
  readonly rows: readonly WeighedAccount[];
  readonly left: number;
}

/** One account with the rows of its claims. */
export interface AccountView {
  readonly account: WeighedAccount;
  readonly assertions: readonly AssertionRow[];
}

const rule = z
  .enum(Object.keys(FIGURE_RULES) as [FigureRuleName, ...FigureRuleName[]])
  .default("ucdp");

const listQuery = z.strictObject({
  place: word.exactOptional(),
  measure: word.exactOptional(),
  by: word.exactOptional(),
  from: day.exactOptional(),
  to: day.exactOptional(),
  rule,
  limit,
});

const LIST: Operation = operation<FiguresPage, z.infer<typeof listQuery>>(
  {
    id: "listFigures",
    path: "/figures",
    tag: "figures",
    summary:
      "Lists accounts of figures with low, best and high by a rule, and every claim beneath.",
    basis: "derived",
    query: listQuery,
    answer: figuresSchema,
  },
  async ({ ask, query, store }) => {
    const { by, from, measure, place, to } = query;
    const places = place === undefined ? undefined : ((await resolvePlace(place, ask))?.keys ?? []);
    const actor = by === undefined ? undefined : ((await resolveActor(by, ask))?.keys[0] ?? by);
    const found = await askFigures(
      { rule: query.rule, ...present({ measure, places, by: actor, from, to }) },
      ask,
    );
    const { accounts } = await shownAccounts(found.slice(0, query.limit), store);
    return { rows: accounts, left: found.length - accounts.length };
  },
);

const SHOW: Operation = operation<AccountView, { rule: FigureRuleName }>(
  {
    id: "showFigure",
    path: "/figures/:id",
    tag: "figures",
    summary: "Shows one account: each claim with its words, and what a rule makes of them.",
    basis: "derived",
    query: z.strictObject({ rule }),
    answer: accountViewSchema,
  },
  async ({ param, query, store }) => {
    const found = await askAccount(param("id"), query.rule, store);
    if (found === undefined) return undefined;
    const { accounts, rows } = await shownAccounts([found], store);
    const [account = found] = accounts;
    return {
      account,
      assertions: account.claims.flatMap(({ id }) => rows.get(id) ?? []),
    };
  },
);

/** Operations on the ledger of figures. */
export const FIGURES: readonly Operation[] = [LIST, SHOW];
