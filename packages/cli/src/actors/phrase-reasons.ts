import type { DroppedReading, DropRule, PhraseReason, PhraseRule } from "@zenobia/reader";

type Say<T> = (told: T & { readonly found: string; readonly entity: string }) => string;

const REASONS: Readonly<Record<PhraseRule, Say<PhraseReason>>> = {
  "phrase.name": ({ words, found, entity }) => `“${words}” is a name of ${found} (${entity})`,
  "phrase.people": ({ words, found }) => `“${words}” are people of ${found}`,
  "phrase.capital": ({ words, found }) => `“${words}” stands for the government of ${found}`,
  "phrase.adjective": ({ words, found }) => `“${words}” is an adjective of ${found}, with no noun`,
  "phrase.any-case": ({ words }) => `“${words}” is a name in another case`,
  "phrase.spelling": ({ words, found, entity }) =>
    `“${words}” is nearly “${found}”, a name of ${entity}: taken for a misspelling`,
  "phrase.agent": ({ words, found }) => `“${words}” is a noun for ${found || "any party"}`,
  "phrase.country": ({ words, found }) => `“${words}” gives the country, ${found}`,
  "phrase.place": ({ words, found }) => `“${words}” is a place in ${found}`,
  "phrase.context": ({ found }) => `no country is told: ${found}, as asked for`,
  "phrase.shared-noun": ({ words, found }) => `“${words}” shares “${found}” with what follows`,
  "phrase.shared-country": ({ words, found }) =>
    `“${words}” shares “${found}” with what stands before`,
  "phrase.shared-name": ({ words, found }) => `“${words}” shares “${found}” with what follows`,
  "phrase.surname": ({ words, found }) => `“${words}” is the family name of ${found}`,
  "phrase.of-whom": ({ words, found }) =>
    `who leads or speaks for “${words}” is of their sector: ${found}`,
  "phrase.for-government": ({ words, found }) =>
    `“${words}” says that it sides with a government: ${found}`,
  "phrase.member": ({ found }) => `who is of ${found} and stands for it is taken for it`,
  "phrase.holder": ({ words, found, entity }) => `“${words}”: ${entity} was ${found}`,
  "phrase.in-office": ({ found }) => `in office on the day: ${found}`,
  "phrase.out-of-office": ({ found }) => `out of office on the day: ${found}`,
  "phrase.before-office": ({ found }) => `not yet in office on the day: ${found}`,
  "phrase.former": ({ words, found }) => `“${words}” is said to be no more what it was: ${found}`,
  "phrase.dated-code": ({ found }) => `the code of the day is ${found}`,
  "phrase.out-of-time": ({ words, found }) => `“${words}” is known ${found}, not on the day`,
  "phrase.stance": ({ words }) =>
    `“${words}” tells who stands behind or against it, not its country`,
  "phrase.described": ({ words }) => `“${words}” describes it`,
  "phrase.apposition": ({ words }) => `“${words}” says what it is`,
  "phrase.titled-name": ({ words }) =>
    `“${words}” is a name behind a title; nobody known goes by it`,
  "phrase.own-name": ({ words }) => `“${words}” is a name of its own; nobody known goes by it`,
  "phrase.no-noun": ({ words }) => `“${words}” is no noun for an actor: no sector`,
  "phrase.unknown": ({ words }) => `“${words}” is no name and no noun that is known`,
};

const DROPPED: Readonly<Record<DropRule, Say<DroppedReading>>> = {
  "drop.time": ({ words, found, entity }) => `“${words}” is ${entity} too, but ${found}`,
  "drop.country": ({ words, entity }) => `“${words}” is ${entity} too, of another country`,
  "drop.later": ({ words, entity }) =>
    `“${words}” is ${entity} too, which stands later in the data`,
  "drop.office": ({ found, entity }) => `${entity} was ${found}`,
  "drop.no-day": ({ found, entity }) => `${entity} was ${found}; no day is asked for (--on)`,
  "drop.spelling": ({ words, found, entity }) =>
    `“${words}” is nearly “${found}” (${entity}) and as nearly another name`,
  "drop.surname": ({ words, found }) => `“${words}” is the family name of ${found} too`,
  "drop.bare-noun": ({ words }) =>
    `“${words}” names an actor only with an article or in the plural`,
  "drop.places": ({ words, found }) => `“${words}” is a place in each of ${found}`,
};

/** Why an actor was found, in words. */
export function reasonText(reason: PhraseReason): string {
  return REASONS[reason.rule]({
    ...reason,
    found: reason.found ?? "",
    entity: reason.entity ?? "",
  });
}

/** What was considered and not taken, in words. */
export function droppedText(reading: DroppedReading): string {
  return DROPPED[reading.rule]({
    ...reading,
    found: reading.found ?? "",
    entity: reading.entity ?? "",
  });
}
