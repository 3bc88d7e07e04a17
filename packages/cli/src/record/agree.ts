import { AppError } from "@zenobia/model";
import {
  type CodedTwice,
  type CodingDisagreement,
  type Comparison,
  compareCodings,
  f1,
  type KeptCoding,
  SCORED,
  SLOTS,
  type Store,
} from "@zenobia/record";
import { createShield } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia agree`. */
export interface AgreeFlags extends RecordFlags {
  readonly list?: true;
}

/** Options of `zenobia agree import`. */
export interface ImportFlags extends RecordFlags {
  readonly coder: string;
  readonly round: string;
  readonly report?: string;
  readonly by?: string;
}

const PAGE = 500;

/** Prints how far two coders of the record agree. */
export async function printAgreement(
  [first, second]: readonly (string | undefined)[],
  flags: AgreeFlags,
  io: Io,
): Promise<ExitCode> {
  if (first === undefined || second === undefined)
    throw new AppError("cli/usage", 'name two coders: zenobia agree zenobia "A. Coder"');
  return await withRecord(flags, io, async (store) => {
    const { twice, coders } = await codedByBoth(store, first, second);
    if (twice.length === 0)
      throw new AppError(
        "cli/usage",
        `no report was coded by both; coders of this record: ${coders.join(", ") || "none"}`,
      );
    const shield = await createShield(
      store,
      twice.map(({ report }) => report),
    );
    const comparison = shield.mask(compareCodings(twice));
    if (flags.json) await io.stdout.write(`${JSON.stringify(comparison)}\n`);
    else await io.stdout.write(agreementText(comparison, [first, second], flags.list === true));
    return EXIT.done;
  });
}

/** The latest coding of each of two coders, of all reports that both have coded. */
async function codedByBoth(
  store: Store,
  first: string,
  second: string,
): Promise<{ readonly twice: readonly CodedTwice[]; readonly coders: readonly string[] }> {
  const twice: CodedTwice[] = [];
  const coders = new Set<string>();
  let after: string | undefined;
  do {
    const page = await store.listReports(
      {},
      { limit: PAGE, ...(after === undefined ? {} : { after }) },
    );
    const codings = await store.codingsOf(page.rows.map(({ id }) => id));
    for (const { coded } of codings) coders.add(coded.coder.name);
    for (const { id, text } of page.rows) {
      const latest = (name: string): KeptCoding | undefined =>
        codings.findLast(({ report, coded }) => report === id && coded.coder.name === name);
      const [one, other] = [latest(first), latest(second)];
      if (one && other)
        twice.push({
          report: id,
          text,
          first: { coding: one.id, coded: one.coded },
          second: { coding: other.id, coded: other.coded },
        });
    }
    after = page.next;
  } while (after !== undefined);
  return { twice, coders: [...coders].sort() };
}

function agreementText(
  { reports, counts, fields, disagreements }: Comparison,
  names: readonly string[],
  lists: boolean,
): string {
  const scores = [...SCORED, ...SLOTS].map((key) => {
    const { both, first, second } = counts[key];
    return `  ${key.padEnd(12)} F1 ${f1(counts[key]).toFixed(3)}   ${both} in common of ${first} and ${second}\n`;
  });
  const kappas = fields
    .filter(({ units }) => units > 0)
    .map(({ kind, field, units, agreed, kappa, alpha }) => {
      const share = (agreed / units).toFixed(3);
      const parts = [`agreed ${share} of ${units}`];
      if (kappa !== undefined) parts.push(`kappa ${kappa.toFixed(3)}`);
      if (alpha !== undefined) parts.push(`alpha ${alpha.toFixed(3)}`);
      return `  ${`${kind} ${field}`.padEnd(24)} ${parts.join("   ")}\n`;
    });
  const listed = lists ? disagreements.map(disagreementText) : [];
  const more = lists ? "" : "; --list shows them";
  return [
    `${names.map(displayText).join(" and ")} on ${reports} report${reports === 1 ? "" : "s"}\n\n`,
    ...scores,
    "\n",
    ...kappas,
    `\n${disagreements.length} disagreements${more}\n`,
    ...listed,
  ].join("");
}

function disagreementText({
  report,
  kind,
  field,
  first,
  second,
  suggestion,
}: CodingDisagreement): string {
  const side = (said: CodingDisagreement["first"]): string =>
    said === undefined ? "–" : displayText(JSON.stringify(said.value));
  const words = (first ?? second)?.assertion ?? "";
  return `\n${report} ${kind} ${field} (${words})\n  first   ${side(first)}\n  second  ${side(second)}\n  suggested: ${suggestion.take ?? "look again"} (${suggestion.rule})\n`;
}
