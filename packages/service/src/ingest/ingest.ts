import type { KeptItem, KeptReport, Store } from "@zenobia/record";
import type { Deriver } from "../derive/deriver.ts";
import { type Failure, failureOf } from "../failures/failure.ts";
import type { Arriving } from "../inputs/arrival.ts";
import type { GoodInput } from "../inputs/read-reports.ts";
import { keptReportOf } from "../intake/kept-report.ts";
import type { ReportAnswer } from "../workers/answer-report.ts";
import { type AnswerMeans, answerReports, type Passed } from "../workers/answer-reports.ts";
import { isCodedLanguage } from "./coded-languages.ts";
import type { IngestEvent, Uncoded } from "./ingest-event.ts";
import { countAssertions, keptCodingOf, reportOf } from "./kept-coding.ts";

/** What reports are ingested with. */
export interface IngestMeans {
  readonly store: Pick<Store, "append" | "kept">;
  /** What reports are coded with; absent: they are kept, and coded another time. */
  readonly coding?: AnswerMeans;
  /** User or program that keeps them, as the log says it. */
  readonly by: string;
  /** The instant that it is, ISO 8601 in UTC. */
  readonly now: () => string;
  readonly deriver?: Deriver;
  /** After so many reports what was kept is derived from, and once more at the end; 200 when absent. */
  readonly deriveAfter?: number;
  /** So many reports are read before the store is asked which it has; 16 when absent, 1 for slow sources. */
  readonly lookAhead?: number;
  /** Ends the run early: what was told is kept, and nothing else. */
  readonly signal?: AbortSignal;
}

const DERIVE_AFTER = 200;
const LOOK_AHEAD = 16;
/** Reports that are read ahead have no more bytes together than these and one more. */
const LOOK_AHEAD_BYTES = 4_000_000;

/**
 * Keeps reports, each with its coding, in the order in which they come.
 *
 * A report and its coding are one transaction, which has ended when the report is told of. Whatever ends the run, Ctrl-C
 * or a kill, what was told is kept; the same run again passes over what is kept, and so goes on where it ended.
 *
 * @throws {AppError} `store/*` when the store fails: nothing that was not told is kept, or half kept.
 */
export async function* ingest(
  arrivals: AsyncIterable<Arriving>,
  means: IngestMeans,
): AsyncGenerator<IngestEvent> {
  const run = new IngestRun(means);
  for await (const event of run.events(arrivals)) {
    yield event;
    const derived = await run.deriveAfter(event);
    if (derived) yield derived;
  }
  const derived = await run.derive();
  if (derived) yield derived;
}

/** A report that is to be coded and kept. */
interface CodableInput extends GoodInput {
  readonly kept: KeptReport;
}

/** What is not to be coded: something to tell at once, or a report to be kept without a coding. */
interface Uncodable {
  readonly passed:
    | { readonly event: IngestEvent }
    | { readonly input: string; readonly kept: KeptReport; readonly reason: Uncoded };
}

class IngestRun {
  readonly #means: IngestMeans;
  /** Ids of reports that are being coded: the same bytes twice in a row are coded once. */
  readonly #open = new Set<string>();
  #underived = 0;

  constructor(means: IngestMeans) {
    this.#means = means;
  }

  async *events(arrivals: AsyncIterable<Arriving>): AsyncGenerator<IngestEvent> {
    const { coding, signal } = this.#means;
    const inputs = this.#prepare(arrivals);
    const answers = coding === undefined ? passAll(inputs) : answerReports(inputs, coding);
    for await (const { input, answer } of answers) {
      if (signal?.aborted) return;
      if ("passed" in answer) yield await this.#pass(answer.passed);
      else if (input.ok) yield await this.#keep(input, answer);
    }
  }

