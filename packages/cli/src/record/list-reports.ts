import { askReports, present } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printSection } from "../table/section.ts";
import { withRecord } from "./open-record.ts";
import type { PageFlags } from "./page-options.ts";
import { pageOf } from "./parse-filter.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { shownName } from "./row-words.ts";

/** Options of `zenobia reports`. */
export interface ReportsFlags extends RecordFlags, PageFlags {
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: readonly string[];
  readonly language?: readonly string[];
  readonly words?: string;
}

/** Lists reports, newest first. */
export async function listReports(flags: ReportsFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const filter = present({
      from: flags.from,
      to: flags.to,
      publishers: flags.publisher,
      languages: flags.language,
      words: flags.words,
    });
    const { rows, next } = await askReports(store, filter, pageOf(flags));
    return await printAnswer(
      {
        objects: rows,
        lines: (options) =>
          printSection(
            {
              title: "Reports",
              nothing: "none: the record has no such report",
              columns: [
                { title: "report", min: 18 },
                { title: "published", min: 10 },
                { title: "publisher" },
                { title: "title" },
                { title: "language" },
              ],
              items: rows.map((report) => ({
                row: [
                  options.style.dim(report.id),
                  report.metadata.published.slice(0, "YYYY-MM-DD".length),
                  shownName(report.metadata.publisher ?? ""),
                  displayText(report.heading),
                  displayText(report.metadata.language),
                ],
                reasons: () => [],
              })),
            },
            { ...options, explains: false },
          ),
        next,
      },
      flags,
      io,
    );
  });
}
