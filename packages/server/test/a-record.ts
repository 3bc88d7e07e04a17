import type { CodedReport, EventAssertion, Report } from "@zenobia/model";
import { NO_KINSHIP, OWN_VOICE, type Store } from "@zenobia/record";
import { createDeriver, DERIVATIONS, type Deriver, ingest, sha256Of } from "@zenobia/service";
import type { Arriving } from "@zenobia/service/inputs";
import { createMemoryStore } from "@zenobia/testkit";

const AT = "2026-01-02T03:04:05.000Z";

/** A record of invented reports. */
export interface SmallRecord {
  readonly store: Store;
  readonly deriver: Deriver;
  /** Ids of its reports, in the order of {@link TEXTS}. */
  readonly reports: readonly string[];
  readonly codings: readonly string[];
}

/** Texts of the reports; each names its publisher and day. */
export const TEXTS: readonly (readonly [text: string, publisher: string, published: string])[] = [
  [
    "The Lantern League attacked the Harrow Garrison at Tell Marrow on 4 May 2016. Twelve soldiers died, the League said. The League holds Tell Marrow.",
    "Hill Post",
    "2016-05-05",
  ],
  [
    "Fighters of the Lantern League struck the Harrow Garrison near Tell Marrow on Wednesday, killing 15 soldiers. Envoy Sorrel backs the League. “We stand with them,” Sorrel said.",
    "Valley Wire",
    "2016-05-06",
  ],
];

/** Makes the record in memory, coded by a coder that knows only these texts. */
export async function aRecord(): Promise<SmallRecord> {
  const store = createMemoryStore();
  const deriver = createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: NO_KINSHIP,
    voiceOf: OWN_VOICE,
    sha256: sha256Of,
  });
  const reports: string[] = [];
  const codings: string[] = [];
  for await (const event of ingest(arrivals(), {
    store,
    by: "test",
    now: () => AT,
    deriver,
    coding: CODING,
  }))
    if (event.kind === "coded") {
      reports.push(event.report);
      codings.push(event.coding);
    }
  return { store, deriver, reports, codings };
}

/** Codes on this thread. */
export const CODING = {
  reader: { code },
  workers: 1,
  startWorkers: () => Promise.reject(new Error("no worker was expected")),
};

async function* arrivals(): AsyncGenerator<Arriving> {
  for (const [text, publisher, published] of TEXTS)
    yield {
      ok: true,
      input: publisher,
      how: "text",
      from: publisher,
      bytes: Buffer.from(text),
      mediaType: "text/plain",
      text,
      extractor: "plain 1",
      facts: { published, publisher, language: "en" },
      guesses: {},
    };
}

function code(report: Report, sha256: string): CodedReport {
  const { id, published, publisher, title, text } = report;
  const words = (sought: string): readonly [number, number] => {
    const start = text.indexOf(sought);
    return [start, start + sought.length];
  };
  const has = (sought: string): boolean => text.includes(sought);
  return {
    report: {
      id,
      published,
      ...(publisher === undefined ? {} : { publisher }),
      ...(title === undefined ? {} : { title }),
      language: "en",
      sha256,
      length: text.length,
    },
    coder: { name: "stub", version: "1", models: { words: "none" } },
    actors: [
      actor("a1", "Harrow Garrison", "military"),
      actor("a2", "Lantern League", "rebel"),
      actor("a3", "Envoy Sorrel", "person"),
      actor("a4", '=HYPERLINK("http://x")<script>alert(1)</script>', "other"),
    ],
    places: [PLACE],
    events: [
      ...(has("attacked the Harrow") ? [attack("e1", words("attacked the Harrow Garrison"))] : []),
      ...(has("struck the Harrow") ? [attack("e1", words("struck the Harrow Garrison"))] : []),
      ...(has("<script>") ? [{ ...attack("e1", words("<script>")), actor: ["a4"] }] : []),
    ],
    control: has("holds Tell Marrow")
      ? [
          {
            place: "p1",
            holder: "a2",
            time: day("2016-05-04"),
            status: "held",
            ...proof(words("The League holds Tell Marrow")),
          },
        ]
      : [],
    relations: has("backs the League")
      ? [{ kind: "backs", subject: "a3", object: "a2", ...proof(words("Envoy Sorrel backs")) }]
      : [],
    figures: [
      ...(has("Twelve") ? [killed(12, words("Twelve soldiers died"))] : []),
      ...(has("killing 15") ? [killed(15, words("killing 15 soldiers"))] : []),
    ],
    quotes: has("We stand")
      ? [
          {
            speaker: "a3",
            text: "We stand with them,",
            span: words("We stand with them,"),
            because: ["quote.marks"],
          },
        ]
      : [],
    times: [],
  };
}

const PLACE: CodedReport["places"][number] = {
  id: "p1",
  name: "Tell Marrow",
  lat: 35.5,
  lon: 38.25,
  geonameId: 999_001,
  country: "SYR",
  admin1: "Harrow",
  precision: "place",
  mentions: [],
};

function actor(
  id: string,
  name: string,
  kind: CodedReport["actors"][number]["kind"],
): CodedReport["actors"][number] {
  return { id, name, code: "SYR", country: "SYR", sectors: [], kind, mentions: [] };
}

function attack(id: string, span: readonly [number, number]): EventAssertion {
  return {
    id,
    type: "ASSAULT",
    contexts: ["military"],
    quad: "material conflict",
    intensity: -9,
    actor: ["a2"],
    recipient: ["a1"],
    place: "p1",
    time: day("2016-05-04"),
    status: "happened",
    trigger: span,
    confidence: 0.9,
    ...proof(span),
  };
}

function killed(exact: number, span: readonly [number, number]): CodedReport["figures"][number] {
  return {
    measure: "killed",
    exact,
    who: "soldiers",
    place: "p1",
    time: day("2016-05-04"),
    ...proof(span),
  };
}

function proof(span: readonly [number, number]) {
  return { evidence: [span], attribution: [], because: ["lexicon:assault.stub"] };
}

function day(start: string) {
  return { start, end: start, precision: "day" as const };
}
