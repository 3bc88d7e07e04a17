import type { CopyChain, CopyMember, Store } from "@zenobia/record";
import { chainOf } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { TableOptions } from "../table/scene.ts";
import { titled } from "./evidence-lines.ts";
import type { Answer } from "./print-answer.ts";
import { reportWords } from "./row-words.ts";

const MOST_MEMBERS = 30;

/** "copies r-… (78 % of its words)"; "" for who copies none. */
export function copyWords({ of, shared }: Pick<CopyMember, "of" | "shared">): string {
  if (of === undefined || shared === undefined) return "";
  const share = Math.round(Math.max(shared.taken, shared.likeness) * 100);
  return `copies ${of}, ${share} % of its words`;
}

/** "5 outlets, one voice", where several reports are fewer voices; else "". */
export function voicesWords(reports: number, voices: number): string {
  if (reports <= voices) return "";
  return `${reports} outlets, ${voices === 1 ? "one voice" : `${voices} voices`}`;
}

/** Who copied whom, since when, and how much they share. */
export function chainLines(chains: readonly CopyChain[], options: TableOptions): readonly string[] {
  return titled(
    "Copies",
    chains.flatMap((chain) => linesOf(chain, options)),
    options,
  );
}

function linesOf(chain: CopyChain, { style }: TableOptions): readonly string[] {
  const { agency, id, members } = chain;
  const since = members[0]?.published ?? "";
  const from = agency === undefined ? "" : `, from ${displayText(agency)}`;
  const left = members.length - MOST_MEMBERS;
  return [
    `  ${voicesWords(members.length, 1)} since ${since}${from}  ${style.dim(id)}`,
    ...members
      .slice(0, MOST_MEMBERS)
      .map(
        (member) =>
          `    ${member.report}  ${reportWords(member)}  ${copyWords(member) || style.dim("the earliest of them")}`,
      ),
    ...(left > 0 ? [style.dim(`    and ${left} more: --json`)] : []),
  ];
}

/** Shows a chain of copies by its id. */
export async function showChain(id: string, store: Store): Promise<Answer | undefined> {
  const [document] = await store.documents("chain", [id]);
  if (document === undefined) return undefined;
  const chain = chainOf(document);
  return {
    objects: [{ kind: "chain", chain }],
    lines: (options) => [options.style.title(`Chain ${id}`), ...chainLines([chain], options)],
  };
}
