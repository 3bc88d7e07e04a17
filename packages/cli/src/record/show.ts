import { AppError } from "@zenobia/model";
import type { Store } from "@zenobia/record";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { showChain } from "./copy-chains.ts";
import { withRecord } from "./open-record.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { resolveActor, resolvePlace } from "./resolve-names.ts";
import { showActor, showPlace } from "./show-party.ts";
import { showCoding, showReport } from "./show-report.ts";
import { showAssertion, showDecision, showIncident } from "./show-statement.ts";

/** Options of `zenobia show`. */
export interface ShowFlags extends RecordFlags {
  /** Prints the whole text of a report. */
  readonly text?: true;
}

/** Shows all that a record has of one id, key or name. */
export async function show(word: string, flags: ShowFlags, io: Io): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const found = await byId(word, flags, store);
    const answer = found ?? (isId(word) ? undefined : await byName(word, { store, io }));
    if (answer === undefined)
      throw new AppError("cli/usage", `the record has nothing with the id ${JSON.stringify(word)}`);
    return await printAnswer(answer, flags, io);
  });
}

const ID = /^[rcidv]-[0-9a-f]{16}(?:$|:)/u;

function isId(word: string): boolean {
  return ID.test(word);
}

async function byId(word: string, flags: ShowFlags, store: Store): Promise<Answer | undefined> {
  if (!isId(word)) return undefined;
  if (word.startsWith("r-")) return await showReport(word, flags, store);
  if (word.startsWith("i-")) return await showIncident(word, store);
  if (word.startsWith("d-")) return await showDecision(word, store);
  if (word.startsWith("v-")) return await showChain(word, store);
  return word.includes(":") ? await showAssertion(word, store) : await showCoding(word, store);
}

async function byName(
  word: string,
  means: { readonly store: Store; readonly io: Io },
): Promise<Answer | undefined> {
  const { store } = means;
  if (word.startsWith("kb:")) return await showActor([word], store);
  if (word.startsWith("gn:")) return await showPlace([word], store);
  const actor = await resolved(word, means, resolveActor);
  const asActor = actor === undefined ? undefined : await showActor(actor, store);
  if (asActor !== undefined) return asActor;
  const place = await resolved(word, means, resolvePlace);
  return place === undefined ? undefined : await showPlace(place, store);
}

/** A word that names no actor may name a place. */
async function resolved(
  word: string,
  means: { readonly store: Store; readonly io: Io },
  resolve: typeof resolveActor,
): Promise<readonly string[] | undefined> {
  try {
    return await resolve(word, means);
  } catch (error) {
    if (error instanceof AppError && error.code === "cli/usage") return undefined;
    throw error;
  }
}
