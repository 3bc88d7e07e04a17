import type { Decision, LogEntry, Store } from "@zenobia/record";
import { displayText } from "../display-text.ts";
import { shownName } from "./row-words.ts";

/** What the log says of some ids, and decisions that name any of them; oldest first. */
export interface History {
  readonly entries: readonly LogEntry[];
  readonly decisions: readonly Decision[];
}

const MOST_ENTRIES = 200;

/** Reads the history of ids: that of a report with its codings, say, and the assertions of these. */
export async function historyOf(store: Store, ids: readonly string[]): Promise<History> {
  const decisions = (await store.decisions()).filter(({ id, ruling }) => {
    const words = JSON.stringify(ruling);
    return (
      ids.includes(id) ||
      ids.some((one) => words.includes(`"${one}"`) || words.includes(`"${one}:`))
    );
  });
  const subjects = [...new Set([...ids, ...decisions.map(({ id }) => id)])];
  const entries: LogEntry[] = [];
  for (const subject of subjects)
    for await (const entry of store.log({ subject })) {
      entries.push(entry);
      if (entries.length >= MOST_ENTRIES) break;
    }
  return {
    entries: entries.sort((a, b) => a.sequence - b.sequence),
    decisions,
  };
}

/** The history as lines. */
export function historyLines({ decisions, entries }: History): readonly string[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return entries.map(({ at, by, kind, sequence, subject }) => {
    const decision = byId.get(subject);
    const what = decision === undefined ? `${kind} ${subject}` : decisionWords(decision);
    return `  ${sequence}  ${displayText(at)}  ${shownName(by)}  ${what}`;
  });
}

/** What a decision says, in one line. */
export function decisionWords({ id, ruling, why }: Decision): string {
  const { act, ...about } = ruling;
  const reason = why === undefined ? "" : ` because ${displayText(why)}`;
  return `${id} ${act} ${displayText(JSON.stringify(about)).slice(0, MOST_WORDS)}${reason}`;
}

const MOST_WORDS = 300;
