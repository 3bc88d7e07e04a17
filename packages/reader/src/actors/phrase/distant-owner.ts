import type { KnownActor } from "../actor-base.ts";
import { countryOfActor, sectorsOfActor } from "../actor-code.ts";
import { officesOn } from "../actor-days.ts";
import { foldName } from "../fold-actor-name.ts";
import type { Owner } from "./country-of-phrase.ts";
import { isCapital, textOfWords } from "./phrase-words.ts";
import { type Prepared, sideBehind } from "./prepare.ts";
import type { PhraseMeans } from "./reading.ts";

/** Whose an actor is when neither a name nor a place tells: whom it follows, where it is based, whom it is for or against. */
export function distantOwner(prepared: Prepared, means: PhraseMeans): Owner | undefined {
  const person = personOfStance(prepared, means)?.person;
  return (
    leaderBehind(prepared, means) ??
    baseOf(prepared, means) ??
    (person && { ...ownerBy(person), words: person.name })
  );
}

/** "Fighters *loyal to Sadr*", "rebels *led by Nkunda*". */
function leaderBehind(prepared: Prepared, means: PhraseMeans): Owner | undefined {
  const { words, names, headEnd } = prepared;
  if (!means.words.follower_words.includes(words[headEnd]?.lower ?? "")) return undefined;
  const side = sideBehind(prepared, means);
  const [name, ...more] = names
    .filter(({ from, to }) => from >= side.from && to <= side.to)
    .toSorted((a, b) => Number(b.actors.some(isNamed)) - Number(a.actors.some(isNamed)));
  const actor = name?.actors.find(isNamed)?.actor ?? [name, ...more][0]?.actors[0]?.actor;
  return (
    actor && name && { ...ownerBy(actor), words: textOfWords(words.slice(name.from, name.to)) }
  );
}

function isNamed({ use }: { readonly use: string }): boolean {
  return use === "name";
}

/** "*Goma-based* rebels", "*Saudi-owned* newspaper". */
function baseOf({ words, stances, stanceNames }: Prepared, means: PhraseMeans): Owner | undefined {
  for (const { from, to } of stances) {
    if (!means.words.belonging_words.includes(words[to - 1]?.lower ?? "")) continue;
    const actor = stanceNames.find((name) => name.from === from)?.actors[0]?.actor;
    const text = textOfWords(words.slice(from, to - 2));
    if (actor) return { ...ownerBy(actor), words: text };
    const [country, ...others] = means.countriesOfPlace(text, "any");
    if (country !== undefined && others.length === 0) return { country, words: text };
  }
  return undefined;
}

function ownerBy(actor: KnownActor): Omit<Owner, "words"> {
  const country = countryOfActor(actor);
  return { actor, ...(country === undefined ? {} : { country }) };
}

/** A person whom an actor is for or against. */
export interface StancePerson {
  readonly person: KnownActor;
  readonly isFor: boolean;
}

/** "Anti-*Mugabe* protesters", "pro-*Gbagbo* militia". */
export function personOfStance(
  { words, stances }: Prepared,
  { base, day }: PhraseMeans,
): StancePerson | undefined {
  for (const { from, to } of stances) {
    const { form = "" } = words[from] ?? {};
    const at = form.indexOf("-");
    const name = form.slice(at + 1);
    if (to !== from + 1 || at < 0 || !isCapital({ form: name, lower: name, isGlued: true }))
      continue;
    const persons = [
      ...base.find(foldName(name), name).map(({ actor }) => actor),
      ...(day === undefined ? [] : base.bySurname(foldName(name))),
    ].filter(({ kind }) => kind === "person");
    const person = persons.find((one) => isInOffice(one, day)) ?? persons[0];
    if (person) return { person, isFor: /^pro-/iu.test(form) };
  }
  return undefined;
}

/** Tells whether a person governed on a day. */
export function isInOffice(person: KnownActor, day: string | undefined): boolean {
  if (day === undefined || person.offices === undefined)
    return sectorsOfActor(person).includes("GOV");
  return officesOn(person, day).within.some(({ sector }) => sector === "GOV");
}
