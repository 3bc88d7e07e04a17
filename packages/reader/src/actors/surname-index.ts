import type { KnownActor } from "./actor-base.ts";

/** Shorter last words are seldom family names: "Kim Jong Un". */
const SHORTEST = 4;

/** Indexes persons by the last word, folded, of each of their names of several words. */
export function indexSurnames(
  actors: readonly KnownActor[],
  fold: (name: string) => string,
): ReadonlyMap<string, readonly KnownActor[]> {
  const bySurname = new Map<string, KnownActor[]>();
  for (const actor of actors) {
    if (actor.kind !== "person") continue;
    for (const surname of surnamesOf(actor, fold)) {
      const persons = bySurname.get(surname);
      if (persons) persons.push(actor);
      else bySurname.set(surname, [actor]);
    }
  }
  return bySurname;
}

function surnamesOf(
  { name, names = [] }: KnownActor,
  fold: (name: string) => string,
): ReadonlySet<string> {
  const last = [name, ...names]
    .map((one) => one.split(" "))
    .filter((words) => words.length > 1)
    .map((words) => fold(words.at(-1) ?? ""));
  return new Set(last.filter((surname) => surname.length >= SHORTEST));
}