  async #pass(passed: Uncodable["passed"]): Promise<IngestEvent> {
    if ("event" in passed) return passed.event;
    const { input, kept, reason } = passed;
    return await this.#append({ input, kept }, [], {
      kind: "uncoded",
      input,
      report: kept.id,
      reason,
    });
  }

  async #keep({ input, kept }: CodableInput, answer: ReportAnswer): Promise<IngestEvent> {
    if ("code" in answer) {
      const reason = { why: "failed", failure: answer } as const;
      return await this.#pass({ input, kept, reason });
    }
    const coding = keptCodingOf(answer.coded);
    return await this.#append({ input, kept }, [{ kind: "coding", coding }], {
      kind: "coded",
      input,
      report: kept.id,
      coding: coding.id,
      assertions: countAssertions(answer.coded),
    });
  }

  async #append(
    { input, kept }: { readonly input: string; readonly kept: KeptReport },
    more: readonly KeptItem[],
    event: IngestEvent,
  ): Promise<IngestEvent> {
    const { store, by, now } = this.#means;
    const items = [{ kind: "report", report: kept } as const, ...more];
    const { known } = await store.append(items, { by, at: now() });
    this.#open.delete(kept.id);
    // Another process, or an earlier report of this run, was faster.
    return known.includes(kept.id) ? { kind: "known", input, report: kept.id } : event;
  }

  async *#prepare(
    arrivals: AsyncIterable<Arriving>,
  ): AsyncGenerator<CodableInput | Passed<Uncodable>> {
    for await (const group of groupsOf(arrivals, this.#means)) {
      const made = await Promise.all(group.map((arriving) => this.#reportOf(arriving)));
      const ids = made.flatMap((one) => ("kept" in one ? [one.kept.id] : []));
      const known = ids.length === 0 ? new Set<string>() : await this.#means.store.kept(ids);
      for (const one of made)
        yield "kept" in one
          ? this.#inputOf(one, known)
          : { ok: false, failure: { passed: { event: failed(one) } } };
    }
  }

  async #reportOf(arriving: Arriving): Promise<{ input: string; kept: KeptReport } | Failure> {
    if (!arriving.ok) return arriving.failure;
    try {
      return { input: arriving.input, kept: await keptReportOf(arriving, this.#means.now()) };
    } catch (error) {
      return failureOf(error, { input: arriving.input });
    }
  }

  #inputOf(
    { input, kept }: { readonly input: string; readonly kept: KeptReport },
    known: ReadonlySet<string>,
  ): CodableInput | Passed<Uncodable> {
    const pass = (passed: Uncodable["passed"]): Passed<Uncodable> => ({
      ok: false,
      failure: { passed },
    });
    const { id, metadata } = kept;
    if (known.has(id) || this.#open.has(id))
      return pass({ event: { kind: "known", input, report: id } });
    this.#open.add(id);
    if (this.#means.coding === undefined) return pass({ input, kept, reason: { why: "unasked" } });
    if (isCodedLanguage(metadata.language))
      return { ok: true, input, report: reportOf(kept), kept };
    return pass({ input, kept, reason: { why: "language", language: metadata.language } });
  }

  async deriveAfter(event: IngestEvent): Promise<IngestEvent | undefined> {
    if (event.kind === "coded" || event.kind === "uncoded") this.#underived += 1;
    const { deriveAfter = DERIVE_AFTER } = this.#means;
    return this.#underived >= deriveAfter ? await this.derive() : undefined;
  }

  /** An earlier run may have ended before it derived from what it kept: so this is done even where nothing is new. */
  async derive(): Promise<IngestEvent | undefined> {
    const { deriver, signal } = this.#means;
    if (deriver === undefined || signal?.aborted) return undefined;
    this.#underived = 0;
    const { through } = await deriver.update();
    return { kind: "derived", through };
  }
}

function failed(failure: Failure): IngestEvent {
  return { kind: "failed", input: failure.input, failure };
}

async function* passAll(inputs: AsyncIterable<CodableInput | Passed<Uncodable>>): AsyncGenerator<{
  readonly input: CodableInput | Passed<Uncodable>;
  readonly answer: ReportAnswer | Uncodable;
}> {
  for await (const input of inputs) if (!input.ok) yield { input, answer: input.failure };
}

/** Arrivals in groups that are small enough to be held. */
async function* groupsOf(
  arrivals: AsyncIterable<Arriving>,
  { lookAhead = LOOK_AHEAD, signal }: IngestMeans,
): AsyncGenerator<readonly Arriving[]> {
  let group: Arriving[] = [];
  let size = 0;
  for await (const arriving of arrivals) {
    if (signal?.aborted) return;
    group.push(arriving);
    if (arriving.ok) size += arriving.bytes.length;
    if (group.length < lookAhead && size < LOOK_AHEAD_BYTES) continue;
    yield group;
    group = [];
    size = 0;
  }
  yield group;
}
