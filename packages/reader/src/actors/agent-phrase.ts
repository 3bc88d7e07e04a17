import type { ActorBase, AgentNoun } from "./actor-base.ts";

/** Longest agent noun in words. */
const LONGEST = 3;

/** An agent noun with the word that it begins at. */
export interface AgentPhrase {
  readonly agent: AgentNoun;
  readonly from: number;
  /** Its lemmas, blank between. */
  readonly lemmas: string;
}

/** Longest phrase of lemmas that ends in a word, begins no earlier than `from`, and names an agent. */
export function agentEndingAt(
  last: number,
  from: number,
  lemmaAt: (index: number) => string,
  base: Pick<ActorBase, "agent">,
): AgentPhrase | undefined {
  let found: AgentPhrase | undefined;
  let lemmas = "";
  for (let index = last; index >= Math.max(from, last - LONGEST + 1); index -= 1) {
    lemmas = lemmas === "" ? lemmaAt(index) : `${lemmaAt(index)} ${lemmas}`;
    const agent = base.agent(lemmas);
    if (agent) found = { agent, from: index, lemmas };
  }
  return found;
}
