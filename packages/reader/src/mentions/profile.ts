import type { ActorKind } from "@zenobia/model";
import type { ActorBase, AgentNoun, KnownActor } from "../actors/actor-base.ts";
import { countryOfActor, sectorsOfActor } from "../actors/actor-code.ts";
import { agentEndingAt } from "../actors/agent-phrase.ts";
import type { Mention, Token } from "../document.ts";
import { membershipOf, mentionsInside } from "./membership.ts";
import type { ProfileSource } from "./profile-source.ts";

/** What a mention shows of its actor by itself, before coreference. */
export interface Profile {
  /** Sort of actor; absent when the words do not show one. */
  readonly kind?: ActorKind;
  readonly sectors: readonly string[];
  /** ISO-3 code of a state named in the phrase. */
  readonly country?: string;
  /** Best actor of the knowledge base; a modifier's only when the mention is that modifier, or tells its members. */
  readonly known?: KnownActor;
  readonly agent?: AgentNoun;
  readonly plural: boolean;
  readonly definite: boolean;
  readonly headLemma: string;
}

const DEFINITE = new Set(["the", "this", "that", "these", "those", "its", "his", "her", "their"]);
const PROFILES = new WeakMap<readonly Mention[], { base: ActorBase; all: readonly Profile[] }>();

/** The profiles of all mentions; read once a report, however many stages ask. */
export function profilesOf(source: ProfileSource): readonly Profile[] {
  const { mentions, base } = source;
  const known = PROFILES.get(mentions);
  if (known?.base === base) return known.all;
  const all = mentions.map((mention) => profileOf(mention, source));
  PROFILES.set(mentions, { base, all });
  return all;
}

/** Reads a mention's own words: known name, agent noun, country, number, article. */
function profileOf(mention: Mention, source: ProfileSource): Profile {
  const { tokens, base } = source;
  const token = tokens[mention.head];
  const agent = agentOf(mention, source);
  const plural = isPlural(token) && !isUnchanged(token, source.words[mention.head]?.form ?? "");
  const headLemma = token?.lemma.toLowerCase() ?? "";
  const membership = agent && membershipOf(mention, agent, { plural, noun: headLemma }, source);
  const own = mention.known[0] === undefined ? undefined : base.byId(mention.known[0]);
  const known = own ?? (membership?.isWhole === true ? membership.group : undefined);
  const country = countryOf(mention, known ?? membership?.owner, source);
  const kind = membership?.kind ?? kindOf(mention, known, agent);
  const first = tokens[mention.from];
  return {
    ...(kind === undefined ? {} : { kind }),
    sectors: sectorsOf(mention, known ?? membership?.group, agent),
    ...(country === undefined ? {} : { country }),
    ...(known === undefined ? {} : { known }),
    ...(agent === undefined ? {} : { agent }),
    plural,
    definite: DEFINITE.has(first?.lemma.toLowerCase() ?? ""),
    headLemma,
  };
}

function sectorsOf(
  { use }: Mention,
  body: KnownActor | undefined,
  agent: AgentNoun | undefined,
): readonly string[] {
  return body && use !== "people" ? sectorsOfActor(body) : (agent?.sectors ?? []);
}

function isPlural(token: Token | undefined): boolean {
  return /Number=Plur/u.test(token?.feats ?? "") || token?.xpos === "NNS" || token?.xpos === "NNPS";
}

/** "headquarters", "barracks": one, though it ends as if it were several. */
function isUnchanged(token: Token | undefined, form: string): boolean {
  return (
    token?.upos === "NOUN" && form.endsWith("s") && token.lemma.toLowerCase() === form.toLowerCase()
  );
}

function kindOf(
  mention: Mention,
  known: KnownActor | undefined,
  agent: AgentNoun | undefined,
): ActorKind | undefined {
  if (mention.use === "people") return "civilians";
  if (known) return known.kind;
  if (mention.kind === "name" && mention.type === "person") return "person";
  if (agent) return agent.kind;
  if (mention.type === "person") return "person";
  if (mention.type === "organisation") return "other";
  return undefined;
}

/** Longest phrase of lemmas that ends in the head and names an agent: "health ministry", "war plane". */
function agentOf(mention: Mention, { tokens, base }: ProfileSource): AgentNoun | undefined {
  const lemmaAt = (index: number): string => tokens[index]?.lemma.toLowerCase() ?? "";
  const found = agentEndingAt(mention.head, mention.from, lemmaAt, base)?.agent;
  const isBare =
    mention.to - mention.from === 1 && tokens[mention.head]?.feats.includes("Number=Plur") !== true;
  return found?.counted_only === true && isBare ? undefined : found;
}

function countryOf(
  mention: Mention,
  known: KnownActor | undefined,
  source: ProfileSource,
): string | undefined {
  const own = known && countryOfActor(known);
  if (own !== undefined) return own;
  for (const other of mentionsInside(mention, source))
    for (const id of other.known) {
      const actor = source.base.byId(id);
      if (actor?.kind === "state") return countryOfActor(actor);
    }
  return undefined;
}
