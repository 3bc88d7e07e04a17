import { isStateCode } from "@zenobia/model";
import type { NameMatch } from "../../mentions/name-matches.ts";
import type { KnownActor, NearActor } from "../actor-base.ts";
import { countryOfActor } from "../actor-code.ts";
import { foldName } from "../fold-actor-name.ts";
import { distantOwner } from "./distant-owner.ts";
import { isCapital, type PhraseWord, textOfWords } from "./phrase-words.ts";
import type { Prepared, Tail } from "./prepare.ts";
import type { Notes, PhraseMeans } from "./reading.ts";

/** The actor that a noun is told to be of, and the country that this gives. */
export interface Owner {
  readonly actor?: KnownActor;
  readonly country?: string;
  readonly words: string;
}

interface Asked {
  readonly prepared: Prepared;
  /** Words before this one may tell the owner. */
  readonly nounFrom: number;
  /** Those whom the noun is led by tell the country: "NATO-led peacekeepers in Kosovo". */
  readonly isLed?: boolean;
  /** Armed men go by regions as well as by towns: "Darfur rebels". */
  readonly isArmed?: boolean;
  readonly means: PhraseMeans;
  readonly notes: Notes;
}

/** Whose an actor is: the nearest name before its noun, then names behind "of" and "in", then a place, then the country asked for. */
export function ownerOf(asked: Asked): Owner | undefined {
  const { prepared, nounFrom, means, notes, isLed = false } = asked;
  const { words, names, tails } = prepared;
  const before = [
    ...(isLed ? leadersBefore(prepared) : []),
    ...withoutPeoples(
      names.filter(({ to }) => to <= nounFrom),
      { words, means },
    ).toReversed(),
  ];
  const behind = tails.flatMap(({ from, to }) =>
    names.filter((name) => name.from >= from && name.to <= to),
  );
  for (const name of [...before, ...behind]) {
    const actor = bestOwner(name, means);
    if (!actor) continue;
    const longer = placeAround(name, asked);
    if (longer) return longer;
    const text = textOfWords(words.slice(name.from, name.to));
    const country = countryOfActor(actor);
    return { actor, words: text, ...(country === undefined ? {} : { country }) };
  }
  const told = placeIn(asked) ?? misspeltBefore(asked) ?? distantOwner(prepared, means);
  if (told) return told;
  if (means.country === undefined) return undefined;
  notes.because.push({ rule: "phrase.context", words: prepared.text, found: means.country });
  return { country: means.country, words: means.country };
}

/** Names of those who lead an actor: "*NATO*-led". */
function leadersBefore({ words, stanceNames }: Prepared): readonly NameMatch[] {
  return stanceNames.filter(({ to }) => words[to]?.form === "-" && words[to + 1]?.lower === "led");
}

/** "Ethnic Albanian" and the second word of "Bosnian Serb" tell a people; the country is told otherwise. */
export function withoutPeoples(
  names: readonly NameMatch[],
  { words, means }: { readonly words: readonly PhraseWord[]; readonly means: PhraseMeans },
): readonly NameMatch[] {
  return names.filter(({ from, actors }, at) => {
    const isEthnic = means.words.ethnic_words.includes(words[from - 1]?.lower ?? "");
    const before = names[at - 1];
    const isOfPeople = actors.some(({ use }) => use === "adjective" || use === "people");
    const isOfState =
      before?.to === from && before.actors.some(({ actor }) => isStateCode(actor.id));
    const isOfLand = means.words.land_peoples.includes(words[from]?.lower ?? "");
    const isInitials = !/\p{Ll}/u.test(words[from - 1]?.form ?? "");
    return !isEthnic && !(isOfPeople && isOfState && !isInitials && !isOfLand);
  });
}

function bestOwner({ actors }: NameMatch, means: PhraseMeans): KnownActor | undefined {
  const isState = ({ use, actor }: (typeof actors)[number]): boolean =>
    use !== "name" || means.base.byId(actor.id)?.adjectives !== undefined;
  return (actors.find(isState) ?? actors[0])?.actor;
}

