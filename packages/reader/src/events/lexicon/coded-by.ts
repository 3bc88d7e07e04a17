import type { CodedReport, ControlStatus, EventStatus } from "@zenobia/model";
import type { PredicateEntry } from "../predicate.ts";

/** Something in a coding that an entry of the lexicon may have led to, in the words of the entry's examples. */
export interface CodedItem {
  /** Every name of every actor. */
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: readonly string[];
  readonly mode?: string;
  readonly status?: EventStatus;
  /** Every change of control that is told of the place. */
  readonly control: readonly ControlStatus[];
}

const NOBODY = { actor: [], recipient: [], place: [], control: [] };

/** What a coding holds of the kind that an entry leads to: events of its type, ties of its kind, control, figures. */
export function codedBy(
  entry: PredicateEntry,
  coded: CodedReport,
  text: string,
): readonly CodedItem[] {
  const names = namesIn(coded.actors, text);
  const places = namesIn(coded.places, text);
  if (entry.type !== "none") return eventsOf(entry, coded, { names, places });
  if (entry.relation) return tiesOf(entry.relation, coded, names);
  if (entry.figure)
    return coded.figures
      .filter(({ measure }) => measure === entry.figure)
      .map(({ place }) => ({ ...NOBODY, place: places(listOf(place)) }));
  if (entry.control) return controlOf(entry.control, coded, { names, places });
  return coded.events
    .filter(({ status }) => status === entry.content)
    .map(({ actor, recipient, place, status }) => ({
      actor: names(actor),
      recipient: names(recipient),
      place: places(listOf(place)),
      status,
      control: [],
    }));
}

type NamesOf = (ids: readonly string[]) => readonly string[];

interface Naming {
  readonly names: NamesOf;
  readonly places: NamesOf;
}

function namesIn(named: CodedReport["actors"] | CodedReport["places"], text: string): NamesOf {
  return (ids) =>
    ids.flatMap((id) => {
      const found = named.find((other) => other.id === id);
      return found
        ? [found.name, ...found.mentions.map(([start, end]) => text.slice(start, end))]
        : [];
    });
}

function listOf(id: string | undefined): readonly string[] {
  return id === undefined ? [] : [id];
}

function eventsOf(
  { type, parties, control }: PredicateEntry,
  coded: CodedReport,
  { names, places }: Naming,
): readonly CodedItem[] {
  const changes = control === undefined ? [] : coded.control;
  return coded.events
    .filter((event) => event.type === type)
    .map(({ actor, recipient, place, mode, status }) => {
      const all = names([...actor, ...recipient]);
      const sides =
        parties === "both"
          ? { actor: all, recipient: all }
          : { actor: names(actor), recipient: names(recipient) };
      const here = changes.filter((one) => place === undefined || one.place === place);
      return {
        ...sides,
        place: places(listOf(place ?? here[0]?.place)),
        ...(mode === undefined ? {} : { mode }),
        status,
        control: here.map((one) => one.status),
      };
    });
}

function tiesOf(
  relation: NonNullable<PredicateEntry["relation"]>,
  coded: CodedReport,
  names: NamesOf,
): readonly CodedItem[] {
  const isTurned = relation.subject === "recipient";
  return coded.relations
    .filter(({ kind }) => kind === relation.kind)
    .map(({ subject, object }) => ({
      ...NOBODY,
      actor: names([isTurned ? object : subject]),
      recipient: names([isTurned ? subject : object]),
    }));
}

function controlOf(
  control: NonNullable<PredicateEntry["control"]>,
  coded: CodedReport,
  { names, places }: Naming,
): readonly CodedItem[] {
  const isTurned = control.holder === "recipient";
  return coded.control.map(({ holder, from, place, status }) => {
    const held = names(listOf(holder));
    const other = names(listOf(from));
    return {
      actor: isTurned ? other : held,
      recipient: isTurned ? held : other,
      place: places([place]),
      control: [status],
    };
  });
}
