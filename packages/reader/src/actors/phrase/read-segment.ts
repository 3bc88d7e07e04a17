import { isStateCode } from "@zenobia/model";
import type { NameMatch } from "../../mentions/name-matches.ts";
import type { KnownActor, NamedActor, NearActor } from "../actor-base.ts";
import { codeFields, countryOfActor, sectorsOfActor } from "../actor-code.ts";
import { foldName } from "../fold-actor-name.ts";
import { ownerOf, withoutPeoples } from "./country-of-phrase.ts";
import {
  describedActor,
  isOwnName,
  ownNamedActor,
  type Scene,
  titledActor,
} from "./described-actor.ts";
import { agentAcross, agentAt, agentLedAt, type FoundAgent } from "./find-agent.ts";
import { chooseActor, describeKnown, PUBLIC } from "./known-actor.ts";
import { actorOfWhom } from "./of-whom.ts";
import { isCapital, lemmasOf, type PhraseWord, textOfWords } from "./phrase-words.ts";
import { isNameLike, nounStart, prepare, titleBefore } from "./prepare.ts";
import type { PhraseMeans, ResolvedActor } from "./reading.ts";
import type { Segment } from "./segments.ts";
import { actorBySurname } from "./surname.ts";

/** The actor that a part of a phrase names; one of unknown code when nothing in it is known. */
export function readSegment(segment: Segment, means: PhraseMeans): ResolvedActor {
  const notes = { because: [...segment.because], dropped: [] };
  const prepared = prepare(segment.words, means, notes);
  const scene = { prepared, means, notes };
  const { names, headEnd } = prepared;
  const atEnd = names.find(({ from, to }) => to === headEnd && from < headEnd);
  const whole = names.find(({ from, to }) => from === 0 && to >= headEnd);
  const name = whole ?? atEnd;
  if (name && !isPartOfName(name, scene) && !isOfOtherState(name, scene))
    return namedActor(name, scene);
  const agent = agentAtEnd(scene) ?? agentBeforeThing(scene);
  const isPlural = agent?.isPlural === true && !segment.isShared;
  if (agent) return ofWhom(agent, scene) ?? byNoun({ ...agent, isPlural }, scene);
  const title = titleBefore(prepared, means);
  return (
    actorBySurname(scene, title) ??
    nearlyNamed(scene, title) ??
    (title ? titledActor(title, scene) : undefined) ??
    leaderOf(scene) ??
    capitalUnderOtherName(scene) ??
    unknownActor(scene)
  );
}

function agentAtEnd({ prepared, means }: Scene): FoundAgent | undefined {
  const { words, names, headEnd } = prepared;
  const last = headEnd - 1;
  const first = nounStart(last, names);
  const across = agentAcross(last, words, means);
  if (across) return across;
  const agent = agentAt(last, words, { means, first });
  const led = (agent?.from ?? last) === last && agentLedAt(last, words, { means, first });
  if (led) return led;
  return agent && (ownersOfForce(agent, { words, means, first }) ?? agent);
}

function ofWhom(agent: FoundAgent, scene: Scene): ResolvedActor | undefined {
  return actorOfWhom(agent, scene, (words) =>
    readSegment({ words, isBehindComma: false, isShared: false, because: [] }, scene.means),
  );
}

/** Sectors whose tanks and troops are theirs, not an army's. */
const ARMED = new Set(["REB", "UAF", "PRM", "CRM", "COP", "SPY"]);

/** "Rebel tanks" are of rebels, "police helicopters" of the police. */
function ownersOfForce(
  { agent, from, to }: FoundAgent,
  { words, ...where }: { readonly words: readonly PhraseWord[] } & Parameters<typeof agentAt>[2],
): FoundAgent | undefined {
  const before = words[from - 1];
  if (!before || isCapital(before)) return undefined;
  const owners = agentAt(from - 1, words, where);
  const isForce = agent.sectors.includes("MIL");
  const isArmed = owners?.agent.sectors.every((sector) => ARMED.has(sector)) === true;
  return owners && isForce && isArmed ? { ...owners, to, isPlural: true } : undefined;
}

