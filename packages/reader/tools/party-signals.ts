/**
 * Writes what the model of parties sees of each event of coded passages and of each mention near it, for training/parties.py:
 * `tsx --conditions=@zenobia/source packages/reader/tools/party-signals.ts PASSAGES.jsonl… > signals.jsonl`.
 */
import type { Span } from "@zenobia/model";
import type { EventDraft } from "../src/events/event-draft.ts";
import { sidesOf } from "../src/events/implied/sides.ts";
import { candidatesFor } from "../src/events/parties/candidates.ts";
import { inTextOrder, type PartyRole, toldBefore } from "../src/events/parties/cast-parties.ts";
import { partyFeatures } from "../src/events/parties/party-features.ts";
import { createEventScene, type EventScene } from "../src/events/scene.ts";
import { createReader } from "../src/reader.ts";
import { evidenceOver, wordsOf } from "../src/states/evidence.ts";
import { type Passage, type PassageEvent, readPassages } from "./passages.ts";
import { shippedKnowledge } from "./shipped-knowledge.ts";

const { parties: _parties, ...knowledge } = shippedKnowledge();
const reader = createReader(knowledge);

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/['’]s?(?![\p{L}\p{N}])/gu, " ")
    .replace(/[^\p{L}\p{N}\s]/gu, " ")
    .split(/\s+/u)
    .filter((word) => !["", "the", "a", "an", "of", "and"].includes(word))
    .join(" ");
}

/** As eval/record/score.ts has it: the same words, or one the other's as whole words. */
function agree(a: string, b: string): boolean {
  const [short = "", long = ""] = [plain(a), plain(b)].sort((x, y) => x.length - y.length);
  return short.length > 2 && ` ${long} `.includes(` ${short} `);
}

function namesOf(scene: EventScene, text: string, mention: number): readonly string[] {
  const entity = scene.entities[scene.entityOf[mention] ?? -1];
  return (entity?.mentions ?? [mention]).map((index) => {
    const [start, end] = scene.mentions[index]?.span ?? [0, 0];
    return text.slice(start, end);
  });
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}

/** The gold event that each event of the rules stands for, each at most once. */
function goldOf(
  scene: EventScene,
  events: readonly EventDraft[],
  passage: Passage,
): ReadonlyMap<EventDraft, PassageEvent> {
  const found = new Map<EventDraft, PassageEvent>();
  const pairs = passage.gold.events.flatMap((gold) => {
    const start = passage.text.indexOf(gold.evidence);
    const span: Span = [start, start + gold.evidence.length];
    return events
      .filter(({ type }) => type === gold.type)
      .flatMap((event) => {
        const trigger = scene.words[event.frame.head]?.span ?? [0, 0];
        const evidence = evidenceOver(scene, event.frame.head, [
          ...event.trigger,
          ...wordsOf(scene, [...event.actors, ...event.recipients]),
        ]);
        if (!overlap(span, evidence)) return [];
        const places = event.place !== undefined && event.place.name === gold.place ? 1 : 0;
        return [{ event, gold, weight: (overlap(span, trigger) ? 2 : 0) + places }];
      });
  });
  const used = new Set<PassageEvent>();
  for (const { event, gold } of pairs.sort((a, b) => b.weight - a.weight)) {
    if (found.has(event) || used.has(gold)) continue;
    found.set(event, gold);
    used.add(gold);
  }
  return found;
}

for (const passage of readPassages(process.argv.slice(2))) {
  const { id, published, text, split, gold } = passage;
  const layers = reader.annotate({ id, published, text });
  const scene = createEventScene(layers, knowledge);
  const events = layers.events.filter(
    ({ because }) => !because.some((rule) => rule.startsWith("status.denied-again")),
  );
  const sides = sidesOf(scene);
  const inOrder = inTextOrder(events);
  const aliases = new Map(
    gold.actors.map(({ name, aliases: others }) => [name, [name, ...others]]),
  );
  for (const [event, told] of goldOf(scene, events, passage)) {
    const party = { scene, sides, event, before: toldBefore(inOrder, event) };
    for (const mention of candidatesFor(scene, event)) {
      const names = namesOf(scene, text, mention);
      const isOneOf = (list: readonly string[]): boolean =>
        list.some((name) =>
          (aliases.get(name) ?? [name]).some((alias) => names.some((other) => agree(alias, other))),
        );
      const label: PartyRole = isOneOf(told.actor)
        ? "actor"
        : isOneOf(told.recipient)
          ? "recipient"
          : "neither";
      const has = (side: readonly number[]): boolean => side.includes(mention);
      const rules = has(event.actors) ? "actor" : has(event.recipients) ? "recipient" : "neither";
      const features = partyFeatures(party, mention);
      process.stdout.write(
        `${JSON.stringify({ id, split, event: `${id}/${event.index}`, rules, label, told: [told.actor.length > 0, told.recipient.length > 0], features, dense: [] })}\n`,
      );
    }
  }
}
