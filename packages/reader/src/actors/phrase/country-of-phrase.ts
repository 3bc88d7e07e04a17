import { isStateCode } from "@zenobia/model";
import type { NameMatch } from "../../mentions/name-matches.ts";
import type { KnownActor } from "../actor-base.ts";
import { countryOfActor } from "../actor-code.ts";
import { foldName } from "../fold-actor-name.ts";
import { isCapital, textOfWords } from "./phrase-words.ts";
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
  readonly means: PhraseMeans;
  readonly notes: Notes;
}

/** Whose an actor is: the nearest name before its noun, then names behind "of" and "in", then a place, then the country asked for. */
export function ownerOf(asked: Asked): Owner | undefined {
  const { prepared, nounFrom, means, notes } = asked;
  const { words, names, tails } = prepared;
  const before = names.filter(({ to }) => to <= nounFrom).toReversed();
  const behind = tails.flatMap(({ from, to }) =>
    names.filter((name) => name.from >= from && name.to <= to),
  );
  for (const name of [...before, ...behind]) {
    const actor = bestOwner(name, means);
    if (!actor) continue;
    const text = textOfWords(words.slice(name.from, name.to));
    const country = countryOfActor(actor);
    return { actor, words: text, ...(country === undefined ? {} : { country }) };
  }
  const told = placeIn(asked) ?? misspeltBefore(asked);
  if (told) return told;
  if (means.country === undefined) return undefined;
  notes.because.push({ rule: "phrase.context", words: prepared.text, found: means.country });
  return { country: means.country, words: means.country };
}

function bestOwner({ actors }: NameMatch, means: PhraseMeans): KnownActor | undefined {
  const isState = ({ use, actor }: (typeof actors)[number]): boolean =>
    use !== "name" || means.base.byId(actor.id)?.adjectives !== undefined;
  return (actors.find(isState) ?? actors[0])?.actor;
}

function placeIn({ prepared, nounFrom, means, notes }: Asked): Owner | undefined {
  const tails = prepared.tails.map((tail) => ({ ...tail, isTown: false }));
  // "Western diplomats": what stands before a noun is a place only where it is well known as one.
  const before = capitalsBefore(prepared, nounFrom).map((stretch) => ({
    ...stretch,
    isTown: true,
  }));
  for (const { from, to, isTown } of [...tails, ...before]) {
    const words = prepared.words.slice(from, to).filter(({ lower }) => lower !== "the");
    const text = textOfWords(words);
    if (!words.some(isCapital)) continue;
    const countries = means.countriesOfPlace(text, isTown);
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
    const near = means.base.findNear(foldName(words)).filter(({ actor }) => isStateCode(actor.id));
    const [first] = near;
    if (!first || near.some(({ actor }) => actor.id !== first.actor.id)) continue;
    const { actor, name } = first;
    notes.because.push({ rule: "phrase.spelling", words, entity: actor.id, found: name });
    return { actor, country: actor.id, words };
  }
  return undefined;
}

/** Capitalised words right before the noun: "*Donetsk* rebels". */
function capitalsBefore({ words, names }: Prepared, nounFrom: number): readonly Tail[] {
  let from = nounFrom;
  const isNamed = (at: number): boolean => names.some((name) => at >= name.from && at < name.to);
  while (from > 0) {
    const word = words[from - 1];
    if (!word || !isCapital(word) || isNamed(from - 1)) break;
    from -= 1;
  }
  return from < nounFrom ? [{ from, to: nounFrom }] : [];
}
