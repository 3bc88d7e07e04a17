import { AppError, type Report } from "@zenobia/model";
import { type Failure, failureOf } from "../failures/failure.ts";
import type { Arriving } from "./arrival.ts";
import type { InputSource } from "./input-source.ts";
import { readArrivals } from "./read-arrivals.ts";

/** One report to be coded, with where it stands. */
export interface GoodInput {
  readonly ok: true;
  readonly input: string;
  readonly report: Report;
}

/** One report to be coded, or what keeps it from being coded. */
export type ReportInput = GoodInput | { readonly ok: false; readonly failure: Failure };

/** What the call says of the reports that it names. */
export interface ReportFlags {
  readonly id?: string;
  readonly title?: string;
  readonly publisher?: string;
  readonly published?: string;
}

/** Reads the reports of one source to be coded and not kept: nothing is guessed of them, and each has an id. */
export async function* readReports(
  source: InputSource,
  flags: ReportFlags,
): AsyncGenerator<ReportInput> {
  for await (const arriving of readArrivals(source, { flags, needsId: true }))
    yield reportOf(arriving, source);
}

function reportOf(arriving: Arriving, source: InputSource): ReportInput {
  if (!arriving.ok) return arriving;
  const { input, text, facts } = arriving;
  const { published, author: _, id = source.id, ...rest } = facts;
  if (published === undefined)
    return { ok: false, failure: failureOf(missingDate(source), { id, input }) };
  return { ok: true, input, report: { id, published, ...rest, text } };
}

/** What is said of a document whose day of publication nothing tells. */
export function missingDate(source: Pick<InputSource, "path" | "id">): AppError {
  const beside =
    source.path === undefined
      ? ""
      : `, or write {"published": "YYYY-MM-DD"} into ${source.id}.meta.json beside it`;
  return new AppError(
    "input/date",
    `its day of publication is not known: call with --published YYYY-MM-DD${beside}`,
  );
}
