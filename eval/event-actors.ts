/** Tells how often an event of the project's corpus has a wrong actor, and how often by coreference. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type GoldReport, type Report, spansOf } from "@zenobia/model";
import { createReader, type Layers } from "@zenobia/reader";
import { candidatesOf, matchBest, namesAgree } from "@zenobia/record";
import type { Knowledge } from "../packages/reader/src/knowledge.ts";

const CORPUS = join(import.meta.dirname, "../corpus");

/** What became of a mention that fills a slot of an event which gold has too. */
const FATES = ["right", "wrong name", "unlinked", "not in gold"] as const;
type Fate = (typeof FATES)[number];
type Counts = Record<string, Record<Fate, number>>;

interface Scene {
  readonly layers: Layers;
  readonly ways: (names: readonly string[]) => readonly string[];
}

/** Prints, for each kind of mention that fills a slot, how many are right and how the others are wrong. */
export function printActorErrors(knowledge: Knowledge): void {
  const reader = createReader(knowledge);
  const counts: Counts = {};
  const folder = join(CORPUS, "gold");
  for (const name of readdirSync(folder).sort()) {
    const gold = JSON.parse(readFileSync(join(folder, name), "utf8")) as GoldReport;
    const texts = join(CORPUS, "texts");
    const text = readFileSync(join(texts, `${gold.id}.txt`), "utf8");
    const meta = JSON.parse(readFileSync(join(texts, `${gold.id}.meta.json`), "utf8")) as Report;
    countSlots(gold, reader.annotate({ ...meta, text }), counts);
  }
  console.log(`\nactors and recipients of events that gold has too, by what fills the slot`);
  console.log(["".padEnd(10), ...FATES.map((fate) => fate.padStart(12))].join(""));
  for (const kind of Object.keys(counts).sort()) {
    const cells = FATES.map((fate) => String(counts[kind]?.[fate] ?? 0).padStart(12));
    console.log([kind.padEnd(10), ...cells].join(""));
  }
}

function countSlots(gold: GoldReport, layers: Layers, counts: Counts): void {
  const aliases = new Map(
    gold.actors.map(({ name, aliases: others }) => [name, [name, ...others]]),
  );
  const scene = {
    layers,
    ways: (names: readonly string[]) => names.flatMap((name) => aliases.get(name) ?? [name]),
  };
  for (const [event, draft] of sameEvents(gold, layers)) {
    for (const mention of draft.actors) count(scene, mention, event.actor, counts);
    for (const mention of draft.recipients) count(scene, mention, event.recipient, counts);
  }
}

type EventPair = readonly [GoldReport["events"][number], Layers["events"][number]];

function sameEvents(gold: GoldReport, layers: Layers): readonly EventPair[] {
  const candidates = candidatesOf(gold.events, layers.events, (event, draft) => {
    const at = layers.words[draft.frame.head]?.span[0] ?? -1;
    const isSame =
      event.type === draft.type &&
      spansOf(layers.source.text, event.evidence).some(([from, to]) => from <= at && at < to);
    return isSame ? -event.evidence.length : undefined;
  });
  return matchBest(candidates).flatMap((match) => {
    const [event, draft] = [gold.events[match.first], layers.events[match.second]];
    return event && draft ? [[event, draft] as const] : [];
  });
}

function count(scene: Scene, index: number, wanted: readonly string[], counts: Counts): void {
  const mention = scene.layers.mentions[index];
  if (!mention || wanted.length === 0) return;
  const row = counts[mention.kind] ?? {
    right: 0,
    "wrong name": 0,
    unlinked: 0,
    "not in gold": 0,
  };
  row[fateOf(scene, index, scene.ways(wanted))] += 1;
  counts[mention.kind] = row;
}

/** Any name or description of its entity will do, as in the scores of the record. */
function fateOf({ layers }: Scene, index: number, wanted: readonly string[]): Fate {
  const entity = layers.entities.find(({ mentions }) => mentions.includes(index));
  const members = (entity?.mentions ?? []).flatMap((at) => layers.mentions[at] ?? []);
  const text = (at: (typeof members)[number]): string => layers.source.text.slice(...at.span);
  const told = members.filter(({ kind }) => kind !== "pronoun");
  if (told.some((one) => wanted.some((name) => namesAgree(text(one), name)))) return "right";
  const others = told.filter((one) => one.index !== index);
  if (others.length > 0) return "wrong name";
  return layers.mentions[index]?.kind === "pronoun" || layers.mentions[index]?.kind === "nominal"
    ? "unlinked"
    : "not in gold";
}