/** "*Niger Delta* militants", "*Northern Ireland* secretary": a place whose name holds that of a state. */
function placeAround(
  { from, to }: NameMatch,
  { prepared: { words, names }, nounFrom, means, notes }: Asked,
): Owner | undefined {
  const isFree = (at: number): boolean => {
    const word = words[at];
    return (
      word !== undefined && isCapital(word) && !names.some((one) => at >= one.from && at < one.to)
    );
  };
  const isBehind = to < nounFrom && isFree(to);
  const isBefore = from > 0 && isFree(from - 1);
  if (!isBehind && !isBefore) return undefined;
  const text = textOfWords(words.slice(isBefore ? from - 1 : from, isBehind ? to + 1 : to));
  const [country, ...others] = means.countriesOfPlace(text, "any");
  if (country === undefined || others.length > 0) return undefined;
  notes.because.push({ rule: "phrase.place", words: text, found: country });
  return { country, words: text };
}

function placeIn(asked: Asked): Owner | undefined {
  const { prepared, nounFrom, means, notes } = asked;
  const tails = prepared.tails.map((tail) => ({ ...tail, size: "any" as const }));
  // "Western diplomats": what stands before a noun is a place only where it is well known as one.
  const before = capitalsBefore(prepared, nounFrom).map(({ from, to }) => {
    const isOwning = /^['’]s?$/u.test(prepared.words[to - 1]?.form ?? "");
    const size = isOwning ? "any" : asked.isArmed === true ? "region" : "town";
    return { from, to: isOwning ? to - 1 : to, size } as const;
  });
  for (const { from, to, size } of [...tails, ...before]) {
    const words = prepared.words.slice(from, to).filter(({ lower }) => lower !== "the");
    const text = textOfWords(words);
    if (!words.some(isCapital)) continue;
    const countries = means.countriesOfPlace(text, size);
    const [first] = countries;
    const wanted = countries.find((country) => country === means.country);
    const country = wanted ?? (countries.length === 1 ? first : undefined);
    if (country !== undefined) {
      notes.because.push({ rule: "phrase.place", words: text, found: country });
      return { country, words: text };
    }
    if (first !== undefined)
      notes.dropped.push({ rule: "drop.places", words: text, found: countries.join(", ") });
  }
  return undefined;
}

/** A state by a name that is nearly one of its own: "*Ukranian* soldiers". */
function misspeltBefore({ prepared, nounFrom, means, notes }: Asked): Owner | undefined {
  for (const { from, to } of capitalsBefore(prepared, nounFrom)) {
    const words = textOfWords(prepared.words.slice(from, to));
    const near = nearlyStates(words, means);
    const [first] = near;
    if (!first || near.some(({ actor }) => actor.id !== first.actor.id)) continue;
    const { actor, name } = first;
    notes.because.push({ rule: "phrase.spelling", words, entity: actor.id, found: name });
    return { actor, country: actor.id, words };
  }
  return undefined;
}

/** States by a name that is their own but for its end, "*Uzbek*", or for a letter or two. */
function nearlyStates(words: string, { base, words: lists }: PhraseMeans): readonly NearActor[] {
  const folded = foldName(words);
  const grown = lists.state_endings.flatMap((end) =>
    base.findAnyCase(folded + end).map((one) => ({ ...one, name: one.actor.name, distance: 0 })),
  );
  return [...grown, ...base.findNear(folded)].filter(({ actor }) => isStateCode(actor.id));
}

/** Capitalised words before the noun, small ones between them left out: "*Donetsk* rebels", "*Donetsk* security officials". */
function capitalsBefore({ words, names }: Prepared, nounFrom: number): readonly Tail[] {
  let from = nounFrom;
  const isNamed = (at: number): boolean => names.some((name) => at >= name.from && at < name.to);
  const isSmall = (form: string): boolean => /^\p{Ll}+$/u.test(form);
  while (from > 0 && isSmall(words[from - 1]?.form ?? "")) from -= 1;
  const end = from;
  if (/^['’]s?$/u.test(words[from - 1]?.form ?? "")) from -= 1;
  while (from > 0) {
    const word = words[from - 1];
    if (!word || !isCapital(word) || isNamed(from - 1)) break;
    from -= 1;
  }
  return from < end ? [{ from, to: end }] : [];
}
