import type { DerivedDocument, RowFilter, Store } from "@zenobia/record";
import type { Random } from "./random.ts";
import {
  actor,
  dayOf,
  placeOf,
  syntheticIncident,
  syntheticReport,
  WORDS,
} from "./synthetic-record.ts";

const PAGE = { limit: 50 };

/** Something that is asked of a record again and again, with other values each time. */
export interface Task {
  readonly name: string;
  readonly run: (store: Store, random: Random) => Promise<unknown>;
}

const FILTERS: Readonly<Record<string, (random: Random) => RowFilter>> = {
  "no filter": () => ({}),
  "events of an actor": (random) => ({ kinds: ["event"], actors: [actorKey(random)] }),
  "type and year": (random) => ({
    kinds: ["event"],
    types: ["PROTEST"],
    ...yearOf(random),
  }),
  "rare type": () => ({ kinds: ["event"], types: ["AGREE"] }),
  "a place": (random) => ({ places: [placeOf(random.below(3000)).key] }),
  "a small box": (random) => ({ box: boxAround(random, 0.5) }),
  "a large box and a type": (random) => ({ box: boxAround(random, 20), types: ["COERCE"] }),
  "publisher and status": (random) => ({
    publishers: [`Publisher ${random.below(200)}`],
    statuses: ["denied"],
  }),
  "a source": (random) => ({ sources: [actorKey(random)] }),
  "two actors in a year": (random) => ({
    actors: [actorKey(random), actorKey(random)],
    ...yearOf(random),
  }),
  "actor, place and words": (random) => ({
    actors: [actorKey(random)],
    places: [placeOf(random.skewed(300)).key],
    words: WORDS[random.below(10)] ?? "market",
  }),
  "rare words": (random) => ({ words: `${WORDS.at(-1 - random.below(3))} ${WORDS.at(-4)}` }),
};

/** All that is measured. `total` is how many reports the record has; more are numbered on from there. */
export function tasksFor(total: number): readonly Task[] {
  return [
    ...Object.entries(FILTERS).map(
      ([name, filter]): Task => ({
        name: `page: ${name}`,
        run: (store, random) => store.listRows(filter(random), PAGE),
      }),
    ),
    {
      name: "page: the hundredth of an actor",
      run: (store, random) => {
        const after = Buffer.from(`${dayOf(random.below(5000))} c-8`).toString("base64url");
        return store.listRows({ actors: [actorKey(random)] }, { ...PAGE, after });
      },
    },
    {
      name: "weekly counts: all events by type",
      run: (store) => store.count({ by: ["week", "type"], filter: { kinds: ["event"] } }),
    },
    {
      name: "weekly counts: all events",
      run: (store) => store.count({ by: ["week"], filter: { kinds: ["event"] } }),
    },
    {
      name: "weekly counts: an actor",
      run: (store, random) => store.count({ by: ["week"], filter: { actors: [actorKey(random)] } }),
    },
    {
      name: "weekly counts: a place",
      run: (store, random) =>
        store.count({ by: ["week"], filter: { places: [placeOf(random.skewed(3000)).key] } }),
    },
    {
      name: "control as of a day: everywhere",
      run: (store, random) => store.asOf("holding", dayOf(random.below(5000))),
    },
    {
      name: "control as of a day: a place",
      run: (store, random) =>
        store.asOf("holding", dayOf(random.below(5000)), {
          places: [placeOf(random.below(3000)).key],
        }),
    },
    {
      name: "ties as of a day: all",
      run: (store, random) => store.asOf("tie", dayOf(random.below(5000))),
    },
    {
      name: "ties as of a day: an actor",
      run: (store, random) =>
        store.asOf("tie", dayOf(random.below(5000)), { actors: [actorKey(random)] }),
    },
    { name: "one more report kept and derived", run: oneMore(total) },
  ];
}

/** Keeps a report, codes it, looks its neighbours up, and writes what is derived. */
function oneMore(total: number): Task["run"] {
  let next = total;
  return async (store) => {
    const synthetic = syntheticReport(next, total);
    next += 1;
    const { report, coding, rows } = synthetic;
    const at = "2026-01-01T00:00:00.000Z";
    const { entries } = await store.append(
      [
        { kind: "report", report },
        { kind: "coding", coding },
      ],
      { by: "bench", at },
    );
    const after = await store.derivedThrough();
    const keys = rows.flatMap((keyed) => keyed.keys);
    const neighbours = await store.subjectsWith(keys);
    await store.rows(neighbours.slice(0, 500));
    const incident: DerivedDocument = syntheticIncident(synthetic);
    const old = await store.documentsWith("incident", incident.keys.slice(0, 2));
    await store.writeDerived({
      after,
      through: entries.at(-1)?.sequence ?? after,
      rows,
      replacements: [
        { kind: "incident", keys: incident.keys.slice(0, 2), documents: [incident, ...old] },
      ],
    });
  };
}

function actorKey(random: Random): string {
  return actor(random.skewed(2000)).key;
}

function yearOf(random: Random): { readonly from: string; readonly to: string } {
  const start = random.below(4600);
  return { from: dayOf(start), to: dayOf(start + 365) };
}

function boxAround(random: Random, degrees: number): readonly [number, number, number, number] {
  const { lat = 0, lon = 0 } = placeOf(random.below(3000));
  return [lon - degrees, lat - degrees, lon + degrees, lat + degrees];
}
