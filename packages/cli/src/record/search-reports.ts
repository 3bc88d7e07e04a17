import { type FoundReport, searchReports as findReports, present } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { wrapText } from "../table/layout.ts";
import type { TableOptions } from "../table/scene.ts";
import { withRecord } from "./open-record.ts";
import { printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { shownName } from "./row-words.ts";

/** Options of `zenobia search`. */
export interface SearchFlags extends RecordFlags {
  readonly limit: number;
  readonly from?: string;
  readonly to?: string;
  readonly publisher?: readonly string[];
  readonly language?: readonly string[];
}

const BEGIN = "\u0002";
const END = "\u0003";

/** Finds reports that hold words, best first. */
export async function searchReports(
  words: readonly string[],
  flags: SearchFlags,
  io: Io,
): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const filter = present({
      from: flags.from,
      to: flags.to,
      publishers: flags.publisher,
      languages: flags.language,
    });
    const hits = await findReports(store, words.join(" "), { filter, limit: flags.limit });
    return await printAnswer(
      {
        objects: hits.map((hit) => ({
          ...hit,
          snippet: hit.snippet.replaceAll(BEGIN, "").replaceAll(END, ""),
        })),
        lines: (options) =>
          hits.length === 0
            ? [
                `${options.style.section("Search")}  ${options.style.dim("no report holds the words")}`,
              ]
            : hits.flatMap((hit) => hitLines(hit, options)),
      },
      flags,
      io,
    );
  });
}

function hitLines(hit: FoundReport, { style, width }: TableOptions): readonly string[] {
  const { heading, id, metadata, snippet } = hit;
  const facts = [id, shownName(metadata.publisher ?? ""), metadata.published.slice(0, 10)];
  return [
    "",
    ...wrapText(style.title(displayText(heading)), width),
    style.dim(facts.filter(Boolean).join(" · ")),
    ...wrapText(painted(snippet, style.mapped), width - 2).map((line) => `  ${line}`),
  ];
}

function painted(snippet: string, paint: (text: string) => string): string {
  return snippet
    .replaceAll("…", " … ")
    .split(BEGIN)
    .map((part, at) => {
      if (at === 0) return shown(part);
      const [found = "", ...rest] = part.split(END);
      return `${paint(displayText(found))}${shown(rest.join(""))}`;
    })
    .join("");
}

/** Like {@link displayText}, but keeps the blanks at the ends. */
function shown(text: string): string {
  return displayText(`|${text}|`).slice(1, -1);
}