/** "Coastguard ships", "police stations": a thing that no list knows is of the noun before it. */
function agentBeforeThing({ prepared, means }: Scene): FoundAgent | undefined {
  const { words, names, headEnd } = prepared;
  const thing = words[headEnd - 1];
  const before = words[headEnd - 2];
  if (!thing || !before || isCapital(thing) || isCapital(before)) return undefined;
  if (lemmasOf(thing.lower, means).some((lemma) => means.words.leader_nouns.includes(lemma)))
    return undefined;
  const agent = agentAt(headEnd - 2, words, { means, first: nounStart(headEnd - 2, names) });
  // Nobody is looked up by the office of whom a thing belongs to.
  return agent && { ...agent, isPlural: true };
}

/** "Head", "director" and their like name an actor only where they are of one: "head of the Syrian Observatory". */
function leaderOf(scene: Scene): ResolvedActor | undefined {
  const { prepared, means } = scene;
  const from = prepared.headEnd - 1;
  const lower = prepared.words[from]?.lower ?? "";
  const lemmas = lemmasOf(lower, means).find((lemma) => means.words.leader_nouns.includes(lemma));
  if (lemmas === undefined) return undefined;
  const agent = { words: [lemmas], kind: "person", sectors: ["UNK"] } as const;
  const notes = { because: [...scene.notes.because], dropped: [...scene.notes.dropped] };
  const leader = { agent, from, to: from + 1, lemmas, isPlural: lemmas !== lower };
  const led = ofWhom(leader, scene);
  if (led) return led;
  const found = describedActor(leader, { ...scene, notes });
  return found.entity === undefined ? undefined : found;
}

/** "Radio Kabul" is not the government in Kabul: a place behind a word in capitals is a part of a longer name. */
function isPartOfName({ from, actors }: NameMatch, { prepared, means }: Scene): boolean {
  const before = prepared.words[from - 1];
  if (!before || !isCapital(before) || !actors.some(({ use }) => use === "capital")) return false;
  const isNamed = prepared.names.some(({ to }) => to === from);
  const title = agentAt(from - 1, prepared.words, { means });
  return !isNamed && title?.agent.kind !== "person";
}

/** "Zimbabwe Congress" is not the Congress of the United States. */
function isOfOtherState({ from, actors }: NameMatch, { prepared }: Scene): boolean {
  const before = prepared.names.find(({ to }) => to === from);
  const states = before?.actors.map(({ actor }) => actor.id).filter(isStateCode) ?? [];
  const isOthers = (actor: KnownActor): boolean => {
    const country = countryOfActor(actor);
    const isPublic =
      actor.kind !== "person" && sectorsOfActor(actor).some((one) => PUBLIC.has(one));
    return isPublic && country !== undefined && isStateCode(country) && !states.includes(country);
  };
  const isName = actors.every(({ use }) => use === "name");
  return states.length > 0 && isName && actors.every(({ actor }) => isOthers(actor));
}

function byNoun(agent: FoundAgent, scene: Scene): ResolvedActor {
  const { prepared, notes } = scene;
  const isBare = prepared.words.length === 1 && !agent.isPlural && !prepared.hadArticle;
  if (agent.agent.counted_only === true && isBare) {
    notes.dropped.push({ rule: "drop.bare-noun", words: prepared.text });
    return unknownActor(scene);
  }
  if (!isOwnName(agent, prepared)) return describedActor(agent, scene);
  return nearlyNamed(scene, undefined) ?? ownNamedActor(agent, scene);
}

/** An actor by a name of the knowledge base at the end of the words: "Syria's foreign minister *Walid Muallem*". */
function namedActor({ from, to, actors }: NameMatch, scene: Scene): ResolvedActor {
  const { prepared, means, notes } = scene;
  const words = textOfWords(prepared.words.slice(from, to));
  const isAlone = from === 0;
  const nouns = actors.filter(({ use }) => use !== "adjective");
  const best = chooseActor(nouns.length > 0 ? nouns : actors, words, { means, notes });
  if (!best) return unknownActor(scene);
  if (!isAlone) {
    const description = textOfWords(prepared.words.slice(0, from));
    notes.because.push({ rule: "phrase.described", words: description });
  }
  return readUse(best, words, scene);
}

function readUse(
  { actor, use }: NamedActor,
  words: string,
  { prepared, means, notes }: Scene,
): ResolvedActor {
  const found = actor.name;
  notes.because.push({ rule: `phrase.${use}`, words, entity: actor.id, found });
  if (use === "name" || use === "capital")
    return describeKnown(actor, { words, isFormer: prepared.isFormer }, { means, notes });
  return use === "people"
    ? peopleOf(actor, { prepared, means, notes })
    : {
        name: prepared.text,
        ...codeFields(countryOfActor(actor), []),
        kind: "other",
        ...notes,
      };
}

