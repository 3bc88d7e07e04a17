import { placeOfDay } from "../actor-days.ts";
import type { Holder } from "../office-index.ts";
import type { FoundAgent } from "./find-agent.ts";
import { officeText } from "./known-actor.ts";
import type { Notes, PhraseMeans } from "./reading.ts";

const MOST_TOLD = 5;

/** An office as a phrase names it. */
export interface NamedOffice {
  readonly words: string;
  readonly agent: FoundAgent;
  /** ISO-3 code of a state or id of an actor. */
  readonly of: string;
  readonly isFormer: boolean;
}

/** Who held the office that a phrase names, if there is one and only one; others are told. */
export function holderOf(
  { words, agent, of, isFormer }: NamedOffice,
  { means, notes }: { readonly means: PhraseMeans; readonly notes: Notes },
): Holder | undefined {
  if (agent.agent.kind !== "person" || agent.isPlural) return undefined;
  const title = Object.hasOwn(means.words.titles, agent.lemmas)
    ? (means.words.titles[agent.lemmas] ?? agent.lemmas)
    : agent.lemmas;
  const holders = [...new Set([agent.lemmas, title])].flatMap((one) => means.base.holders(one, of));
  const { day } = means;
  const fits = ({ office }: Holder): boolean =>
    day !== undefined && placeOfDay(office, day) === (isFormer ? "after" : "within");
  const fitting = holders.filter(fits);
  const persons = new Set(fitting.map(({ actor }) => actor.id));
  const [holder] = fitting;
  const isOne = persons.size === 1;
  const rule = day === undefined ? "drop.no-day" : "drop.office";
  const others = holders.filter((one) => !isOne || one.actor.id !== holder?.actor.id);
  const told = [...others.filter(fits), ...others.filter((one) => !fits(one))].slice(0, MOST_TOLD);
  for (const { actor, office } of told)
    notes.dropped.push({ rule, words, entity: actor.id, found: officeText(office) });
  if (!isOne || !holder) return undefined;
  notes.because.push({
    rule: "phrase.holder",
    words,
    entity: holder.actor.id,
    found: officeText(holder.office),
  });
  return holder;
}
