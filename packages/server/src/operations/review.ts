import type { AssertionId, Decision, Ruling } from "@zenobia/record";
import { addAssertion, decide, type MissedAssertion } from "@zenobia/service";
import { shieldDecisions } from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { limit, word } from "../api/query-words.ts";
import { missedAssertion, ruling } from "../schemas/given.ts";
import { decisionSchema } from "../schemas/history.ts";
import { addedSchema, keptDecisionSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

const MAX_WHY = 2_000;

/** What was added, and how far all is derived that tells of it. */
export interface AddedAssertion {
  readonly assertion: AssertionId;
  readonly through: number;
}

/** A decision that was kept, and how far all is derived that follows from it. */
export interface KeptDecision {
  readonly decision: Decision;
  readonly through: number;
}

interface Verdict {
  readonly ruling: Ruling;
  readonly why?: string;
}

const verdict: z.ZodType<Verdict> = z.strictObject({
  ruling,
  why: z.string().min(1).max(MAX_WHY).exactOptional(),
});

const DECIDE: Operation = operation<KeptDecision, unknown, Verdict>(
  {
    id: "decide",
    method: "post",
    path: "/decisions",
    tag: "review",
    summary:
      "Keeps a decision: accept, reject, correct, merge, split …; to undo one is a decision too.",
    body: verdict,
    status: 201,
    answer: keptDecisionSchema,
  },
  async ({ body, means, services, viewer }) => {
    const by = viewer?.name ?? "";
    const at = new Date(means.now()).toISOString();
    const decision = await decide(means.store, { ...body, by, at });
    await services.deriver.update();
    const { through } = await services.generations.look();
    services.live.tell({ kind: "decision", decision: decision.id, by });
    return { decision, through };
  },
);

const listQuery = z.strictObject({ about: word.exactOptional(), limit });

const LIST: Operation = operation<Listed<Decision>, z.infer<typeof listQuery>>(
  {
    id: "listDecisions",
    path: "/decisions",
    tag: "review",
    summary:
      "Lists decisions, the latest first; `about` narrows them to those that name an id or a key.",
    basis: "log",
    query: listQuery,
    answer: listed(decisionSchema),
  },
  async ({ query, store }) => {
    const all = [...(await store.decisions())].reverse();
    const { about } = query;
    const found =
      about === undefined
        ? all
        : all.filter(({ ruling: one }) => JSON.stringify(one).includes(JSON.stringify(about)));
    return { rows: await shieldDecisions(found.slice(0, query.limit), store) };
  },
);

const ADD: Operation = operation<AddedAssertion, unknown, MissedAssertion>(
  {
    id: "addAssertion",
    method: "post",
    path: "/assertions",
    tag: "review",
    summary:
      "Adds what the machine missed: words of a report and what they assert, as one's own coding.",
    body: missedAssertion,
    status: 201,
    answer: addedSchema,
  },
  async ({ body, means, services, viewer }) => {
    const at = new Date(means.now()).toISOString();
    const assertion = await addAssertion(means.store, body, { by: viewer?.name ?? "", at });
    await services.deriver.update();
    const { through } = await services.generations.look();
    services.live.tell({ kind: "report", report: body.report });
    return { assertion, through };
  },
);

/** What reviewers do. */
export const REVIEW: readonly Operation[] = [DECIDE, LIST, ADD];
