import type { AssertionRow } from "@zenobia/record";
import {
  type AssertionView,
  askAssertion,
  askAssertions,
  type HiddenAssertion,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { page, pageOf, rowFilter, rowFilterOf } from "../api/query-words.ts";
import { type ExplainedRow, explain } from "../explain.ts";
import { assertionSchema } from "../schemas/assertions.ts";
import { assertionViewSchema } from "../schemas/incidents.ts";
import { type Listed, listed } from "../schemas/shape.ts";

/** An assertion with what stands around it, and what led to it in words. */
export interface ExplainedAssertion extends Omit<AssertionView, "assertion" | "alternatives"> {
  readonly assertion: ExplainedRow;
  readonly alternatives: readonly ExplainedRow[];
}

const rowQuery = z.strictObject({ ...rowFilter, ...page });

const LIST: Operation = operation<Listed<AssertionRow>, z.infer<typeof rowQuery>>(
  {
    id: "listAssertions",
    path: "/assertions",
    tag: "assertions",
    summary: "Lists assertions by day: events, control, ties, figures, quotes.",
    basis: "derived",
    query: rowQuery,
    answer: listed(assertionSchema),
  },
  async ({ ask, query, store }) =>
    await askAssertions(store, await rowFilterOf(query, ask), pageOf(query)),
);

const SHOW: Operation = operation<ExplainedAssertion | HiddenAssertion>(
  {
    id: "showAssertion",
    path: "/assertions/:id",
    tag: "assertions",
    summary:
      "Shows an assertion: the words that prove it, why it was coded, its incident, its history.",
    basis: "log",
    answer: assertionViewSchema,
  },
  async ({ param, store }) => {
    const view = await askAssertion(param("id"), store);
    if (view === undefined || "hidden" in view) return view;
    const { alternatives, assertion, ...rest } = view;
    return { ...rest, assertion: explain(assertion), alternatives: alternatives.map(explain) };
  },
);

/** Operations on assertions that read. */
export const ASSERTIONS: readonly Operation[] = [LIST, SHOW];
