import type { Actor, ActorId, Place, PlaceId, Span } from "@zenobia/model";
import { describeActor } from "../actors/describe-actor.ts";
import type { ResolvedPlace } from "../document.ts";
import type { EventScene } from "../events/scene.ts";
import { createPlaceList } from "./place-list.ts";

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
  const places = createPlaceList(scene, named.places);
  return {
    actor: (mention) => actorIds.get(scene.entityOf[mention] ?? -1) ?? "",
    place: places.idOf,
    actors: entities.flatMap((index) => actorOf(scene, index, actorIds.get(index) ?? "")),
    places: places.places,
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
