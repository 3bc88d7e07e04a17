import { relationAt } from "../frames/sentence-view.ts";
import type { Profile } from "../mentions/profile.ts";
import type { EventDraft, PredicateMatch } from "./event-draft.ts";
import type { EventScene } from "./scene.ts";

/** An event before its place in the list is known. */
export type Draft = Omit<EventDraft, "index">;

/** An event with its further tellings so far. */
interface Telling {
  draft: Draft;
  also: PredicateMatch[];
}

/** Keeps one event where the report tells the same twice; the later tellings stay as further evidence. */
export function mergeTellings(scene: EventScene, drafts: readonly Draft[]): readonly EventDraft[] {
  const kept: Telling[] = [];
  for (const draft of drafts) {
    const same = kept.find(
      (earlier) =>
        isSameEvent(scene, earlier.draft, draft) || isResultOf(scene, draft, earlier.draft),
    );
    if (same) {
      same.also.push(placed(draft));
      same.draft = combine(same.draft, draft);
    } else kept.push({ draft, also: [] });
  }
  return withoutHeadlines(scene, kept).map(({ draft, also }, index) => ({ ...draft, also, index }));
}

/** A headline tells what the text tells: its event goes to the first of the text that it fits. */
function withoutHeadlines(scene: EventScene, kept: readonly Telling[]): readonly Telling[] {
  const body = kept.filter(({ draft }) => !isInHeadline(scene, draft));
  const alone = kept.filter((telling) => {
    if (!isInHeadline(scene, telling.draft)) return false;
    const told = body.find(({ draft }) => isHeadlineOf(scene, telling.draft, draft));
    told?.also.push(placed(telling.draft), ...telling.also);
    return told === undefined;
  });
  return [...alone, ...body];
}

function isInHeadline(scene: EventScene, { frame }: Draft): boolean {
  return scene.sentences[scene.words[frame.head]?.sentence ?? -1]?.kind === "headline";
}

/** So many sentences behind the headline tell what it is about; a party may go by other words there. */
const LEAD = 4;

/** Headlines leave out who, whom or where, but name nobody else. */
function isHeadlineOf(scene: EventScene, headline: Draft, told: Draft): boolean {
  const isShared = (one: readonly number[], other: readonly number[]): boolean =>
    shareParty(scene, one, other) ||
    (sentenceOf(scene, told) - sentenceOf(scene, headline) <= LEAD && areAlike(scene, one, other));
  const fits = (few: readonly number[], all: readonly number[]): boolean =>
    few.length === 0 || all.length === 0 || isShared(few, all);
  return (
    headline.type === told.type &&
    fits(headline.actors, told.actors) &&
    fits(headline.recipients, told.recipients) &&
    (isShared(headline.actors, told.actors) ||
      isShared(headline.recipients, told.recipients) ||
      samePlace(headline, told)) &&
    agree(headline.place?.name, told.place?.name)
  );
}

function sentenceOf(scene: EventScene, { frame }: Draft): number {
  return scene.words[frame.head]?.sentence ?? 0;
}

/** "Rebel army" above, "an ethnic rebel army" below; "French jets", and French helicopters. */
function areAlike(scene: EventScene, a: readonly number[], b: readonly number[]): boolean {
  return a.some((one) => b.some((other) => isAlike(scene.profiles[one], scene.profiles[other])));
}

function isAlike(a: Profile | undefined, b: Profile | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  if (a.known !== undefined && b.known !== undefined) return a.known.id === b.known.id;
  if (a.kind === undefined || a.kind !== b.kind) return false;
  if (a.country !== undefined && b.country !== undefined) return a.country === b.country;
  return a.headLemma === b.headLemma;
}

function shareParty(scene: EventScene, a: readonly number[], b: readonly number[]): boolean {
  const entities = new Set(a.map((mention) => scene.entityOf[mention]));
  return b.some((mention) => entities.has(scene.entityOf[mention]));
}

function placed(draft: Draft): PredicateMatch {
  return { ...draft, places: draft.place === undefined ? [] : [draft.place] };
}

function isSameEvent(scene: EventScene, a: Draft, b: Draft): boolean {
  return (
    a.type === b.type &&
    a.status === b.status &&
    sameParties(scene, a.actors, b.actors) &&
    (sameParties(scene, a.recipients, b.recipients) ||
      ((samePlace(a, b) || sameSentence(scene, a, b)) &&
        (a.recipients.length === 0 || b.recipients.length === 0))) &&
    agree(a.place?.name, b.place?.name) &&
    agree(a.time?.value, b.time?.value) &&
    agree(a.mode, b.mode) &&
    (samePlace(a, b) ||
      a.entry === b.entry ||
      (sameSentence(scene, a, b) && a.mode !== undefined && a.mode === b.mode) ||
      (a.actors.length > 0 && a.recipients.length > 0))
  );
}

const HARMS: ReadonlySet<string> = new Set(["killed", "wounded"]);

/**
 * "fired rockets at the town, *killing* eight", "killed four and *wounded* six": harm done by the attack that the same
 * sentence tells just before is that attack's, not a second one.
 */
function isResultOf(scene: EventScene, result: Draft, attack: Draft): boolean {
  const { view } = scene;
  const head = result.frame.head;
  const above = view.tree.parent(head);
  const isBelow = above === attack.frame.head && ["advcl", "conj"].includes(relationAt(view, head));
  const isHarm = HARMS.has(result.entry.figure ?? "");
  return (
    result.type === "ASSAULT" &&
    attack.type === "ASSAULT" &&
    isHarm &&
    isBelow &&
    result.status === attack.status &&
    (relationAt(view, head) === "advcl" || HARMS.has(attack.entry.figure ?? "")) &&
    (result.actors.length === 0 || sameParties(scene, result.actors, attack.actors)) &&
    agree(attack.place?.name, result.place?.name)
  );
}

/** Told in one sentence by two verbs: "encircled the town, besieging its people". */
function sameSentence(scene: EventScene, a: Draft, b: Draft): boolean {
  return (
    a.frame.category === "verb" &&
    b.frame.category === "verb" &&
    scene.words[a.frame.head]?.sentence === scene.words[b.frame.head]?.sentence
  );
}

function samePlace(a: Draft, b: Draft): boolean {
  return a.place !== undefined && a.place.name === b.place?.name;
}

function agree(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}

function sameParties(scene: EventScene, a: readonly number[], b: readonly number[]): boolean {
  const entities = (mentions: readonly number[]): string =>
    [...new Set(mentions.map((mention) => scene.entityOf[mention]))].sort().join();
  return entities(a) === entities(b);
}

/** The first telling with what only the later one says. */
function combine(first: Draft, later: Draft): Draft {
  const place = first.place ?? later.place;
  const time = first.time ?? later.time;
  const mode = first.mode ?? later.mode;
  return {
    ...first,
    recipients: first.recipients.length > 0 ? first.recipients : later.recipients,
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    ...(mode === undefined ? {} : { mode }),
  };
}
