import { defineStage, type Stage } from "../stage.ts";
import { createPlaceLists } from "./place-words.ts";
import { resolvePlaces } from "./resolve-places.ts";

/**
 * Finds names that are used as places and takes each for one place of the gazetteer.
 *
 * `because` says how the name is used: `place.name`, `place.in-name` (of an organisation, "Aleppo Police"),
 * `place.metonym` (of a government, "Ankara denied").
 */
export const placesStage: Stage<"source" | "words" | "sentences" | "tokens", "places"> =
  defineStage({
    name: "places",
    version: "1",
    requires: ["source", "words", "sentences", "tokens"],
    adds: ["places"],
    run({ source, words, sentences, tokens }, { gazetteer, actors, words: data }) {
      const lists = createPlaceLists(data.places);
      const scene = { text: source.text, words, sentences, tokens, gazetteer, actors, lists };
      return { places: resolvePlaces(scene, data["place-weights"]) };
    },
  });
