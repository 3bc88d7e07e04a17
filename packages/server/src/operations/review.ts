import { setTimeout as pause } from "node:timers/promises";
import type { AssertionId, Decision, Ruling } from "@zenobia/record";
import { addAssertion, decide, type MissedAssertion } from "@zenobia/service";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { limit, word } from "../api/query-words.ts";
import type { Services } from "../api/services.ts";
import { missedAssertion, ruling } from "../schemas/given.ts";
import { decisionSchema } from "../schemas/history.ts";
import { addedSchema, keptDecisionSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";
import type { ServerMeans } from "../server-means.ts";

const MAX_WHY = 2_000;

/** How far the log goes with what was kept, and how far all is derived: where that is less, the rest is on its way. */
export interface Followed {
  readonly end: number;
  readonly through: number;
}

/** What was added. */
export interface AddedAssertion extends Followed {
  readonly assertion: AssertionId;
}

/** A decision that was kept. */
export interface KeptDecision extends Followed {
  readonly decision: Decision;
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
    const followed = await followSoon(services, means);
    services.live.tell({ kind: "decision", decision: decision.id, by });
    return { decision, ...followed };
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
    return { rows: found.slice(0, query.limit) };
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
    const followed = await followSoon(services, means);
    services.live.tell({ kind: "report", report: body.report });
    return { assertion, ...followed };
  },
);

/** Who decides waits so long for what follows from it; a moment later it follows all the same. */
const PATIENCE_MS = 400;

/** Derives from what was kept just now; where that takes long it goes on by itself, and who listens is told. */
async function followSoon(
  { deriver, generations }: Services,
  { onFault }: ServerMeans,
): Promise<Followed> {
  const { end } = await generations.look();
  const deriving = deriver
    .update()
    .then(async () => await generations.look())
    .catch((error: unknown) => onFault?.(error));
  await Promise.race([deriving, pause(PATIENCE_MS, undefined, { ref: false })]);
  const { through } = await generations.current();
  return { end, through };
}

/** What reviewers do. */
export const REVIEW: readonly Operation[] = [DECIDE, LIST, ADD];
