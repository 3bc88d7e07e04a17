import type { Redactor } from "@zenobia/model";
import type { AssertionRow, Evidence } from "../assertions/assertion.ts";
import type { ActorReference, PlaceReference } from "../assertions/references.ts";

/** Key of an actor or place whose name is masked, with the coding and a number: the true key would tell the name. */
const HIDDEN = "redacted";

/**
 * Masks the redacted words of a report in the rows of one coding of it, before anything is derived from them: words that
 * prove or surround, names, quoted words. An actor or place whose name is masked has a key of its own, no place in the
 * knowledge base and no point on the map.
 *
 * @param rows All rows of the coding, in an order that does not change: keys are numbered by it.
 */
export function redactRows(
  rows: readonly AssertionRow[],
  redactor: Redactor,
): readonly AssertionRow[] {
  const numbers = new Map<string, number>();
  return rows.map((row) => {
    const keyOf = (key: string): string => {
      const number = numbers.get(key) ?? numbers.size + 1;
      numbers.set(key, number);
      return `${HIDDEN}:${row.coding}:${number}`;
    };
    return redactRow(row, { ...redactor, keyOf });
  });
}

interface Desk extends Redactor {
  readonly keyOf: (key: string) => string;
}

function redactRow(row: AssertionRow, desk: Desk): AssertionRow {
  const head = {
    attribution: row.attribution.map((actor) => actorOf(actor, desk)),
    evidence: row.evidence.map(desk.evidence),
  };
  switch (row.kind) {
    case "event": {
      const { actors, passage, place, recipients, trigger } = row;
      return {
        ...row,
        ...head,
        actors: actors.map((actor) => actorOf(actor, desk)),
        recipients: recipients.map((actor) => actorOf(actor, desk)),
        ...present({ place: place && placeOf(place, desk) }),
        ...present({ trigger: trigger && desk.evidence(trigger) }),
        ...present({ passage: passage && desk.evidence(passage) }),
      };
    }
    case "control": {
      const { from, holder, place } = row;
      return {
        ...row,
        ...head,
        place: placeOf(place, desk),
        holder: actorOf(holder, desk),
        ...present({ from: from && actorOf(from, desk) }),
      };
    }
    case "tie":
      return {
        ...row,
        ...head,
        subject: actorOf(row.subject, desk),
        object: actorOf(row.object, desk),
      };
    case "figure": {
      const { by, place, qualifier, who } = row;
      return {
        ...row,
        ...head,
        ...present({ qualifier: qualifier && desk.words(qualifier) }),
        ...present({ who: who && desk.words(who) }),
        ...present({ by: by && actorOf(by, desk), place: place && placeOf(place, desk) }),
      };
    }
    case "quote": {
      const { speaker, venue, words } = row;
      return {
        ...row,
        ...head,
        speaker: actorOf(speaker, desk),
        words: quotedWords(words, row.evidence, desk),
        ...present({ venue: venue && desk.words(venue) }),
      };
    }
  }
}

/** By position where the words are those of the text. */
function quotedWords(words: string, [proof]: readonly Evidence[], desk: Desk): string {
  return proof?.text === words ? desk.evidence(proof).text : desk.words(words);
}

function actorOf(actor: ActorReference, { keyOf, words }: Desk): ActorReference {
  const name = words(actor.name);
  return name === actor.name ? actor : { key: keyOf(actor.key), name, kind: actor.kind, code: "" };
}

function placeOf(place: PlaceReference, { keyOf, words }: Desk): PlaceReference {
  const name = words(place.name);
  return name === place.name ? place : { key: keyOf(place.key), name, precision: place.precision };
}

type Present<Row> = { readonly [Key in keyof Row]?: Exclude<Row[Key], undefined> };

/** A row without the keys that have no value. */
function present<Row extends object>(row: Row): Present<Row> {
  return Object.fromEntries(
    Object.entries(row).filter(([, value]) => value !== undefined),
  ) as Present<Row>;
}
