import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CodedReport, EventAssertion, Report } from "@zenobia/model";
import { type Decision, NO_KINSHIP } from "@zenobia/record";
import { createDeriver, DERIVATIONS, ingest, sha256Of } from "@zenobia/service";
import type { Arriving } from "@zenobia/service/inputs";
import { openStore } from "@zenobia/store";

const AT = "2026-01-02T03:04:05.000Z";

/** What a small record was made of. */
export interface SmallRecord {
  /** Its folder. */
  readonly place: string;
  /** Ids of its reports, in the order of {@link TOLD}. */
  readonly reports: readonly string[];
  readonly codings: readonly string[];
  readonly decision: string;
}

/** One invented report: a text, and what a coder makes of it. */
interface Told {
  readonly text: string;
  readonly published: string;
  readonly publisher: string;
  readonly code: (coding: Draft) => Partial<CodedReport>;
}

/** Finds spans of a text by their words. */
interface Draft {
  readonly words: (words: string) => readonly [number, number];
}

const GARRISON = actor("a1", "Harrow Garrison", { code: "SYR MIL", kind: "military" });
const LEAGUE = actor("a2", "Lantern League", { code: "SYR REB", kind: "rebel" });
const DELEGATE = actor("a3", "Envoy Sorrel", { code: "SYR", kind: "person" });
const TOWN = {
  id: "p1",
  name: "Tell Marrow",
  lat: 35.5,
  lon: 38.25,
  geonameId: 999_001,
  country: "SYR",
  admin1: "Harrow",
  precision: "place" as const,
  mentions: [],
};

const TOLD: readonly Told[] = [
  {
    text: "The Lantern League attacked the Harrow Garrison at Tell Marrow on 4 May 2016. Twelve soldiers died, the League said. The League holds Tell Marrow.",
    published: "2016-05-05",
    publisher: "Hill Post",
    code: ({ words }) => ({
      events: [attack(words("The Lantern League attacked the Harrow Garrison"))],
      control: [
        {
          place: "p1",
          holder: "a2",
          time: day("2016-05-04"),
          status: "held",
          ...proof(words("The League holds Tell Marrow")),
        },
      ],
      figures: [
        {
          measure: "killed",
          exact: 12,
          who: "soldiers",
          place: "p1",
          time: day("2016-05-04"),
          ...proof(words("Twelve soldiers died")),
          attribution: [{ source: "a2" }],
        },
      ],
    }),
  },
  {
    text: "Fighters of the Lantern League struck the Harrow Garrison near Tell Marrow on Wednesday, killing 15 soldiers, while Envoy Sorrel backs the League.\u001b[31m",
    published: "2016-05-06",
    publisher: "Valley Wire",
    code: ({ words }) => ({
      events: [attack(words("Fighters of the Lantern League struck the Harrow Garrison"))],
      figures: [
        {
          measure: "killed",
          exact: 15,
          who: "soldiers",
          place: "p1",
          time: day("2016-05-04"),
          ...proof(words("killing 15 soldiers")),
        },
      ],
      relations: [
        {
          kind: "backs",
          subject: "a3",
          object: "a2",
          since: { start: "2014-01-01", end: "2014-12-31", precision: "year" },
          ...proof(words("Envoy Sorrel backs the League")),
        },
        {
          kind: "opposes",
          subject: "a3",
          object: "a2",
          ...proof(words("Envoy Sorrel backs the League")),
        },
      ],
    }),
  },
  {
    text: "Harrow Garrison took Tell Marrow from the Lantern League on 1 July 2016.",
    published: "2016-07-02",
    publisher: "Hill Post",
    code: ({ words }) => ({
      control: [
        {
          place: "p1",
          holder: "a1",
          from: "a2",
          time: day("2016-07-01"),
          status: "gained",
          ...proof(words("Harrow Garrison took Tell Marrow")),
        },
      ],
    }),
  },
];

/** Ingests three invented reports into a new record, and a decision on one of them. */
export async function makeSmallRecord(): Promise<SmallRecord> {
  const place = join(await mkdtemp(join(tmpdir(), "zenobia-record-")), "record");
  const store = await openStore(place);
  const deriver = createDeriver({
    store,
    derivations: DERIVATIONS,
    kinship: NO_KINSHIP,
    sha256: sha256Of,
  });
  const events = ingest(arrivals(), {
    store,
    by: "test",
    now: () => AT,
    deriver,
    coding: {
      reader: { code },
      workers: 1,
      startWorkers: () => Promise.reject(new Error("no worker was expected")),
    },
  });
  const reports: string[] = [];
  const codings: string[] = [];
  for await (const event of events)
    if (event.kind === "coded") {
      reports.push(event.report);
      codings.push(event.coding);
    }
  const span = spanIn(TOLD[2]?.text ?? "", "Lantern League");
  const decision: Decision = {
    id: "d-00000000000000aa",
    by: "reviewer",
    at: AT,
    why: "asked for",
    ruling: { act: "redact", report: reports[2] ?? "", spans: [span] },
  };
  await store.append([{ kind: "decision", decision }], { by: "reviewer", at: AT });
  await deriver.update();
  await store.close();
  return { place, reports, codings, decision: decision.id };
}

async function* arrivals(): AsyncGenerator<Arriving> {
  for (const [at, { published, publisher, text }] of TOLD.entries())
    yield {
      ok: true,
      input: `told-${at}.txt`,
      how: "text",
      from: `told-${at}.txt`,
      bytes: Buffer.from(text),
      mediaType: "text/plain",
      text,
      extractor: "plain 1",
      facts: { published, publisher, language: "en" },
      guesses: {},
    };
}

function code(report: Report, sha256: string): CodedReport {
  const { id, published, publisher, text } = report;
  const told = TOLD.find((one) => one.text === text);
  const words = (sought: string): readonly [number, number] => spanIn(text, sought);
  return {
    report: {
      id,
      published,
      ...(publisher === undefined ? {} : { publisher }),
      language: "en",
      sha256,
      length: text.length,
    },
    coder: { name: "stub", version: "1", models: { words: "none" } },
    actors: [GARRISON, LEAGUE, DELEGATE],
    places: [TOWN],
    events: [],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
    ...told?.code({ words }),
  };
}

function actor(
  id: string,
  name: string,
  { code: words, kind }: { readonly code: string; readonly kind: "military" | "rebel" | "person" },
): CodedReport["actors"][number] {
  return { id, name, code: words, country: "SYR", sectors: [], kind, mentions: [] };
}

function attack(span: readonly [number, number]): EventAssertion {
  return {
    id: "e1",
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

function proof(span: readonly [number, number]) {
  return { evidence: [span], attribution: [], because: ["lexicon:assault.stub"] };
}

function day(start: string) {
  return { start, end: start, precision: "day" as const };
}

function spanIn(text: string, words: string): readonly [number, number] {
  const start = text.indexOf(words);
  return [start, start + words.length];
}
