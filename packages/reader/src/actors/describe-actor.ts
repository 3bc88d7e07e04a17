import type { ActorKind } from "@zenobia/model";
import type { Entity, Mention } from "../document.ts";
import { nameOfWords } from "../events/name-of-words.ts";
import { type EventScene, knownOf } from "../events/scene.ts";
import type { KnownActor } from "./actor-base.ts";
import { codeFields } from "./actor-code.ts";
import { readKnown, readMention } from "./read-mention.ts";

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
  const name = best ? nameOf(scene, best) : "";
  const known = best && knownOf(scene, best.index);
  const isPeople = entity.mentions.some((index) => scene.mentions[index]?.use === "people");
  if (isPeople) {
    const country = profilesOfEntity(scene, entity).find((one) => one.country !== undefined);
    return { name, ...codeFields(country?.country, ["CVL"]), kind: "civilians" };
  }
  if (best && known) return describeKnownActor(scene, entity, { best, known, name });
  return { name, ...describeUnknown(scene, entity) };
}

function profilesOfEntity(scene: EventScene, entity: Entity): EventScene["profiles"] {
  return entity.mentions.flatMap((index) => scene.profiles[index] ?? []);
}

/** A known actor as it was on the day of the report: a minister then, a former one later. */
function describeKnownActor(
  scene: EventScene,
  entity: Entity,
  named: { readonly best: Mention; readonly known: KnownActor; readonly name: string },
): ActorDescription {
  const { kind, ...told } = readKnown(scene, named.known, named.best);
  const shown = profilesOfEntity(scene, entity).find(({ known }) => known?.id === told.entity);
  return { name: named.name, ...told, kind: shown?.kind ?? kind };
}

/** How many of an entity's descriptions are read for what its name does not tell. */
const MOST_READ = 4;

/** By its most specific words; what they do not tell, by the others. */
function describeUnknown(scene: EventScene, entity: Entity): Omit<ActorDescription, "name"> {
  const shown = profilesOfEntity(scene, entity);
  const readings = bySpecificity(scene, entity)
    .slice(0, MOST_READ)
    .map((mention) => readMention(scene, mention));
  const told = [...readings, ...shown];
  const country = told.find((one) => one.country !== undefined)?.country;
  const sectors = told.find((one) => one.sectors.length > 0)?.sectors ?? [];
  const known = readings[0]?.entity;
  return {
    ...codeFields(country, [...new Set(sectors)]),
    kind: shown.find((profile) => profile.kind !== undefined)?.kind ?? "other",
    ...(known === undefined ? {} : { entity: known }),
  };
}

/** The mentions with words of their own: the one it is best called by, then names, then the longest descriptions. */
function bySpecificity(scene: EventScene, { mentions, best }: Entity): readonly Mention[] {
  const rank = ({ index, kind }: Mention): number => (index === best ? 2 : Number(kind === "name"));
  return mentions
    .flatMap((index) => scene.mentions[index] ?? [])
    .filter(({ kind, use }) => kind === "name" || kind === "nominal" || use === "name")
    .sort((a, b) => rank(b) - rank(a) || b.to - b.from - (a.to - a.from) || a.index - b.index);
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
