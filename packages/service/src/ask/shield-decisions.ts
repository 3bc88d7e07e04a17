import type { Decision, ReportId, Ruling, Store } from "@zenobia/record";
import { codingOfAssertion } from "./coding-of-assertion.ts";
import { createShield } from "./shield.ts";

type Reads = Pick<Store, "codings" | "documents" | "allDocuments" | "reports">;

/**
 * Masks what reviewers wrote of redacted words: values that they put in place of others, and reasons that they gave. The
 * log keeps them; nobody is shown them.
 */
export async function shieldDecisions(
  decisions: readonly Decision[],
  store: Reads,
): Promise<readonly Decision[]> {
  const ids = decisions.map(({ ruling }) => namedIn(ruling));
  const codings = await store.codings([
    ...new Set(ids.flatMap(({ assertions }) => assertions.map(codingOfAssertion))),
  ]);
  const reportOf = new Map(codings.map(({ id, report }) => [id, report]));
  const reports = ids.map(({ assertions, report }) => [
    ...new Set([
      ...report,
      ...assertions.flatMap((id) => reportOf.get(codingOfAssertion(id)) ?? []),
    ]),
  ]);
  const shield = await createShield(store, reports.flat());
  return decisions.map((decision, index) => {
    const words = (text: string): string =>
      (reports[index] ?? []).reduce((masked, report) => shield.words(masked, report), text);
    const { ruling, why } = decision;
    return {
      ...decision,
      ruling:
        ruling.act === "correct"
          ? { ...ruling, value: maskedStrings(ruling.value, words) }
          : ruling,
      ...(why === undefined ? {} : { why: words(why) }),
    };
  });
}

/** Masks all strings of a value as JSON has them. */
function maskedStrings<Value>(value: Value, words: (text: string) => string): Value {
  if (typeof value === "string") return words(value) as Value;
  if (Array.isArray(value)) return value.map((one) => maskedStrings(one, words)) as Value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [key, maskedStrings(part, words)]),
  ) as Value;
}

/** Assertions and reports that a ruling is about. */
function namedIn(ruling: Ruling): {
  readonly assertions: readonly string[];
  readonly report: readonly ReportId[];
} {
  if ("report" in ruling) return { assertions: [], report: [ruling.report] };
  if ("assertion" in ruling) return { assertions: [ruling.assertion], report: [] };
  return { assertions: "assertions" in ruling ? ruling.assertions : [], report: [] };
}
