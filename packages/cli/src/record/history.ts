import type { Decision } from "@zenobia/record";
import type { History } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import { shownName } from "./row-words.ts";

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
