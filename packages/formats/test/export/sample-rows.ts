import type { CodedReport, Span } from "@zenobia/model";
import { assertionsOf } from "../../../record/src/index.ts";
import type {
  ExportedAssertion,
  ExportedEvent,
  ExportedIncident,
} from "../../src/export/exported.ts";

/** A report whose rows the tests export. */
export const TEXT =
  "=Rebels of the Tera Front shelled Qasr on Monday, Idris Vale, a nurse, said. " +
  "The army holds Qasr. Ulm backs the Tera Front. At least 12 people were killed near Qasr. " +
  '"They came at night," Idris Vale told Harbour Radio.';

/** The span of words that the text has. */
export function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`the text does not have ${words}`);
  return [start, start + words.length];
}

const CODED: CodedReport = {
  report: {
    id: "x",
    published: "2014-06-10T08:00:00Z",
    publisher: "Tera Post",
    language: "en",
    sha256: "",
    length: TEXT.length,
  },
  coder: { name: "zenobia", version: "1", models: {} },
  actors: [
    {
      id: "a1",
      name: "Tera Front",
      code: "REB",
      sectors: ["REB"],
      kind: "rebel",
      mentions: [],
    },
    {
      id: "a2",
      name: "The army",
      code: "MLI MIL GOV",
      country: "MLI",
      sectors: ["MIL", "GOV"],
      kind: "military",
      entity: "mli-army",
      mentions: [],
    },
    { id: "a3", name: "Ulm", code: "", sectors: [], kind: "state", mentions: [] },
    { id: "a4", name: "Idris Vale", code: "MLI MED", sectors: [], kind: "person", mentions: [] },
  ],
  places: [
    {
      id: "p1",
      name: "Qasr",
      lat: 12.5,
      lon: -3.25,
      geonameId: 7,
      country: "MLI",
      admin1: "Upper Tera",
      precision: "place",
      mentions: [],
    },
  ],
  events: [
    {
      id: "e1",
      type: "ASSAULT",
      mode: "heavy-weapons",
      contexts: ["military", "territory"],
      quad: "material conflict",
      intensity: -9.5,
      actor: ["a1", "a3"],
      recipient: ["a2"],
      place: "p1",
      time: { start: "2014-06-09", end: "2014-06-09", precision: "day" },
      status: "happened",
      trigger: at("shelled"),
      attribution: [{ source: "a4" }],
      evidence: [
        at("=Rebels of the Tera Front shelled Qasr on Monday"),
        at("Idris Vale, a nurse, said"),
      ],
      because: ["assault/shell", "status/past"],
      confidence: 0.75,
    },
  ],
  control: [
    {
      place: "p1",
      holder: "a2",
      time: { start: "2014-06-01", end: "2014-06-10", precision: "range" },
      status: "held",
      attribution: [],
      evidence: [at("The army holds Qasr")],
      because: [],
    },
  ],
  relations: [
    {
      kind: "backs",
      subject: "a3",
      object: "a1",
      attribution: [],
      evidence: [at("Ulm backs the Tera Front")],
      because: [],
    },
  ],
  figures: [
    {
      measure: "killed",
      min: 12,
      qualifier: "At least",
      who: "people",
      place: "p1",
      attribution: [],
      evidence: [at("At least 12 people were killed near Qasr")],
      because: [],
    },
  ],
  quotes: [
    {
      speaker: "a4",
      text: "They came at night,",
      venue: "Harbour Radio",
      span: at("They came at night,"),
      because: [],
    },
  ],
  times: [],
};

/** Its rows as a record has them. */
export const ROWS: readonly ExportedAssertion[] = assertionsOf(CODED, {
  coding: "c-1",
  report: "r-1",
  text: TEXT,
});

const [FIRST] = ROWS;
if (FIRST?.kind !== "event") throw new Error("the first row is an event");

/** The first of them. */
export const EVENT: ExportedEvent = FIRST;

/** An incident that two reports tell. */
export const INCIDENT: ExportedIncident = {
  kind: "incident",
  id: "i-1",
  type: EVENT.type,
  mode: "heavy-weapons",
  contexts: EVENT.contexts,
  intensity: EVENT.intensity,
  actors: EVENT.actors,
  recipients: EVENT.recipients,
  ...(EVENT.place ? { place: EVENT.place } : {}),
  ...(EVENT.time ? { time: EVENT.time } : {}),
  assertions: [
    EVENT,
    {
      ...EVENT,
      id: "c-2:e4",
      coding: "c-2",
      report: "r-2",
      published: "2014-06-12",
      publisher: "Harbour Radio",
      actors: EVENT.actors.slice(0, 1),
      recipients: [],
      status: "possible",
      attribution: [],
      evidence: [{ span: [4, 22], text: "Qasr may be shelled" }],
      confidence: 0.5,
    },
  ],
};
