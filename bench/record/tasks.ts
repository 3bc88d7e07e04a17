import type { DocumentFilter, RowFilter, Store } from "@zenobia/record";
import {
  consultLedger,
  containmentByProvince,
  FIGURE_RULES,
  type FigureAccount,
  heldOn,
  holdingOn,
  NO_KINSHIP,
  type PlaceTimeline,
  type TimelineBrief,
  tiesOn,
  timelineOn,
} from "@zenobia/record";
import { createDeriver, DERIVATIONS } from "@zenobia/service";
import { type AskMeans, askTieScene, contradictionsOf, tiesPageOf } from "@zenobia/service/ask";
import { createActorBase } from "../../packages/reader/src/actors/actor-base.ts";
import { topicOf, whereabouts } from "./happenings.ts";
import type { Random } from "./random.ts";
import { syntheticReport } from "./synthetic-record.ts";
import { ACTORS, actorKey, dayOf, hash, PLACES, placeKey, REPORTS_A_DAY, WORDS } from "./world.ts";

const PAGE = { limit: 50 };

/** Something that is asked of a record again and again, with other values each time. */
export interface Task {
  readonly name: string;
  readonly run: (store: Store, random: Random) => Promise<unknown>;
}

type Filters = Readonly<Record<string, (random: Random, total: number) => RowFilter>>;

const FILTERS: Filters = {
  "no filter": () => ({}),
  "a year": yearOf,
  "events of an actor": (random) => ({ kinds: ["event"], actors: [anActor(random)] }),
  "an actor and a type": (random) => ({ actors: [anActor(random)], types: ["PROTEST"] }),
  "two actors in a year": (random, total) => ({
    actors: [anActor(random), anActor(random)],
    ...yearOf(random, total),
  }),
  "a source": (random) => ({ sources: [anActor(random)] }),
  "an actor and a source": (random) => ({
    actors: [anActor(random)],
    sources: [anActor(random)],
  }),
  "type and year": (random, total) => ({
    kinds: ["event"],
    types: ["PROTEST"],
    ...yearOf(random, total),
  }),
  "two types": () => ({ kinds: ["event"], types: ["AID", "CONCEDE"] }),
  "a status": () => ({ statuses: ["denied"] }),
  "type and status": () => ({ types: ["MOBILIZE"], statuses: ["denied"] }),
  "a place": (random) => ({ places: [aPlace(random)] }),
  "actor and place": (random) => ({ actors: [anActor(random)], places: [aPlace(random)] }),
  "a small box": (random, total) => ({ box: boxAround(random, total, 0.5) }),
  "a large box and a type": (random, total) => ({
    box: boxAround(random, total, 20),
    types: ["COERCE"],
  }),
  "a small box in a year": (random, total) => ({
    box: boxAround(random, total, 0.5),
    ...yearOf(random, total),
  }),
  "publisher and status": (random) => ({
    publishers: [`Publisher ${random.below(200)}`],
    statuses: ["denied"],
  }),
  "frequent word": (random) => ({ words: WORDS[random.below(20)] ?? "" }),
  "words of a happening": (random, total) => ({ words: topicOf(random.below(total)) }),
  "actor, place and word": (random) => ({
    actors: [anActor(random)],
    places: [aPlace(random)],
    words: WORDS[random.below(10)] ?? "",
  }),
};

/** All that is measured. `total` is how many reports the record has; more are numbered on from there. */
export function tasksFor(total: number): readonly Task[] {
  return [
    ...Object.entries(FILTERS).map(
      ([name, filter]): Task => ({
        name: `page: ${name}`,
        run: (store, random) => store.listRows(filter(random, total), PAGE),
      }),
    ),
    {
      name: "page: far back, of an actor",
      run: (store, random) => {
        const after = Buffer.from(`${aDay(random, total)} c-8`).toString("base64url");
        return store.listRows({ actors: [anActor(random)] }, { ...PAGE, after });
      },
    },
    ...incidentTasks(total),
    ...countTasks(total),
    ...dayTasks(total),
    ...wordTasks(total),
    { name: "one more report kept and derived", run: oneMore(total) },
  ];
}

function incidentTasks(total: number): readonly Task[] {
  const filters: Readonly<Record<string, (random: Random) => DocumentFilter>> = {
    "no filter": () => ({}),
    "a year": (random) => yearOf(random, total),
    "an actor": (random) => ({ actors: [anActor(random)] }),
    "a place": (random) => ({ places: [aPlace(random)] }),
    "a box and a type": (random) => ({ box: boxAround(random, total, 5), types: ["ASSAULT"] }),
  };
  return [
    ...Object.entries(filters).map(
      ([name, filter]): Task => ({
        name: `incidents: ${name}`,
        run: (store, random) => store.listDocuments("incident", filter(random), PAGE),
      }),
    ),
    { name: "map: 100,000 incidents", run: (store) => store.points() },
    { name: "map: a year", run: (store, random) => store.points(yearOf(random, total)) },
    {
      name: "map: an actor",
      run: (store, random) => store.points({ actors: [anActor(random)] }),
    },
    {
      name: "map: a box",
      run: (store, random) => store.points({ box: boxAround(random, total, 5) }),
    },
  ];
}

