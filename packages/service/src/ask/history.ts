import type { Decision, LogEntry, Store } from "@zenobia/record";

/** What the log says of some ids, and decisions that name any of them; oldest first. */
export interface History {
  readonly entries: readonly LogEntry[];
  readonly decisions: readonly Decision[];
}

const MOST_ENTRIES = 200;

/** Reads the history of ids: that of a report with its codings, say, and the assertions of these. */
export async function historyOf(
  store: Pick<Store, "decisions" | "log">,
  ids: readonly string[],
): Promise<History> {
  const decisions = decisionsOn(await store.decisions(), ids);
  const subjects = [...new Set([...ids, ...decisions.map(({ id }) => id)])];
  const entries: LogEntry[] = [];
  for await (const entry of store.log({ subjects })) {
    entries.push(entry);
    if (entries.length >= MOST_ENTRIES) break;
  }
  return { entries, decisions };
}

/** Decisions that name any of the ids, and those that undo them: these name what they undo only. */
function decisionsOn(all: readonly Decision[], ids: readonly string[]): readonly Decision[] {
  const found = new Set<string>();
  for (const { id, ruling } of all) {
    const words = JSON.stringify(ruling);
    const isNamed =
      ids.includes(id) ||
      ids.some((one) => words.includes(`"${one}"`) || words.includes(`"${one}:`));
    if (isNamed || (ruling.act === "undo" && found.has(ruling.decision))) found.add(id);
  }
  return all.filter(({ id }) => found.has(id));
}
