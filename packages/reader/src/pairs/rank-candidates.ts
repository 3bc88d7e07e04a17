import type { PloverType } from "@zenobia/model";
import type { PredicateMatch } from "../events/event-draft.ts";
import { governorOf } from "../events/find-matches.ts";
import { argumentsIn } from "../events/match.ts";
import { conditionsOf, type PredicateWord } from "../events/predicate.ts";
import { actorRoles, recipientRoles } from "../events/roles.ts";
import { statusOf } from "../status/status.ts";
import { chainOf, type PairScene } from "./pair-scene.ts";
import { covers, type Party } from "./party.ts";
import { shiftType } from "./shift-type.ts";

/** A predicate that may be what the first actor does to the second. */
export interface Candidate {
  readonly match: PredicateMatch;
  readonly type: PloverType;
  readonly score: number;
  readonly because: readonly string[];
}

/** How well someone fills one side of a predicate. */
type Fit = "mention" | "argument" | "none";

/** Points for and against a candidate; relative to one another only. */
const POINTS = {
  mention: 3,
  argument: 2.5,
  reversed: -2.5,
  path: 1.5,
  chain: 0.7,
  clause: -0.5,
  noun: -0.3,
  inside: -3,
  absorbed: -3.5,
  later: -0.02,
} as const;

/** Every predicate of the sentences of the pair, the most plausible first. */
export function rankCandidates(pair: PairScene): readonly Candidate[] {
  const nearby = pair.matches.filter((match) =>
    pair.sentences.has(pair.scene.words[match.frame.head]?.sentence ?? -1),
  );
  const events = (nearby.length > 0 ? nearby : pair.matches).filter(
    (match) => match.entry.type !== "none",
  );
  const absorbing = new Set(
    events.filter(({ entry }) => entry.content === "absorb").map(({ frame }) => frame.head),
  );
  return events
    .flatMap((match) => candidateOf(pair, match, absorbing))
    .sort((a, b) => b.score - a.score);
}

function candidateOf(
  pair: PairScene,
  match: PredicateMatch,
  absorbing: ReadonlySet<number>,
): readonly Candidate[] {
  if (match.entry.type === "none") return [];
  const sides = sidesOf(pair, match);
  const place = placePoints(pair, match, absorbing);
  const isOwnStatus = match.because.some((rule) => rule.startsWith("status.lexicon"));
  const { negated } = statusOf(pair.scene.view, match.frame, pair.scene.knowledge.words.status);
  const type = isOwnStatus ? match.entry.type : shiftType(match.entry.type, match.status, negated);
  return [
    {
      match,
      type,
      score: sides.points + place.points,
      because: [
        `lexicon:${match.entry.id}`,
        ...sides.rules,
        ...place.rules,
        ...(type === match.entry.type ? [] : [`pair.status:${match.status}`]),
      ],
    },
  ];
}

interface Points {
  readonly points: number;
  readonly rules: readonly string[];
}

function sidesOf(pair: PairScene, match: PredicateMatch): Points {
  const forward = bothSides(pair, match, { actor: pair.source, recipient: pair.target });
  const reverse = bothSides(pair, match, { actor: pair.target, recipient: pair.source });
  if (match.entry.parties === "both") return reverse.points > forward.points ? reverse : forward;
  const backward = reverse.points + POINTS.reversed;
  return backward > forward.points
    ? { points: backward, rules: [...reverse.rules, "pair.reversed"] }
    : forward;
}

function bothSides(
  pair: PairScene,
  match: PredicateMatch,
  parties: { readonly actor: Party; readonly recipient: Party },
): Points {
  const word = wordOf(match);
  const both = match.entry.parties === "both" ? [...match.actors, ...match.recipients] : undefined;
  const actor = fitOf(pair, match, {
    mentions: both ?? match.actors,
    roles: actorRoles(word),
    party: parties.actor,
  });
  const recipient = fitOf(pair, match, {
    mentions: both ?? match.recipients,
    roles: recipientRoles(word),
    party: parties.recipient,
  });
  return {
    points: pointsOf(actor) + pointsOf(recipient),
    rules: [`pair.actor-${actor}`, `pair.recipient-${recipient}`],
  };
}

function wordOf({ entry, frame }: PredicateMatch): PredicateWord {
  return { entry, use: frame.category, with: [], conditions: conditionsOf(entry) };
}

function pointsOf(fit: Fit): number {
  return fit === "none" ? 0 : POINTS[fit];
}

interface Side {
  readonly mentions: readonly number[];
  readonly roles: readonly string[];
  readonly party: Party;
}

function fitOf(pair: PairScene, match: PredicateMatch, { mentions, roles, party }: Side): Fit {
  const { scene } = pair;
  const isNamed = mentions.some((index) => {
    const mention = scene.mentions[index];
    return mention !== undefined && covers(party, mention.from, mention.to);
  });
  if (isNamed) return "mention";
  const heads = roles
    .flatMap((role) => argumentsIn(scene, match.frame, role))
    .map((argument) => argument.head);
  return heads.some((head) => holdsParty(pair, head, party)) ? "argument" : "none";
}

/** Tells whether a phrase is the party or has it inside: "*police* in Wyoming", "allegations against *the bank*". */
function holdsParty({ scene }: PairScene, head: number, party: Party): boolean {
  return party.words.has(head) || party.heads.some((own) => scene.view.tree.isAncestor(head, own));
}

function placePoints(
  pair: PairScene,
  match: PredicateMatch,
  absorbing: ReadonlySet<number>,
): Points {
  const { scene } = pair;
  const { head } = match.frame;
  const governor = governorOf(scene, match.frame);
  const isAbsorbed = governor !== undefined && absorbing.has(governor);
  const isInside = pair.source.words.has(head) || pair.target.words.has(head);
  const isOnPath = pair.path.has(head);
  const isAbove =
    !isOnPath &&
    pair.source.heads
      .concat(pair.target.heads)
      .some((own) => scene.view.tree.isAncestor(head, own));
  const depth = chainOf(scene, head).length - 1;
  const rules = [
    ...(isOnPath ? ["pair.path"] : []),
    ...(isAbove ? ["pair.above"] : []),
    ...(isInside ? ["pair.inside"] : []),
    ...(isAbsorbed ? ["pair.absorbed"] : []),
  ];
  const points =
    (isOnPath ? POINTS.path : 0) +
    (isAbove ? POINTS.chain : 0) +
    (isInside ? POINTS.inside : 0) +
    (isAbsorbed ? POINTS.absorbed : 0) +
    (match.frame.category === "noun" ? POINTS.noun : 0) +
    Math.min(depth, 4) * POINTS.clause +
    head * POINTS.later;
  return { points, rules };
}
