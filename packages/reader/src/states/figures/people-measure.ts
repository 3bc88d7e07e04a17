import type { ActorKind, Measure } from "@zenobia/model";
import { isListed, kindOf } from "../../events/scene.ts";
import { fillers } from "../../frames/frame.ts";
import { lemmaAt, relationAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { nounClass } from "./noun-class.ts";
import type { Finding } from "./reading.ts";

const ARMED = new Set<ActorKind>(["rebel", "militia"]);
const SERVING = new Set<ActorKind>(["military", "state", "igo"]);

/** What a number of such people is when nothing is said to have befallen them. */
export function peopleMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { noun, number } = counted;
  if (noun === undefined || isSpeaker(scene, counted)) return undefined;
  const lemma = lemmaAt(scene.view, noun);
  const measure = nounClass(scene, counted, noun) ?? forcesMeasure(scene, counted, noun);
  if (measure !== undefined) return { measure, ground: "noun", rule: `figure.noun:${lemma}` };
  const size = number.exact ?? number.max ?? number.min ?? 0;
  if (size < scene.measures.least_crowd || !isListed(scene, noun, scene.measures.crowds))
    return undefined;
  return { measure: "other", ground: "noun", rule: `figure.crowd:${lemma}` };
}

/** "two officers said": sources are no figure. */
function isSpeaker(scene: FigureScene, counted: Counted): boolean {
  const { says, told } = scene.knowledge.words.speech;
  return counted.heads.some((head) => {
    const verb = lemmaAt(scene.view, scene.view.tree.parent(head));
    return relationAt(scene.view, head) === "nsubj" && (says.includes(verb) || told.includes(verb));
  });
}

/** Men and members are troops or fighters according to whose they are; so are "1,000 Taliban". */
function forcesMeasure(scene: FigureScene, counted: Counted, noun: number): Measure | undefined {
  const { forces, forces_alone: alone } = scene.measures;
  const lemma = lemmaAt(scene.view, noun);
  if (!forces.includes(lemma) && !isStrong(scene, counted))
    return isArmed(namedKind(scene, noun)) ? "fighters" : undefined;
  const kinds = ownerKinds(scene, counted, noun);
  if (kinds.some(isArmed)) return "fighters";
  if (kinds.some((kind) => SERVING.has(kind)) || alone.includes(lemma) || isStrong(scene, counted))
    return "troops";
  return isDeployed(scene, counted) ? "troops" : undefined;
}

/** "the 2,500-strong garrison". */
function isStrong(scene: FigureScene, { number, phrase }: Counted): boolean {
  return phrase[0] === number.to + 2 && formAt(scene, number.to) === "-";
}

function isArmed(kind: ActorKind | undefined): boolean {
  return kind !== undefined && ARMED.has(kind);
}

/** Kind of a known actor that the noun itself names, not of its people ("Syrians"). */
function namedKind(scene: FigureScene, noun: number): ActorKind | undefined {
  const mention = scene.mentionAt.get(noun);
  const isNamed = mention !== undefined && mention.known.length > 0 && mention.use !== "people";
  return isNamed ? kindOf(scene, mention.index) : undefined;
}

/** Kinds of the actors whose men they are: "US forces", "men of the Transitional Federal Government", "its 500 men". */
function ownerKinds(scene: FigureScene, counted: Counted, noun: number): readonly ActorKind[] {
  const { phrase, to } = counted;
  const byNation = scene.measures.forces_by_nation.includes(lemmaAt(scene.view, noun));
  const inside = kindsAt(scene, phrase[0], noun).filter(
    (kind) => byNation || (kind !== "state" && kind !== "igo"),
  );
  const nouns = formAt(scene, to) === "of" ? scene.view.tree.childrenBy(noun, "nmod") : [];
  const behind = nouns.flatMap((at) => kindsAt(scene, at, at + 1));
  const owners = scene.view.tree
    .childrenBy(noun, "nmod:poss")
    .flatMap((at) => kindsAt(scene, at, at + 1));
  return [
    ...inside,
    ...behind.filter((kind) => kind !== "igo"),
    ...owners,
    ...havers(scene, counted),
  ];
}

/** "The militia has 6,000 men": those who have them. */
function havers(scene: FigureScene, counted: Counted): readonly ActorKind[] {
  return counted.heads
    .flatMap((head) => scene.rolesOf.get(head) ?? [])
    .filter(
      ({ frame, argument }) =>
        argument.role === "object" &&
        scene.measures.having.includes(lemmaAt(scene.view, frame.head)),
    )
    .flatMap(({ frame }) => fillers(frame, "subject"))
    .flatMap(({ head }) => kindsAt(scene, head, head + 1))
    .filter((kind) => kind !== "igo");
}

function kindsAt(scene: FigureScene, from: number, to: number): readonly ActorKind[] {
  const kinds: ActorKind[] = [];
  for (let at = from; at < to; at += 1) {
    const mention = scene.mentionAt.get(at) ?? scene.modifierAt.get(at);
    const kind = mention && kindOf(scene, mention.index);
    if (kind !== undefined) kinds.push(kind);
  }
  return kinds;
}

function isDeployed(scene: FigureScene, counted: Counted): boolean {
  const { deploying } = scene.measures;
  return counted.heads
    .flatMap((head) => scene.rolesOf.get(head) ?? [])
    .some(
      ({ frame, argument }) =>
        argument.role === "object" && deploying.includes(lemmaAt(scene.view, frame.head)),
    );
}
