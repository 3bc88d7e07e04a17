import {
  askControl,
  askPlace,
  askPlaceControl,
  type HeldPlace,
  type NamedCandidate,
  type PlaceControl,
  type PlaceView,
  placeCandidates,
  present,
  resolveActor,
  resolvePlace,
} from "@zenobia/service/ask";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { box, day, limit, word } from "../api/query-words.ts";
import { candidateSchema, heldSchema, placePageSchema } from "../schemas/places.ts";
import { type Listed, listed } from "../schemas/shape.ts";
import { mostToldPlaces } from "./most-told.ts";

/** A place with who held it when. */
export interface PlacePage extends PlaceView {
  /** Who held it on the day asked for, or on the last that a source speaks of. */
  readonly control?: Omit<PlaceControl, "timeline">;
}

const listQuery = z.strictObject({ q: word.exactOptional(), limit });

const LIST: Operation = operation<Listed<NamedCandidate>, z.infer<typeof listQuery>>(
  {
    id: "listPlaces",
    path: "/places",
    tag: "places",
    summary: "Finds places by name; without a name those that are told of most.",
    basis: "derived",
    query: listQuery,
    answer: listed(candidateSchema),
  },
  async ({ ask, query }) => ({
    rows:
      query.q === undefined
        ? await mostToldPlaces(ask, query.limit)
        : (await placeCandidates(query.q, ask)).slice(0, query.limit),
  }),
);

const SHOW: Operation = operation<PlacePage, { on?: string }>(
  {
    id: "showPlace",
    path: "/places/:key",
    tag: "places",
    summary: "Shows a place, by key or name: what happened there, and who held it when.",
    basis: "log",
    query: z.strictObject({ on: day.exactOptional() }),
    answer: placePageSchema,
  },
  async ({ ask, param, query, store }) => {
    const resolved = await resolvePlace(param("key"), ask);
    if (resolved === undefined) return undefined;
    const { keys } = resolved;
    const view = await askPlace(keys, store);
    const name = view?.names[0] ?? param("key");
    const control = await askPlaceControl(store, { keys, name, ...present({ day: query.on }) });
    if (view === undefined) return undefined;
    if (control === undefined) return view;
    const { timeline, ...rest } = control;
    return { ...view, timeline, control: rest };
  },
);

const controlQuery = z.strictObject({
  on: day,
  box: z.exactOptional(box),
  holder: word.exactOptional(),
});

const CONTROL: Operation = operation<Listed<HeldPlace>, z.infer<typeof controlQuery>>(
  {
    id: "mapControl",
    path: "/control",
    tag: "places",
    summary: "Tells of each place who held it on a day, how sure that is, and who says otherwise.",
    basis: "derived",
    query: controlQuery,
    answer: listed(heldSchema),
  },
  async ({ ask, query, store }) => {
    const holder = query.holder === undefined ? undefined : await resolveActor(query.holder, ask);
    if (query.holder !== undefined && holder === undefined) return { rows: [] };
    const rows = await askControl(store, {
      day: query.on,
      ...present({ box: query.box, holder: holder?.keys[0] }),
    });
    return { rows };
  },
);

/** Operations on places. */
export const PLACES: readonly Operation[] = [LIST, SHOW, CONTROL];
