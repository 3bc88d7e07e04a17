import { defineStage, type Stage } from "../stage.ts";
import { createPlaceLists } from "./place-words.ts";
import { publisherCountry } from "./publisher-country.ts";
import { tellPlaces } from "./relative/tell-places.ts";
import { resolvePlaces } from "./resolve-places.ts";

/**
 * Finds names that are used as places and takes each for one place of the gazetteer.
 *
 * `because` says how the name is used: `place.name`, `place.in-name` (of an organisation, "Aleppo Police"),
 * `place.agreement` (of what was agreed there, "the Minsk agreement": nothing happens there),
 * `place.metonym` (of a government, "Ankara denied"), `place.border` ("the Turkish border"). What stands around a name
 * may tell another place by it ("30 km north of Aleppo"): its `relative`.
 */
export const placesStage: Stage<"source" | "words" | "sentences" | "tokens", "places"> =
  defineStage({
    name: "places",
    version: "2",
    requires: ["source", "words", "sentences", "tokens"],
    adds: ["places"],
    run({ source, words, sentences, tokens }, { gazetteer, actors, words: data }) {
      const lists = createPlaceLists(data.places);
      const home = publisherCountry(source.report, { gazetteer, actors });
      const scene = { text: source.text, words, sentences, tokens, gazetteer, actors, lists, home };
      const { places, evidence } = resolvePlaces(scene, data["place-weights"]);
      return { places: tellPlaces(scene, places, { evidence, numbers: data.numbers }) };
    },
  });
