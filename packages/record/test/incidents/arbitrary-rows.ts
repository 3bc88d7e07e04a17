import fc from "fast-check";
import type { ActorReference, EventRow, PlaceReference } from "../../src/index.ts";
import { eventRow } from "./event-row.ts";

const ACTORS: readonly ActorReference[] = ["red", "blue", "green"].map((name) => ({
  key: `kb:${name}`,
  name: `the ${name} army`,
  kind: "rebel",
  code: "REB",
  entity: name,
}));

const PLACES: readonly PlaceReference[] = [
  { key: "gn:1", name: "Oldtown", lat: 10, lon: 10, country: "XXA", precision: "place" },
  { key: "gn:2", name: "Newtown", lat: 10.05, lon: 10.02, country: "XXA", precision: "place" },
  { key: "gn:3", name: "Farport", lat: 14, lon: 11, country: "XXA", precision: "place" },
];

const SENTENCES = [
  ["The red army struck the bridge of Oldtown", "struck"],
  ["Planes struck the old bridge at Oldtown, witnesses claimed", "struck"],
  ["A strike on the Oldtown bridge wounded nine villagers", "strike"],
  ["Blue fighters seized the granary of Farport", "seized"],
  ["The granary at Farport was captured by blue fighters", "captured"],
  ["Green envoys met in Newtown over the granary", "met"],
] as const;

/** Rows of a small war: few enough actors, places and words for many to tell of one happening. */
export function arbitraryRows(most = 14): fc.Arbitrary<readonly EventRow[]> {
  const telling = fc.record({
    sentence: fc.constantFrom(...SENTENCES),
    day: fc.integer({ min: 1, max: 28 }),
    actors: fc.subarray([...ACTORS], { maxLength: 1 }),
    recipients: fc.subarray([...ACTORS], { maxLength: 1 }),
    place: fc.option(fc.constantFrom(...PLACES), { nil: undefined }),
    status: fc.constantFrom("happened", "planned", "denied"),
    report: fc.integer({ min: 0, max: 5 }),
  });
  return fc.array(telling, { minLength: 1, maxLength: most }).map((tellings) =>
    tellings.map(({ sentence: [text, trigger], day, place, report, ...rest }, number) => {
      const row = eventRow(`${report}`, text, {
        trigger,
        ...rest,
        status: rest.status as EventRow["status"],
        published: `2031-05-${String(day).padStart(2, "0")}`,
        ...(place === undefined ? {} : { place }),
      });
      return { ...row, id: `c-${report}:e${number}` };
    }),
  );
}