/** People of a state; of another one if they are told to be a people of it: "Kosovo Serbs", "ethnic Albanians in Macedonia". */
function peopleOf(actor: KnownActor, { prepared, means, notes }: Scene): ResolvedActor {
  const { words, names, headEnd } = prepared;
  const own = names.findLast(({ to }) => to <= headEnd);
  const isOwn = own && withoutPeoples(names, { words, means }).includes(own);
  const owner =
    isOwn === false ? ownerOf({ prepared, nounFrom: own?.from ?? 0, means, notes }) : undefined;
  const country = isOwn === false ? owner?.country : countryOfActor(actor);
  const isDisplaced = words.some(({ lower }) => means.words.displaced_words.includes(lower));
  return {
    name: prepared.text,
    ...codeFields(country, [isDisplaced ? "REF" : "CVL"]),
    kind: "civilians",
    ...notes,
  };
}

/** A known name with a letter or two astray; of all words, or of those behind a title. */
function nearlyNamed(scene: Scene, title: FoundAgent | undefined): ResolvedActor | undefined {
  const { prepared, means, notes } = scene;
  const { words, headEnd } = prepared;
  for (const from of new Set([0, title?.to ?? 0, lastCapitals(scene)])) {
    const stretch = words.slice(from, headEnd);
    if (!isNameLike(stretch)) continue;
    const text = textOfWords(stretch);
    const near = means.base.findNear(foldName(text));
    const actors = new Set(near.map(({ actor }) => actor.id));
    if (actors.size === 1 && near[0]) return misspelt(near[0], text, scene);
    for (const { actor, name } of near)
      notes.dropped.push({ rule: "drop.spelling", words: text, entity: actor.id, found: name });
  }
  return undefined;
}

function misspelt(near: NearActor, words: string, scene: Scene): ResolvedActor {
  scene.notes.because.push({
    rule: "phrase.spelling",
    words,
    entity: near.actor.id,
    found: near.name,
  });
  return readUse(near, words, scene);
}

/** A capital by a name that only the gazetteer knows: "Kiev". */
function capitalUnderOtherName({ prepared, means, notes }: Scene): ResolvedActor | undefined {
  const { words, headEnd, text, isFormer } = prepared;
  const name = words.slice(0, headEnd);
  const country = isNameLike(name) ? means.countryOfCapital(textOfWords(name)) : undefined;
  const state = country === undefined ? undefined : means.base.byId(country);
  if (!state) return undefined;
  notes.because.push({ rule: "phrase.capital", words: text, entity: state.id, found: state.name });
  return describeKnown(state, { words: text, isFormer }, { means, notes });
}

/** Where the capitalised words at the end begin. */
function lastCapitals({ prepared: { words, headEnd } }: Scene): number {
  let from = headEnd;
  while (from > 0 && isNameLike(words.slice(from - 1, headEnd))) from -= 1;
  return from;
}

/** Words that name nobody known. A state or place among them still tells the country: "US cosmonauts", "truckers from Jordan". */
function unknownActor({ prepared, means, notes }: Scene): ResolvedActor {
  const { words, names, headEnd, text, tails } = prepared;
  const state = names
    .flatMap(({ from, to, actors }) => actors.map(({ actor }) => ({ actor, from, to })))
    .find(({ actor, to }) => isStateCode(actor.id) && to < headEnd);
  const rest = words.slice(state?.to ?? 0, headEnd);
  const isNoun = state !== undefined && !rest.some(isCapital) && state.from === 0;
  if (isNoun) {
    const found = countryOfActor(state.actor) ?? "";
    const name = textOfWords(words.slice(state.from, state.to));
    notes.because.push(
      { rule: "phrase.country", words: name, entity: state.actor.id, found },
      { rule: "phrase.no-noun", words: textOfWords(rest) },
    );
    return { name: text, ...codeFields(found, []), kind: "other", ...notes };
  }
  const { country: _asked, ...told } = means;
  const owner =
    tails.length > 0 ? ownerOf({ prepared, nounFrom: 0, means: told, notes }) : undefined;
  notes.because.push({ rule: "phrase.unknown", words: text });
  const code =
    owner?.country === undefined
      ? { code: "UNK", sectors: ["UNK"] }
      : codeFields(owner.country, []);
  return { name: text, ...code, kind: "other", ...notes };
}
