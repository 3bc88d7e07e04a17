import type { CodedReport, Report } from "@zenobia/model";
import { createAttribution, type SpeakerLink } from "../attribution/attribution-of.ts";
import { fragmentSpeaker } from "../attribution/fragment-speaker.ts";
import type { ResolvedPlace } from "../document.ts";
import { createEventScene } from "../events/scene.ts";
import type { Knowledge } from "../knowledge.ts";
import type { Layers } from "../layers.ts";
import { type AttributionAt, codeEvents } from "./code-events.ts";
import { codeQuotes } from "./code-quotes.ts";
import { codeControl, codeFigures, codeRelations } from "./code-states.ts";
import { createRegistry } from "./registry.ts";

/** Name and version under which the reader codes. */
export const CODER = { name: "zenobia", version: "0.1.0" } as const;

/** Writes the layers of a report as one coded report: ids given out, spans of the text everywhere. */
export function codeReport(layers: Layers, knowledge: Knowledge, sha256: string): CodedReport {
  const scene = createEventScene(layers, knowledge);
  const attributionAtWord = createAttribution(layers);
  const chains = new Map<number, readonly SpeakerLink[]>();
  const chainAt = (word: number): readonly SpeakerLink[] => {
    const chain = chains.get(word) ?? withFragment(layers, word, attributionAtWord(word));
    chains.set(word, chain);
    return chain;
  };
  const registry = createRegistry(scene, {
    mentions: mentionsIn(layers, chainAt),
    places: placesIn(layers),
  });
  const attributionAt: AttributionAt = (word) =>
    chainAt(word).map(({ speaker, cue }) => {
      const span = layers.words[cue]?.span;
      return { source: registry.actor(speaker), ...(span === undefined ? {} : { cue: span }) };
    });
  const desk = { registry, attributionAt };
  return {
    report: headOf(layers.source.report, sha256),
    coder: {
      ...CODER,
      models: {
        syntax: knowledge.syntax.id,
        gazetteer: knowledge.gazetteer.id,
        lexicon: `${knowledge.predicates.entries.length} entries`,
      },
    },
    actors: registry.actors,
    places: registry.places,
    events: codeEvents(scene, layers.events, desk),
    control: codeControl(layers.control, layers.events, desk),
    relations: codeRelations(layers.relations, desk),
    figures: codeFigures(layers.figures, desk),
    quotes: codeQuotes(layers.quotes, layers, registry),
    times: layers.times.map(({ span, type, value, interval }) => ({
      span,
      type,
      value,
      ...(interval === undefined ? {} : { interval }),
    })),
  };
}

/** The chain of speakers; for a quoted fragment without one, whoever was quoted last. */
function withFragment(
  layers: Layers,
  word: number,
  chain: readonly SpeakerLink[],
): readonly SpeakerLink[] {
  return chain.length > 0 ? chain : fragmentSpeaker(layers, word);
}

function headOf(report: Report, sha256: string): CodedReport["report"] {
  const { id, published, publisher, title, url, language = "en", text } = report;
  return {
    id,
    published,
    ...(publisher === undefined ? {} : { publisher }),
    ...(title === undefined ? {} : { title }),
    ...(url === undefined ? {} : { url }),
    language,
    sha256,
    length: text.length,
  };
}

/** Every mention that an assertion names or that speaks for one. */
function mentionsIn(
  layers: Layers,
  chainAt: (word: number) => readonly SpeakerLink[],
): readonly number[] {
  const heads = [
    ...layers.events.map((event) => event.frame.head),
    ...layers.control,
    ...layers.relations,
    ...layers.figures,
  ].map((item) => (typeof item === "number" ? item : item.head));
  return [
    ...layers.events.flatMap(({ actors, recipients, speaker }) => [
      ...actors,
      ...recipients,
      ...(speaker === undefined ? [] : [speaker]),
    ]),
    ...layers.control.flatMap(({ holder, from }) =>
      from === undefined ? [holder] : [holder, from],
    ),
    ...layers.relations.flatMap(({ subject, object }) => [subject, object]),
    ...layers.figures.flatMap(({ by }) => (by === undefined ? [] : [by])),
    ...layers.quotes.map(({ speaker }) => speaker),
    ...heads.flatMap((head) => chainAt(head).map(({ speaker }) => speaker)),
  ];
}

function placesIn(layers: Layers): readonly ResolvedPlace[] {
  return [...layers.events, ...layers.control, ...layers.figures].flatMap(({ place }) =>
    place === undefined ? [] : [place],
  );
}
