import type { Actor, CodedReport, Place } from "@zenobia/model";
import { aReport } from "@zenobia/testkit";
import type { Layers, Reader } from "../src/index.ts";
import { loadRulesReader } from "./load-reader.ts";

/** Published on a Monday: "on Sunday" is 27 March 2016. */
const PUBLISHED = "2016-03-28";

let loaded: Reader | undefined;

/** The shipped reader without its learned judges, loaded once a test file: rules are tested by themselves. */
export function rulesReader(): Reader {
  loaded ??= loadRulesReader();
  return loaded;
}

/** Codes a text published on 28 March 2016. */
export function codedIn(text: string): CodedReport {
  return rulesReader().code(aReport({ published: PUBLISHED, text }), "0".repeat(64));
}

/** All layers of a text published on 28 March 2016. */
export function layersIn(text: string): Layers {
  return rulesReader().annotate(aReport({ published: PUBLISHED, text }));
}

/** An event with names for ids and words for spans; keys are absent where the coding has none. */
export interface ToldEvent {
  readonly type: string;
  readonly mode?: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place?: string;
  readonly time?: string;
  readonly status: string;
  readonly trigger: string;
}

/** Who did what to whom in a text, in the words of the coding. */
export function eventsIn(text: string): readonly ToldEvent[] {
  const coded = codedIn(text);
  return coded.events.map(({ type, mode, actor, recipient, place, time, status, trigger }) => ({
    type,
    ...(mode === undefined ? {} : { mode }),
    actor: actor.map((id) => nameOf(coded.actors, id)),
    recipient: recipient.map((id) => nameOf(coded.actors, id)),
    ...(place === undefined ? {} : { place: nameOf(coded.places, place) }),
    ...(time === undefined ? {} : { time: `${time.start}/${time.end}` }),
    status,
    trigger: text.slice(...trigger),
  }));
}

/** Who holds, gains or loses which place, in the words of the coding. */
export function controlIn(text: string): readonly {
  readonly place: string;
  readonly holder: string;
  readonly from?: string;
  readonly status: string;
  readonly event?: string;
  readonly evidence: readonly string[];
}[] {
  const { control, actors, places } = codedIn(text);
  return control.map(({ place, holder, from, status, event, evidence }) => ({
    place: nameOf(places, place),
    holder: nameOf(actors, holder),
    ...(from === undefined ? {} : { from: nameOf(actors, from) }),
    status,
    ...(event === undefined ? {} : { event }),
    evidence: evidence.map((span) => text.slice(...span)),
  }));
}

/** Standing ties of a text, "subject kind object: the words that say so". */
export function tiesIn(text: string): readonly string[] {
  const { relations, actors } = codedIn(text);
  return relations.map(
    ({ kind, subject, object, evidence }) =>
      `${nameOf(actors, subject)} ${kind} ${nameOf(actors, object)}: ${evidence
        .map((span) => text.slice(...span))
        .join(" | ")}`,
  );
}

function nameOf(list: readonly (Actor | Place)[], id: string): string {
  return list.find((item) => item.id === id)?.name ?? `no such id: ${id}`;
}
