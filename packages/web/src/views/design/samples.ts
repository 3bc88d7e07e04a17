import type {
  ActorReference,
  ControlRow,
  EventRow,
  FigureRow,
  PlaceReference,
} from "../../api/contract.ts";

const GARRISON: ActorReference = {
  key: "name:TCD:lake garrison",
  name: "the lake garrison",
  kind: "military",
  code: "TCD MIL",
};

const RAIDERS: ActorReference = {
  key: "name:TCD:northern riders",
  name: "Northern Riders",
  kind: "rebel",
  code: "TCD REB",
};

const GOVERNOR: ActorReference = {
  key: "name:TCD:governor",
  name: "the governor",
  kind: "person",
  code: "TCD GOV",
};

const BOL: PlaceReference = {
  key: "gn:2433047",
  name: "Bol",
  lat: 13.46,
  lon: 14.71,
  country: "TCD",
  precision: "place",
};

const HEAD = {
  coding: "c-0",
  report: "r-0000000000000000",
  coder: "zenobia",
  published: "2019-03-24",
  publisher: "The Lake Courier",
  because: ["predicate attack.v", "rule passive-agent"],
};

/** An invented event, said by someone whom the report cites. */
export const SAMPLE_EVENT: EventRow = {
  ...HEAD,
  kind: "event",
  id: "c-0:e1",
  type: "ASSAULT",
  mode: "firearms",
  contexts: ["military"],
  intensity: -9,
  actors: [RAIDERS],
  recipients: [GARRISON],
  place: BOL,
  time: { start: "2019-03-22", end: "2019-03-22", precision: "day" },
  status: "happened",
  attribution: [GOVERNOR],
  confidence: 0.86,
  evidence: [{ span: [61, 99], text: "riders from the north attacked the garrison" }],
  passage: {
    span: [0, 140],
    text: "The governor said that riders from the north attacked the garrison outside Bol before dawn on Friday.",
  },
};

/** An invented change of hands. */
export const SAMPLE_CONTROL: ControlRow = {
  ...HEAD,
  kind: "control",
  id: "c-0:k1",
  place: BOL,
  holder: RAIDERS,
  from: GARRISON,
  status: "gained",
  attribution: [],
  evidence: [{ span: [150, 190], text: "The town was in their hands by noon" }],
};

/** An invented number with an upper bound. */
export const SAMPLE_FIGURE: FigureRow = {
  ...HEAD,
  kind: "figure",
  id: "c-0:f1",
  measure: "displaced",
  max: 4200,
  qualifier: "as many as",
  who: "people of the lake villages",
  attribution: [GOVERNOR],
  evidence: [{ span: [200, 240], text: "as many as 4,200 people" }],
};
