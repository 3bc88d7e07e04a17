import type { Actor, CodedReport, Span } from "@zenobia/model";
import type { Coding } from "../../src/formats/coding-printer.ts";

const TEXT = `Rebels take Goma, army says

Rebels of the March 23 Movement took Goma on Tuesday, a mission official told the Great Lakes Wire. The army bombed “北京 camp” near Sake and plans to retake the city. As many as 1,500 people fled. Rwanda arms the rebels, a panel said.

“Stay calm,” the spokesman said on state television.
`;

function span(words: string): Span {
  const start = TEXT.indexOf(words);
  if (start < 0) throw new RangeError(`the sample text has no "${words}"`);
  return [start, start + words.length];
}

function actor(id: string, name: string, code: string): Actor {
  return { id, name, code, sectors: [], kind: "other", mentions: [] };
}

const CODED: CodedReport = {
  report: {
    id: "goma-2012",
    published: "2012-11-21T08:00:00Z",
    publisher: "Great Lakes Wire",
    language: "en",
    sha256: "00",
    length: TEXT.length,
  },
  coder: { name: "zenobia", version: "0.1.0", models: {} },
  actors: [
    actor("a1", "March 23 Movement", "COD REB"),
    actor("a2", "army", "COD MIL"),
    actor("a3", "北京 camp", "OPP"),
    actor("a4", "mission\nofficial\u001B[31m", "IGO"),
    actor("a5", "Great Lakes Wire", "MED"),
    actor("a6", "Rwanda", "RWA GOV"),
    actor("a7", "spokesman", "REB"),
  ],
  places: [
    {
      id: "p1",
      name: "Goma",
      lat: -1.67,
      lon: 29.23,
      geonameId: 216281,
      country: "COD",
      precision: "place",
      mentions: [],
    },
    { id: "p2", name: "Sake", precision: "place", mentions: [] },
  ],
  events: [
    {
      id: "e1",
      type: "ASSAULT",
      contexts: ["military", "territory"],
      quad: "material conflict",
      intensity: -9,
      actor: ["a1"],
      recipient: [],
      place: "p1",
      time: { start: "2012-11-20", end: "2012-11-20", precision: "day" },
      status: "happened",
      attribution: [{ source: "a5" }, { source: "a4", cue: span("told") }],
      trigger: span("took"),
      evidence: [span("Rebels of the March 23 Movement took Goma on Tuesday")],
      because: [
        "lexicon:assault.take",
        "actor:subject:subject.active",
        "place.object",
        "weekday",
        "status.plain",
      ],
      confidence: 0.8,
    },
    {
      id: "e2",
      type: "ASSAULT",
      mode: "aerial",
      contexts: ["military"],
      quad: "material conflict",
      intensity: -9.5,
      cameo: "195",
      actor: ["a2"],
      recipient: ["a3", "a1"],
      place: "p2",
      time: { start: "2012-11-17", end: "2012-11-21", precision: "range" },
      status: "ongoing",
      attribution: [],
      trigger: span("bombed"),
      evidence: [span("The army bombed “北京 camp” near Sake")],
      because: ["lexicon:assault.bomb"],
      confidence: 0.9,
    },
    {
      id: "e3",
      type: "AGREE",
      contexts: [],
      quad: "verbal cooperation",
      intensity: 2.5,
      actor: [],
      recipient: ["a1"],
      status: "called_for",
      attribution: [],
      trigger: span("plans"),
      evidence: [span("plans to retake the city")],
      because: [],
      confidence: 0.5,
    },
  ],
  control: [
    {
      place: "p1",
      holder: "a1",
      from: "a2",
      time: { start: "2012-11-20", end: "2012-11-20", precision: "day" },
      status: "gained",
      event: "e1",
      attribution: [{ source: "a4" }],
      evidence: [span("took Goma")],
      because: ["control:assault.take"],
    },
    {
      place: "p1",
      holder: "a2",
      status: "planned",
      attribution: [],
      evidence: [span("retake the city")],
      because: [],
    },
  ],
  relations: [
    {
      kind: "arms",
      subject: "a6",
      object: "a1",
      since: { start: "2012-04-01", end: "2012-04-30", precision: "month" },
      attribution: [],
      evidence: [span("Rwanda arms the rebels")],
      because: ["relation:aid.arm"],
    },
  ],
  figures: [
    {
      measure: "displaced",
      max: 1500,
      qualifier: "As many as",
      who: "people",
      place: "p1",
      attribution: [],
      evidence: [span("As many as 1,500 people fled")],
      because: ["figure.verb-after:flee"],
    },
    { measure: "people_affected", min: 40, max: 60, attribution: [], evidence: [], because: [] },
    { measure: "killed", min: 24, by: "a2", attribution: [], evidence: [], because: [] },
    { measure: "money", exact: 1234567.5, attribution: [], evidence: [], because: [] },
  ],
  quotes: [
    {
      speaker: "a7",
      text: "Stay calm,",
      venue: "state television",
      span: span("Stay calm,"),
      because: ["quote.cue-behind"],
    },
  ],
  times: [],
};

/** A coding with one of everything that the table has to show. */
export const SAMPLE: Coding = { coded: CODED, text: TEXT };

/** The same report with nothing found in it. */
export const NOTHING_FOUND: Coding = {
  coded: {
    ...CODED,
    report: { ...CODED.report, title: "A quiet day" },
    actors: [],
    places: [],
    events: [],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
  },
  text: TEXT,
};
