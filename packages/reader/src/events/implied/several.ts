import { lemmaAt } from "../../frames/sentence-view.ts";
import type { EventDraft } from "../event-draft.ts";
import { type EventScene, isEquipment, isListed, kindOf } from "../scene.ts";
import type { Sides } from "./sides.ts";

/** How many sentences back those may be named who are counted. */
const REACH = 3;

const COUNTS: Readonly<Record<string, number>> = { both: 2, two: 2, three: 3, four: 4 };

/** "The two sides", "both countries", "the three leaders": in their place those who were named or told to fight before. */
export function withSeveral(
  scene: EventScene,
  events: readonly EventDraft[],
  sides: Sides,
): readonly EventDraft[] {
  return events.map((event) => {
    const spelt = (mentions: readonly number[]): readonly number[] => [
      ...new Set(mentions.flatMap((mention) => severalOf(scene, mention, { events, sides }))),
    ];
    const [actors, recipients] = [spelt(event.actors), spelt(event.recipients)];
    const counted = [...event.actors, ...event.recipients].filter(
      (one) => !actors.includes(one) && !recipients.includes(one),
    );
    if (counted.length === 0) return event;
    const isActor = event.actors.some((one) => counted.includes(one));
    const rule = `${isActor ? "actor" : "recipient"}:counted-together`;
    const because = [...event.because, rule];
    return { ...event, actors, recipients, counted, because };
  });
}

interface Told {
  readonly events: readonly EventDraft[];
  readonly sides: Sides;
}

/** Those whom a mention counts together; itself where it counts nobody or they are not found. */
function severalOf(scene: EventScene, mention: number, told: Told): readonly number[] {
  const count = countOf(scene, mention);
  const head = scene.mentions[mention]?.head;
  if (count === undefined || head === undefined) return [mention];
  const noun = lemmaAt(scene.view, head);
  const { called } = scene.knowledge.words.coreference;
  const kind = kindCalled(noun, called);
  const found =
    kind === undefined
      ? opponentsBefore(scene, head, told)
      : namedBefore(scene, mention, { count, kind });
  return found.length === count ? found : [mention];
}

/** Persons and states are called by nouns of their own, "side" and "army" call those who fight. */
function kindCalled(
  noun: string,
  called: EventScene["knowledge"]["words"]["coreference"]["called"],
): "person" | "state" | undefined {
  if (called.person.includes(noun)) return "person";
  return called.state.includes(noun) ? "state" : undefined;
}

/** How many a mention counts together, where it has an article or "both" and a noun for what comes in pairs. */
function countOf(scene: EventScene, index: number): number | undefined {
  const mention = scene.mentions[index];
  if (mention?.kind !== "nominal" || mention.to - mention.from > 3) return undefined;
  const noun = lemmaAt(scene.view, mention.head);
  if (!scene.knowledge.words.coreference.pairs.includes(noun)) return undefined;
  const before = scene.words
    .slice(mention.from, mention.head)
    .map(({ form }) => form.toLowerCase());
  const isTold = before.includes("both") || before[0] === "the";
  return isTold
    ? before.map((word) => COUNTS[word]).find((count) => count !== undefined)
    : undefined;
}

/** The two sides of the fight told last before a word; of the whole report where none was told before. */
function opponentsBefore(
  scene: EventScene,
  head: number,
  { events, sides }: Told,
): readonly number[] {
  const fights = events.flatMap((event) => {
    if (event.type !== "ASSAULT" && event.entry.parties !== "both") return [];
    const parties = [...event.actors, ...event.recipients];
    const bySide = new Map(
      parties.flatMap((party) => {
        const side = sides.sideOf(party);
        if (side === undefined) return [];
        const fighter = isThing(scene, party) ? (sides.speakerOf(side) ?? party) : party;
        return [[side, fighter] as const];
      }),
    );
    return bySide.size === 2 ? [{ at: event.frame.head, parties: [...bySide.values()] }] : [];
  });
  const before = fights.filter(({ at }) => at < head);
  return (before.at(-1) ?? (before.length === 0 ? fights[0] : undefined))?.parties ?? [];
}

/** "Garrisons", "helicopters": a side is not called by what is shot at or shoots. */
function isThing(scene: EventScene, party: number): boolean {
  const head = scene.mentions[party]?.head ?? -1;
  return isEquipment(scene, head) || isListed(scene, head, ["~building", "~position"]);
}

/** So many entities of a kind as were named last, if there are just so many in the sentences that hold them. */
function namedBefore(
  scene: EventScene,
  mention: number,
  { count, kind }: { readonly count: number; readonly kind: "person" | "state" },
): readonly number[] {
  const own = sentenceOf(scene, mention);
  const found = new Map<number, number>();
  for (let index = mention - 1; index >= 0; index -= 1) {
    const distance = own - sentenceOf(scene, index);
    const isNext = index < mention - 1 && sentenceOf(scene, index) !== sentenceOf(scene, index + 1);
    if (distance > REACH || (isNext && found.size >= count)) break;
    const other = scene.mentions[index];
    const entity = scene.entityOf[index] ?? -1;
    const isNamed =
      other?.kind === "name" || (other?.kind === "modifier" && other.known.length > 0);
    const isItself = other?.use !== "people" && other?.use !== "capital";
    if (isNamed && isItself && kindOf(scene, index) === kind) found.set(entity, index);
  }
  return found.size === count ? [...found.values()].sort((a, b) => a - b) : [];
}

function sentenceOf(scene: EventScene, mention: number): number {
  return scene.words[scene.mentions[mention]?.head ?? -1]?.sentence ?? 0;
}
