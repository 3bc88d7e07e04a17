import { isStateCode } from "@zenobia/model";
import type { KnownActor } from "../actor-base.ts";
import { countryOfActor } from "../actor-code.ts";
import { officesOn, placeOfDay } from "../actor-days.ts";
import { foldName } from "../fold-actor-name.ts";
import type { Scene } from "./described-actor.ts";
import type { FoundAgent } from "./find-agent.ts";
import { describeKnown } from "./known-actor.ts";
import { isCapital } from "./phrase-words.ts";
import type { ResolvedActor } from "./reading.ts";

/** A person by a family name, alone or behind a title, if it is of one in office on the day, or of one at all: "President Aliyev". */
export function actorBySurname(
  scene: Scene,
  title: FoundAgent | undefined,
): ResolvedActor | undefined {
  const { prepared, means, notes } = scene;
  const { words, headEnd, isFormer } = prepared;
  const last = words[headEnd - 1];
  const { day } = means;
  const from = title?.to ?? 0;
  if (day === undefined || !last || !isCapital(last) || from !== headEnd - 1) return undefined;
  const state = stateIn(scene) ?? means.country;
  const persons = means.base
    .bySurname(foldName(last.form))
    .filter((actor) => state === undefined || countryOfActor(actor) === state)
    .filter((actor) => placeOfDay(actor, day) === "within");
  const person = onlyOne(persons, day, isFormer);
  if (!person) {
    for (const { id, name } of persons.slice(0, MOST_TOLD))
      notes.dropped.push({ rule: "drop.surname", words: last.form, entity: id, found: name });
    return undefined;
  }
  notes.because.push({
    rule: "phrase.surname",
    words: last.form,
    entity: person.id,
    found: person.name,
  });
  return describeKnown(person, { words: last.form, isFormer }, { means, notes });
}

const MOST_TOLD = 5;

function onlyOne(
  persons: readonly KnownActor[],
  day: string,
  isFormer: boolean,
): KnownActor | undefined {
  const place = isFormer ? "after" : "within";
  const inOffice = persons.filter((actor) => officesOn(actor, day)[place].length > 0);
  const [first, ...others] = inOffice.length > 0 ? inOffice : persons;
  return others.length > 0 ? undefined : first;
}

/** The state that is told before the name: "Russian President Medvedev". */
function stateIn({ prepared: { names, headEnd } }: Scene): string | undefined {
  const states = names
    .filter(({ to }) => to < headEnd)
    .flatMap(({ actors }) => actors.map(({ actor }) => actor.id));
  return states.findLast(isStateCode);
}