function countTasks(total: number): readonly Task[] {
  const filters: Filters = {
    "all events": () => ({ kinds: ["event"] }),
    "an actor": (random) => ({ actors: [anActor(random)] }),
    "the most frequent actor": () => ({ actors: [actorKey(0)] }),
    "two actors": (random) => ({ actors: [anActor(random), anActor(random)] }),
    "a place": (random) => ({ places: [aPlace(random)] }),
    "the most frequent place": () => ({ places: [placeKey(0)] }),
    "a type": () => ({ types: ["PROTEST"] }),
    "a source": (random) => ({ sources: [anActor(random)] }),
    "a publisher": (random) => ({ publishers: [`Publisher ${random.skewed(200)}`] }),
    "a box": (random) => ({ box: boxAround(random, total, 0.5) }),
  };
  return [
    ...Object.entries(filters).map(
      ([name, filter]): Task => ({
        name: `weekly counts: ${name}`,
        run: (store, random) => store.count({ by: ["week"], filter: filter(random, total) }),
      }),
    ),
    {
      name: "weekly counts: all events by type",
      run: (store) => store.count({ by: ["week", "type"], filter: { kinds: ["event"] } }),
    },
    {
      name: "counts by pair: an actor in a year",
      run: (store, random) =>
        store.count({
          by: ["pair"],
          filter: { actors: [anActor(random)], ...yearOf(random, total) },
        }),
    },
  ];
}

function dayTasks(total: number): readonly Task[] {
  return [
    {
      name: "control of a place on a day",
      run: async (store, random) => {
        const filter = { places: [placeKey(random.skewed(PLACES, 5))] };
        const { rows } = await store.listDocuments("holding", filter, { limit: 1 });
        const [timeline] = rows.map(({ document }) => document as PlaceTimeline);
        return timeline && holdingOn(timeline, aDay(random, total));
      },
    },
    {
      name: "control of all places on a day",
      run: async (store, random) => {
        const day = aDay(random, total);
        const found = await store.briefsAsOf("holding", day);
        return heldOn(
          found.map(({ document }) => timelineOn(document as TimelineBrief, day)),
          { day },
        );
      },
    },
    {
      name: "ties of an actor on a day",
      run: async (store, random) => {
        const [day, actor] = [aDay(random, total), anActor(random)];
        const scene = await askTieScene(day, { store, loadActors }, actor);
        return await tiesPageOf(scene, { ...PAGE, actor });
      },
    },
    {
      name: "ties of all on a day: in brief",
      run: async (store, random) => {
        const scene = await askTieScene(aDay(random, total), { store, loadActors });
        return tiesOn(scene.pairs, { day: scene.day });
      },
    },
    {
      name: "ties of all on a day: a page",
      run: async (store, random) => {
        const scene = await askTieScene(aDay(random, total), { store, loadActors });
        return await tiesPageOf(scene, PAGE);
      },
    },
    {
      name: "contradictions of a day: a page",
      run: async (store, random) => {
        const scene = await askTieScene(aDay(random, total), { store, loadActors });
        return await contradictionsOf(scene, PAGE);
      },
    },
  ];
}

/** The synthetic actors stand in no knowledge base. */
const loadActors: AskMeans["loadActors"] = async () => createActorBase({ actors: [], agents: [] });

function wordTasks(total: number): readonly Task[] {
  return [
    {
      name: "figures of a place in a year",
      run: async (store, random) => {
        const place = placeKey(random.skewed(PLACES, 5));
        const days = yearOf(random, total);
        const filter = { types: ["killed"], places: [place], ...days };
        const { rows } = await store.listDocuments("ledger", filter, { limit: 1000 });
        const accounts = rows.map(({ document }) => document as FigureAccount);
        const containment = containmentByProvince(accounts.flatMap((one) => one.place ?? []));
        return consultLedger(accounts, { ...days, place, rule: FIGURE_RULES.ucdp, containment });
      },
    },
    {
      name: "search: words of a happening",
      run: (store, random) => store.search(topicOf(random.below(total)), {}, 20),
    },
    {
      name: "search: a frequent word",
      run: (store, random) => store.search(WORDS[random.below(20)] ?? "", {}, 20),
    },
    {
      name: "reports of a publisher",
      run: (store, random) =>
        store.listReports({ publishers: [`Publisher ${random.skewed(200)}`] }, PAGE),
    },
  ];
}

/** Keeps a report and its coding, and derives all that they change, as `ingest` does. */
function oneMore(total: number): Task["run"] {
  let next = total;
  return async (store) => {
    const { report, coding } = syntheticReport(next);
    next += 1;
    const items = [
      { kind: "report", report },
      { kind: "coding", coding },
    ] as const;
    await store.append(items, { by: "bench", at: report.fetched.at });
    const deriver = createDeriver({
      store,
      derivations: DERIVATIONS,
      kinship: NO_KINSHIP,
      sha256: hash,
    });
    await deriver.update();
  };
}

function anActor(random: Random): string {
  return actorKey(random.skewed(ACTORS, 2));
}

function aPlace(random: Random): string {
  return placeKey(random.skewed(PLACES, 2));
}

function aDay(random: Random, total: number): string {
  return dayOf(random.below(total / REPORTS_A_DAY));
}

function yearOf(random: Random, total: number): { readonly from: string; readonly to: string } {
  const start = random.below(Math.max(1, total / REPORTS_A_DAY - 365));
  return { from: dayOf(start), to: dayOf(start + 365) };
}

function boxAround(
  random: Random,
  total: number,
  degrees: number,
): readonly [number, number, number, number] {
  const { lat, lon } = whereabouts(random.below(total));
  return [lon - degrees, lat - degrees, lon + degrees, lat + degrees];
}
