import type { ActorKind } from "@zenobia/model";
import type { Entity, Mention } from "../document.ts";
import { nameOfWords } from "../events/name-of-words.ts";
import { type EventScene, knownOf } from "../events/scene.ts";
import { codeFields } from "./actor-code.ts";

/** What a coded actor says beside its id and mentions. */
export interface ActorDescription {
  readonly name: string;
  readonly code: string;
  readonly country?: string;
  readonly sectors: readonly string[];
  readonly kind: ActorKind;
  readonly entity?: string;
}

/** Names an entity as the text does and codes it by what is known and what its words show. */
export function describeActor(scene: EventScene, entity: Entity): ActorDescription {
  const best = scene.mentions[entity.best];
  const profiles = entity.mentions
    .map((index) => scene.profiles[index])
    .filter((profile) => profile !== undefined);
  const known = best && knownOf(scene, best.index);
  const isPeople = entity.mentions.some((index) => scene.mentions[index]?.use === "people");
  const kind = isPeople
    ? "civilians"
    : (profiles.find((profile) => profile.kind !== undefined)?.kind ?? "other");
  const country = profiles.find((profile) => profile.country !== undefined)?.country;
  const sectors = isPeople
    ? ["CVL"]
    : [...new Set(profiles.find((profile) => profile.sectors.length > 0)?.sectors ?? [])];
  return {
    name: best ? nameOf(scene, best) : "",
    ...codeFields(country, sectors),
    kind,
    ...(known === undefined || isPeople ? {} : { entity: known.id }),
  };
}

/** The words of a mention without article and possessor's mark; a state behind an adjective by its own name. */
function nameOf(scene: EventScene, mention: Mention): string {
  if (mention.kind === "modifier" && mention.use === "adjective")
    return knownOf(scene, mention.index)?.name ?? textOf(scene, mention);
  return textOf(scene, mention);
}

function textOf(scene: EventScene, mention: Mention): string {
  let from = mention.from;
  while (from < mention.to - 1 && isBeforeName(scene, from)) from += 1;
  return nameOfWords(scene.words.slice(from, mention.to));
}

/** Articles and the words that bound a number ("as many as", "at least"). */
function isBeforeName(scene: EventScene, index: number): boolean {
  const token = scene.tokens[index];
  return (
    token?.upos === "DET" ||
    scene.knowledge.words.frames.bounding_words.includes(token?.lemma.toLowerCase() ?? "")
  );
}
