import type { CodedReport, EventAssertion, Span } from "@zenobia/model";

/** A report that the tests code twice. */
export const TEXT =
  "Rebels of the Tera Front shelled Qasr on Monday, killing at least 12 people, the army said. " +
  "The army has held Qasr since May. Neighbouring Ulm backs the Tera Front. " +
  '"We hit no one," the front said.';

/** The span of words that the text has. */
export function at(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new Error(`the text does not have ${words}`);
  return [start, start + words.length];
}

/** The shelling, as the first coder has it. */
export const SHELLING: EventAssertion = {
  id: "e1",
  type: "ASSAULT",
  mode: "heavy-weapons",
  contexts: [],
  quad: "material conflict",
  intensity: -9.5,
  actor: ["a1"],
  recipient: [],
  place: "p1",
  time: { start: "2014-06-09", end: "2014-06-09", precision: "day" },
  status: "happened",
  trigger: at("shelled"),
  attribution: [{ source: "a2" }],
  evidence: [at("Rebels of the Tera Front shelled Qasr on Monday")],
  because: [],
  confidence: 1,
};

/** The first coding. */
export const FIRST: CodedReport = {
  report: { id: "r1", published: "2014-06-10", language: "en", sha256: "", length: TEXT.length },
  coder: { name: "Ada", version: "1", models: {} },
  actors: [
    {
      id: "a1",
      name: "Tera Front",
      code: "REB",
      sectors: ["REB"],
      kind: "rebel",
      mentions: [at("Rebels"), at("Tera Front")],
    },
    {
      id: "a2",
      name: "the army",
      code: "MIL",
      sectors: ["MIL"],
      kind: "military",
      mentions: [at("the army")],
    },
    { id: "a3", name: "Ulm", code: "", sectors: [], kind: "state", mentions: [at("Ulm")] },
  ],
  places: [{ id: "p1", name: "Qasr", precision: "place", mentions: [at("Qasr")] }],
  events: [SHELLING],
  control: [
    {
      place: "p1",
      holder: "a2",
      status: "held",
      attribution: [],
      evidence: [at("The army has held Qasr since May")],
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
      who: "people",
      attribution: [],
      evidence: [at("at least 12 people")],
      because: [],
    },
  ],
  quotes: [{ speaker: "a1", text: "We hit no one,", span: at("We hit no one,"), because: [] }],
  times: [],
};
