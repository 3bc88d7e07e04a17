import type { CopyMember, StoredReport } from "@zenobia/record";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { chainsAround, copyWords, memberOf } from "./copy-chains.ts";
import { withRecord } from "./open-record.ts";
import type { PageFlags } from "./page-options.ts";
import { pageOf, present } from "./parse-filter.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { shownName } from "./row-words.ts";
import { createShield, type Shield } from "./shield.ts";

/** Options of `zenobia reports`. */
export interface ReportsFlags extends RecordFlags, PageFlags {
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: readonly string[];
  readonly language?: readonly string[];
  readonly words?: string;
}

const MAX_TITLE = 160;
/** So much of a text is looked at for its first line, in UTF-16 code units. */
const MAX_HEAD = 1000;

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
    const { rows, next } = await store.listReports(filter, pageOf(flags));
    const shield = await createShield(
      store,
      rows.map(({ id }) => id),
    );
    const chains = await chainsAround(
      store,
      rows.map(({ id }) => id),
    );
    const copyOf = ({ id }: StoredReport): CopyMember | undefined => memberOf(chains, id);
    return await printAnswer(
      {
        objects: rows.map((report) => {
          const { of, shared } = copyOf(report) ?? {};
          return { ...reportObject(report, shield), ...(of && { copies: { of, shared } }) };
        }),
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
                  titleOf(report, shield),
                  displayText(report.metadata.language),
                ],
                ...noteOf(copyOf(report), options),
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

function noteOf(
  member: CopyMember | undefined,
  { style }: TableOptions,
): { readonly note?: string } {
  const words = member === undefined ? "" : copyWords(member);
  return words === "" ? {} : { note: style.dim(words) };
}

/** A report without its text, for programs. */
export function reportObject({ text, ...report }: StoredReport, shield: Shield): object {
  return shield.mask({ ...report, length: text.length }, report.id);
}

/** The title; else the first line of the text. */
export function titleOf({ id, metadata, text }: StoredReport, shield: Shield): string {
  const { title } = metadata;
  if (title !== undefined) return cutText(displayText(shield.words(title, id)), MAX_TITLE);
  const head = shield.mask({ span: [0, MAX_HEAD] as const, text: text.slice(0, MAX_HEAD) }, id);
  return cutText(displayText(head.text.trim().split("\n", 1)[0] ?? ""), MAX_TITLE);
}
