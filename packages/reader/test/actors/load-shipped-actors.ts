import { readFileSync } from "node:fs";
import type { ActorAdditions } from "../../src/actors/extend-actors.ts";
import { type ActorKnowledge, loadActors } from "../../src/index.ts";
import type { Gazetteer } from "../../src/places/gazetteer.ts";
import { loadGazetteer } from "../../src/places/load-gazetteer.ts";

const ASSETS = new URL("../../assets/", import.meta.url);

/** The shipped actors, with others before them. */
export function loadShippedActors(...actors: readonly ActorAdditions[]): ActorKnowledge {
  const knowledge: unknown = JSON.parse(readFileSync(new URL("knowledge.json", ASSETS), "utf8"));
  return loadActors({ knowledge, actors });
}

/** The shipped gazetteer. */
export function loadShippedGazetteer(): Gazetteer {
  return loadGazetteer(new Uint8Array(readFileSync(new URL("gazetteer.bin", ASSETS))));
}
