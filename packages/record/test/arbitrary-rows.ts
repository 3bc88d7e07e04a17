import type { ControlRow, EventRow, FigureRow, TieRow } from "@zenobia/record";
import * as fc from "fast-check";
import { control, event, figure, tie } from "./told-rows.ts";

const ACTORS = ["reds", "blues", "greens", "arland", "borland", "Hill Brigade"] as const;
const actor: fc.Arbitrary<string> = fc.constantFrom(...ACTORS);
const place: fc.Arbitrary<string> = fc.constantFrom("Dorn", "Velk");
const day: fc.Arbitrary<string> = fc
  .integer({ min: 0, max: 120 })
  .map((n) => new Date(Date.UTC(2021, 0, 1 + n)).toISOString().slice(0, 10));
const time: fc.Arbitrary<string | undefined> = fc.oneof(
  fc.constant(undefined),
  day,
  fc.tuple(day, day).map(([a, b]) => [a, b].sort().join("/")),
  fc.constantFrom("2021-01", "2021-02", "2021-03", "2020", "2021"),
);
const head = fc.record({
  published: day,
  says: fc.oneof(fc.constant([]), fc.array(actor, { minLength: 1, maxLength: 2 })),
});

/** A row without its number; `numbered` gives each its own. */
type Told = (n: number, report: string) => readonly (ControlRow | EventRow | TieRow | FigureRow)[];

const controls: fc.Arbitrary<Told> = fc
  .record({
    head,
    status: fc.constantFrom("gained", "lost", "held", "contested", "planned"),
    holder: actor,
    place,
    from: fc.option(actor, { nil: undefined }),
    time,
    linked: fc.constantFrom(undefined, "happened", "denied"),
  })
  .map(({ from, head: parts, holder, linked, place: where, status, time: when }) => (n, report) => {
    const told = {
      ...parts,
      n,
      report,
      place: where,
      ...(when === undefined ? {} : { time: when }),
    };
    const row = control(status, holder, {
      ...told,
      ...(from === undefined ? {} : { from }),
      ...(linked === undefined ? {} : { event: `c-${report}:e${n}` }),
    });
    if (linked === undefined) return [row];
    return [row, event([holder], from === undefined ? [] : [from], { ...told, status: linked })];
  });

const ties: fc.Arbitrary<Told> = fc
  .record({
    head,
    subject: actor,
    object: actor,
    relation: fc.constantFrom("backs", "arms", "opposes", "allied_with", "proxy_of", "part_of"),
    since: time,
    until: fc.option(time, { nil: undefined, freq: 3 }),
  })
  .map(({ head: parts, object, relation, since, subject, until }) => (n, report) => [
    tie(subject, relation, object, {
      ...parts,
      n,
      report,
      ...(since === undefined ? {} : { since }),
      ...(until === undefined ? {} : { until }),
    }),
  ]);

const figures: fc.Arbitrary<Told> = fc
  .record({
    head,
    count: fc.integer({ min: 1, max: 40 }),
    bound: fc.constantFrom("exact", "min", "max"),
    who: fc.constantFrom("people", "civilians", "children", "red fighters", undefined),
    by: fc.option(actor, { nil: undefined }),
    place: fc.option(place, { nil: undefined }),
    time,
    part: fc.boolean(),
  })
  .map(({ bound, by, count, head: parts, part, place: where, time: when, who }) => (n, report) => [
    figure(
      { [bound]: count },
      {
        ...parts,
        n,
        report,
        at: n * 20,
        because: part ? ["figure.part:verb"] : [],
        ...(who === undefined ? {} : { who }),
        ...(by === undefined ? {} : { by }),
        ...(where === undefined ? {} : { place: where }),
        ...(when === undefined ? {} : { time: when }),
      },
    ),
  ]);

/** Rows of several reports, each report's together. */
export type ToldReports = readonly (readonly (ControlRow | EventRow | TieRow | FigureRow)[])[];

/** Reports of up to a few rows of any kind about a few actors and places of four months. */
export function arbitraryReports(): fc.Arbitrary<ToldReports> {
  return fc
    .array(fc.array(fc.oneof(controls, ties, figures), { minLength: 1, maxLength: 4 }), {
      maxLength: 14,
    })
    .map((reports) =>
      reports.map((told, index) => told.flatMap((one, n) => one(n + 1, `r-${index + 1}`))),
    );
}
