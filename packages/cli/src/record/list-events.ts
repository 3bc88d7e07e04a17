import type { AssertionRow, EventRow, RowFilter } from "@zenobia/record";
import { askAssertions, present } from "@zenobia/service/ask";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { Column } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection, type SectionItem } from "../table/section.ts";
import { withRecord } from "./open-record.ts";
import type { FilterFlags, PageFlags } from "./page-options.ts";
import { filterOf, pageOf } from "./parse-filter.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import {
  accordingWords,
  evidenceWords,
  namesOf,
  placeWords,
  reportWords,
  whenWords,
} from "./row-words.ts";

/** Options of `zenobia events`. */
export interface EventsFlags extends RecordFlags, PageFlags, FilterFlags {
  readonly words?: string;
  readonly coder?: readonly string[];
  readonly evidence?: true;
}

const COLUMNS: readonly Column[] = [
  { title: "when", min: 10 },
  { title: "who" },
  { title: "" },
  { title: "whom" },
  { title: "what" },
  { title: "where" },
  { title: "status" },
];

/** Lists what was done to whom, by day. */
export async function listEvents(flags: EventsFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const filter: RowFilter = {
      ...(await filterOf(flags, { store, io })),
      ...present({ words: flags.words, coders: flags.coder }),
      kinds: ["event"],
    };
    const page = await askAssertions(store, filter, pageOf(flags));
    const rows = page.rows.filter(isEvent);
    return await printAnswer(
      {
        objects: rows,
        lines: (options) =>
          printSection(
            {
              title: "Events",
              nothing: "none: the record has no such event",
              columns: COLUMNS,
              items: rows.map((row) => eventItem(row, options)),
            },
            { ...options, explains: flags.evidence === true },
          ),
        next: page.next,
      },
      flags,
      io,
    );
  });
}

function isEvent(row: AssertionRow): row is EventRow {
  return row.kind === "event";
}

function eventItem(row: EventRow, { style }: TableOptions): SectionItem {
  const according = accordingWords(row.attribution);
  const said = according === "" ? "" : ` · according to ${according}`;
  return {
    row: [
      whenWords(row.time) || style.dim(`by ${row.published}`),
      row.actors.length === 0 ? style.dim("not said") : namesOf(row.actors),
      row.recipients.length === 0 ? "" : style.dim("→"),
      namesOf(row.recipients),
      [row.type, row.mode].filter(Boolean).join(" "),
      placeWords(row.place),
      row.status === "happened"
        ? style.dim("happened")
        : style.warning(row.status.replace("_", " ")),
    ],
    note: style.dim(`${row.id} · ${reportWords(row)}${said}`),
    reasons: () => [{ label: "words", text: evidenceWords(row.evidence) }],
  };
}
