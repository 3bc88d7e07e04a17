import type { Actor, ActorId, Place, PlaceId, PlacePrecision, Span } from "@zenobia/model";
import { compareSpans } from "@zenobia/model";
import { describeActor } from "../actors/describe-actor.ts";
import type { ResolvedPlace } from "../document.ts";
import type { EventScene } from "../events/scene.ts";

/** Gives out ids to the actors and places that assertions name, in the order of the text. */
export interface Registry {
  /** Id of the actor a mention is of. */
  actor(mention: number): ActorId;
  place(place: ResolvedPlace): PlaceId;
  readonly actors: readonly Actor[];
  readonly places: readonly Place[];
}

/** Which entities and places a coding names; ids follow the first mention in the text. */
export function createRegistry(
  scene: EventScene,
  named: { readonly mentions: readonly number[]; readonly places: readonly ResolvedPlace[] },
): Registry {
  const entities = [...new Set(named.mentions.map((mention) => scene.entityOf[mention] ?? -1))]
    .filter((entity) => entity >= 0)
    .sort((a, b) => (scene.entities[a]?.mentions[0] ?? 0) - (scene.entities[b]?.mentions[0] ?? 0));
  const actorIds = new Map(entities.map((entity, index) => [entity, `a${index + 1}`]));
  const groups = groupPlaces(scene, named.places);
  const placeIds = new Map([...groups.keys()].map((key, index) => [key, `p${index + 1}`]));
  return {
    actor: (mention) => actorIds.get(scene.entityOf[mention] ?? -1) ?? "",
    place: (place) => placeIds.get(placeKey(place)) ?? "",
    actors: entities.flatMap((index) => actorOf(scene, index, actorIds.get(index) ?? "")),
    places: [...groups].map(([key, group]) => placeOf(group, placeIds.get(key) ?? "")),
  };
}

function actorOf(scene: EventScene, index: number, id: ActorId): readonly Actor[] {
  const entity = scene.entities[index];
  if (!entity) return [];
  const spans = everySpan(
    scene,
    entity.mentions.filter((mention) => scene.mentions[mention]?.kind !== "pronoun"),
  );
  const { name, code, country, sectors, kind, entity: known } = describeActor(scene, entity);
  return [
    {
      id,
      name,
      code,
      ...(country === undefined ? {} : { country }),
      sectors,
      kind,
      ...(known === undefined ? {} : { entity: known }),
      mentions: spans.length > 0 ? spans : everySpan(scene, entity.mentions).slice(0, 1),
    },
  ];
}

function everySpan(scene: EventScene, mentions: readonly number[]): readonly Span[] {
  return mentions.flatMap((index) => {
    const mention = scene.mentions[index];
    return mention ? [mention.span] : [];
  });
}

function placeKey(place: ResolvedPlace): string {
  return place.record
    ? `${place.record.geonameId ?? ""}:${place.record.name}:${place.record.lat}`
    : `?${place.name.toLowerCase()}`;
}

/** All mentions in the report of the places named, by place, in text order. */
function groupPlaces(
  scene: EventScene,
  named: readonly ResolvedPlace[],
): ReadonlyMap<string, readonly ResolvedPlace[]> {
  const wanted = new Set(named.map(placeKey));
  const groups = new Map<string, ResolvedPlace[]>();
  for (const place of [...new Set([...scene.places, ...named])].sort((a, b) =>
    compareSpans(a.mention, b.mention),
  )) {
    const key = placeKey(place);
    if (!wanted.has(key)) continue;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return groups;
}

function placeOf(group: readonly ResolvedPlace[], id: PlaceId): Place {
  const first = group[0];
  const record = first?.record;
  return {
    id,
    name: first?.name ?? "",
    ...(record === undefined ? {} : { lat: record.lat, lon: record.lon }),
    ...(record?.geonameId === undefined ? {} : { geonameId: record.geonameId }),
    ...(record === undefined || record.country === "" ? {} : { country: record.country }),
    ...(record?.admin1 === undefined ? {} : { admin1: record.admin1 }),
    precision: precisionOf(record?.featureCode ?? "", record?.featureClass ?? "P"),
    mentions: group.map((place) => place.mention),
  };
}

function precisionOf(code: string, featureClass: string): PlacePrecision {
  if (code.startsWith("PCL")) return "country";
  if (code === "ADM1" || code === "RGN" || featureClass === "L") return "province";
  if (code.startsWith("ADM")) return "district";
  if (featureClass === "S") return "site";
  return featureClass === "A" ? "province" : "place";
}
