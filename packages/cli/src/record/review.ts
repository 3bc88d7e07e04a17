import { AppError } from "@zenobia/model";
import type { Decision, Ruling } from "@zenobia/record";
import { decide } from "@zenobia/service";
import { shieldDecisions } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { keeper } from "./ingest-reports.ts";
import { withRecord } from "./open-record.ts";
import { listOrphans } from "./orphans.ts";
import { recordDeriver } from "./record-deriver.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of `zenobia review`. */
export interface ReviewFlags extends RecordFlags {
  readonly from?: readonly string[];
  readonly why?: string;
  readonly by?: string;
}

/** Keeps one decision and derives again what it touches; or lists the decisions. */
export async function review(
  act: string,
  words: readonly string[],
  flags: ReviewFlags,
  io: Io,
): Promise<ExitCode> {
  if (act === "list") return await listDecisions(flags, io);
  if (act === "orphans") return await listOrphans(flags, io);
  const ruling = rulingOf(act, words, flags.from ?? []);
  return await withRecord(flags, io, async (store) => {
    const decision = await decide(store, {
      ruling,
      by: keeper(flags, io),
      at: new Date().toISOString(),
      ...(flags.why === undefined ? {} : { why: flags.why }),
    });
    await (await recordDeriver(store, io)).update();
    await io.stdout.write(flags.json ? `${JSON.stringify(decision)}\n` : `${decision.id}\n`);
    return EXIT.done;
  });
}

/** What the words of a call decide. */
export function rulingOf(act: string, words: readonly string[], from: readonly string[]): Ruling {
  const [first = "", second = "", third = ""] = words;
  const want = (least: number, most: number, usage: string): void => {
    if (words.length < least || words.length > most)
      throw new AppError("cli/usage", `write: zenobia review ${act} ${usage}`);
  };
  switch (act) {
    case "accept":
    case "reject":
      want(1, 1, "ID");
      return { act, assertion: first };
    case "correct":
      want(3, 3, "ID FIELD VALUE");
      return { act, assertion: first, field: second, value: readValue(third) };
    case "merge":
      want(2, Number.POSITIVE_INFINITY, "ID ID…");
      return { act, assertions: words };
    case "split":
      want(1, Number.POSITIVE_INFINITY, "ID… --from ID…");
      if (from.length === 0) throw new AppError("cli/usage", "split needs --from ID…");
      return { act, assertions: words, from };
    case "same-actor":
      want(2, 2, "KEY KEY");
      return { act, actors: [first, second] };
    case "same-place":
      want(2, 2, "KEY KEY");
      return { act, places: [first, second] };
    case "redact":
      want(2, Number.POSITIVE_INFINITY, "REPORT START-END…");
      return { act, report: first, spans: words.slice(1).map(spanOf) };
    case "tombstone":
      want(1, 1, "REPORT");
      return { act, report: first };
    case "sensitive":
      want(1, 2, "REPORT [no]");
      return { act, report: first, sensitive: second !== "no" };
    case "undo":
      want(1, 1, "DECISION");
      return { act, decision: first };
    default:
      throw new AppError(
        "cli/usage",
        `${JSON.stringify(act)} is nothing that can be decided; "zenobia review --help" lists what is`,
      );
  }
}

/** JSON where it is JSON, else the word itself. */
function readValue(word: string): unknown {
  try {
    return JSON.parse(word);
  } catch {
    return word;
  }
}

function spanOf(word: string): readonly [number, number] {
  const [start = "", end = ""] = word.split("-");
  const span = [Number(start), Number(end)] as const;
  if (/^\d{1,9}-\d{1,9}$/u.test(word) && span[0] < span[1]) return span;
  throw new AppError("cli/usage", `${JSON.stringify(word)} are no characters: write START-END`);
}

async function listDecisions(flags: ReviewFlags, io: Io): Promise<ExitCode> {
  const decisions = await withRecord(
    flags,
    io,
    async (store) => await shieldDecisions(await store.decisions(), store),
  );
  for (const decision of decisions)
    await io.stdout.write(
      flags.json ? `${JSON.stringify(decision)}\n` : `${decisionLine(decision)}\n`,
    );
  if (decisions.length === 0) await io.stderr.write("nothing has been decided yet\n");
  return EXIT.done;
}

function decisionLine({ id, by, at, why, ruling }: Decision): string {
  const { act, ...rest } = ruling;
  const what = Object.values(rest).flat().map(String).join(" ");
  const reason = why === undefined ? "" : ` (${why})`;
  return displayText(`${id}  ${at.slice(0, "YYYY-MM-DD".length)}  ${by}  ${act} ${what}${reason}`);
}
