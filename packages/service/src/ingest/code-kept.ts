import type { Store } from "@zenobia/record";
import type { Failure } from "../failures/failure.ts";
import type { GoodInput } from "../inputs/read-reports.ts";
import { type AnswerMeans, answerReports, type Passed } from "../workers/answer-reports.ts";
import { CODED_LANGUAGES } from "./coded-languages.ts";
import type { IngestMeans } from "./ingest.ts";
import type { IngestEvent } from "./ingest-event.ts";
import { countAssertions, keptCodingOf, reportOf } from "./kept-coding.ts";

/** What kept reports are coded with. */
export interface CodeKeptMeans extends Pick<IngestMeans, "by" | "now" | "deriver" | "signal"> {
  readonly store: Pick<Store, "append" | "reports" | "uncoded">;
  readonly coding: AnswerMeans;
  /** Whose codings are wanted. */
  readonly coder: string;
  /** Reports that only another version has coded are coded again; absent: a coding of any version will do. */
  readonly version?: string;
}

/** Reports that are read at once. */
const AT_ONCE = 32;

/**
 * Codes reports that are kept and not coded: those that failed before, or came without coding, or were coded by another
 * version. Each coding is kept when it is told; the same again goes on where it ended.
 *
 * @throws {AppError} `store/*`
 */
export async function* codeKept(means: CodeKeptMeans): AsyncGenerator<IngestEvent> {
  const { store, by, now, coding, deriver, signal } = means;
  for await (const { input, answer } of answerReports(uncodedReports(means), coding)) {
    if (signal?.aborted) return;
    if (!input.ok) continue;
    const report = input.report.id;
    if ("code" in answer) {
      const reason = { why: "failed", failure: answer } as const;
      yield { kind: "uncoded", input: input.input, report, reason };
      continue;
    }
    const kept = keptCodingOf(answer.coded);
    await store.append([{ kind: "coding", coding: kept }], { by, at: now() });
    const assertions = countAssertions(answer.coded);
    yield { kind: "coded", input: input.input, report, coding: kept.id, assertions };
  }
  if (deriver === undefined || signal?.aborted) return;
  const { through } = await deriver.update();
  yield { kind: "derived", through };
}

async function* uncodedReports({
  store,
  coder,
  version,
}: CodeKeptMeans): AsyncGenerator<GoodInput | Passed<Failure>> {
  let after: string | undefined;
  for (;;) {
    const ids = await store.uncoded({
      coder,
      languages: CODED_LANGUAGES,
      limit: AT_ONCE,
      ...(version === undefined ? {} : { version }),
      ...(after === undefined ? {} : { after }),
    });
    for (const report of await store.reports(ids))
      yield { ok: true, input: report.fetched.from, report: reportOf(report) };
    after = ids.at(-1);
    if (after === undefined) return;
  }
}
