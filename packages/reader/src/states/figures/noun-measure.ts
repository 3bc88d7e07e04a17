import type { Measure } from "@zenobia/model";
import { isListed, kindOf } from "../../events/scene.ts";
import { lemmaAt, relationAt, uposAt } from "../../frames/sentence-view.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import { measureIn } from "./measure-words.ts";
import { isArea } from "./no-quantity.ts";
import type { Finding } from "./reading.ts";

/** Measures of things: no verb makes anything else of them. */
const THINGS = new Set<Measure>(["weapons", "strikes", "money", "area"]);

/** What is plain from the noun alone: money, land, weapons, strikes. */
export function thingMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { noun } = counted;
  if (isMoney(scene, counted)) return { measure: "money", ground: "noun", rule: "figure.money" };
  if (isArea(scene, counted)) return { measure: "area", ground: "noun", rule: "figure.area" };
  if (noun === undefined) return undefined;
  const strikes = strikesMeasure(scene, counted, noun);
  if (strikes) return strikes;
  const measure = nounClass(scene, counted, noun);
  return measure !== undefined && THINGS.has(measure)
    ? { measure, ground: "noun", rule: `figure.noun:${lemmaAt(scene.view, noun)}` }
    : undefined;
}

function isMoney(scene: FigureScene, { number, noun }: Counted): boolean {
  const { money, money_signs: signs } = scene.measures;
  return (
    signs.includes(formAt(scene, number.core[0] - 1)) ||
    (noun !== undefined && money.includes(lemmaAt(scene.view, noun)))
  );
}

/** "struck rebel positions 17 times", "bombed 42 targets". */
function strikesMeasure(scene: FigureScene, counted: Counted, noun: number): Finding | undefined {
  const { strike_verbs: verbs, strike_targets: targets } = scene.measures;
  const lemma = lemmaAt(scene.view, noun);
  const isTimes = lemma === "time";
  if (!isTimes && !targets.includes(lemma)) return undefined;
  for (
    let at = counted.number.from - 1;
    at >= 0 && scene.words[at]?.sentence === counted.sentence;
    at -= 1
  ) {
    if (uposAt(scene.view, at) !== "VERB") continue;
    if (verbs.includes(lemmaAt(scene.view, at)))
      return {
        measure: "strikes",
        ground: "predicate",
        predicate: at,
        rule: `figure.strikes:${lemmaAt(scene.view, at)}`,
      };
    if (!isTimes) return undefined;
  }
  return undefined;
}

/** The measure of the noun itself, when the words before it are what it asks for ("blue helmets"). */
function nounClass(scene: FigureScene, counted: Counted, noun: number): Measure | undefined {
  const lemma = lemmaAt(scene.view, noun);
  const measure = measureIn(scene.measures.nouns, lemma);
  const needed = Object.hasOwn(scene.measures.only_with, lemma)
    ? scene.measures.only_with[lemma]
    : undefined;
  if (needed === undefined || measure === undefined) return measure;
  for (let at = counted.phrase[0]; at < noun; at += 1)
    if (needed.includes(lemmaAt(scene.view, at)) || needed.includes(formAt(scene, at)))
      return measure;
  return undefined;
}

/** Words in or right behind the phrase: "39 injured soldiers", "9 dead", "12 million people in need". */
export function attributeMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { attributes, behind } = scene.measures;
  for (let at = counted.phrase[0]; at <= counted.to; at += 1) {
    const measure =
      measureIn(attributes, formAt(scene, at)) ?? measureIn(attributes, lemmaAt(scene.view, at));
    if (
      measure !== undefined &&
      scene.words[at]?.sentence === counted.sentence &&
      isPredicative(scene, at, counted)
    )
      return {
        measure,
        ground: "attribute",
        predicate: at,
        rule: `figure.attribute:${formAt(scene, at)}`,
      };
  }
  for (const [measure, phrases] of Object.entries(behind)) {
    const phrase = phrases.find((one) =>
      one.split(" ").every((word, offset) => formAt(scene, counted.to + offset) === word),
    );
    if (phrase !== undefined)
      return { measure: measure as Measure, ground: "attribute", rule: `figure.behind:${phrase}` };
  }
  return undefined;
}

/** A word behind the phrase belongs to it when it is no modifier of the next noun ("12 people, dead tired"). */
function isPredicative(scene: FigureScene, at: number, counted: Counted): boolean {
  return (
    at < counted.to || relationAt(scene.view, at) !== "amod" || scene.view.tree.parent(at) < at
  );
}

/** "the lives of 600 soldiers", "the deaths of 12 people". */
export function ofNounMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const of = counted.number.from - 1;
  if (formAt(scene, of) !== "of") return undefined;
  const measure = measureIn(scene.measures.of_nouns, lemmaAt(scene.view, of - 1));
  return measure === undefined
    ? undefined
    : {
        measure,
        ground: "predicate",
        predicate: of - 1,
        rule: `figure.of:${lemmaAt(scene.view, of - 1)}`,
      };
}

/** What a number of such people is when nothing is said to have befallen them. */
export function peopleMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  const { noun } = counted;
  if (noun === undefined) return undefined;
  const measure = nounClass(scene, counted, noun) ?? forcesMeasure(scene, counted, noun);
  if (measure !== undefined)
    return { measure, ground: "noun", rule: `figure.noun:${lemmaAt(scene.view, noun)}` };
  if (isListed(scene, noun, scene.measures.crowds))
    return { measure: "other", ground: "noun", rule: `figure.crowd:${lemmaAt(scene.view, noun)}` };
  return undefined;
}

/** Men and members are troops or fighters according to whose they are; so are "1,000 Taliban". */
function forcesMeasure(scene: FigureScene, counted: Counted, noun: number): Measure | undefined {
  const { forces, forces_alone: alone } = scene.measures;
  const lemma = lemmaAt(scene.view, noun);
  const own = scene.mentionAt.get(noun);
  const isForce = forces.includes(lemma);
  if (!isForce && !(own !== undefined && own.known.length > 0 && own.use !== "people"))
    return undefined;
  const kind =
    (isForce ? undefined : own && kindOf(scene, own.index)) ?? ownerKind(scene, counted, noun);
  if (kind === "rebel" || kind === "militia") return "fighters";
  if (!isForce) return undefined;
  if (kind === "military" || kind === "state" || kind === "igo") return "troops";
  return alone.includes(lemma) || isDeployed(scene, counted) ? "troops" : undefined;
}

/** Kind of the actor whose men they are: "US forces", "men of the Transitional Federal Government", "its 500 men". */
function ownerKind(
  scene: FigureScene,
  { phrase, to }: Counted,
  noun: number,
): ReturnType<typeof kindOf> {
  const { view } = scene;
  const inside = Array.from(
    { length: Math.max(0, noun - phrase[0]) },
    (_, offset) => phrase[0] + offset,
  );
  const around = [
    ...inside,
    ...view.tree.childrenBy(noun, "nmod", "nmod:poss"),
    to + 1,
    to + 2,
    to + 3,
  ].filter((at) => at < to || isBehindOf(scene, at, to));
  for (const at of around) {
    const mention = scene.mentionAt.get(at) ?? scene.modifierAt.get(at);
    const kind = mention && kindOf(scene, mention.index);
    if (kind !== undefined && kind !== "civilians" && kind !== "person" && at !== noun) return kind;
  }
  return undefined;
}

function isBehindOf(scene: FigureScene, at: number, to: number): boolean {
  return formAt(scene, to) === "of" && at > to;
}

function isDeployed(scene: FigureScene, counted: Counted): boolean {
  return counted.heads.some((head) =>
    (scene.rolesOf.get(head) ?? []).some(
      ({ frame, argument }) =>
        argument.role === "object" &&
        scene.measures.deploying.includes(lemmaAt(scene.view, frame.head)),
    ),
  );
}

/** "two wards were destroyed": things that the fighting destroyed. */
export function destroyedMeasure(scene: FigureScene, counted: Counted): Finding | undefined {
  if (
    counted.noun === undefined ||
    !isListed(scene, counted.noun, [
      "~building",
      "~property",
      "~settlement",
      "ward",
      "classroom",
      "dwelling",
    ])
  )
    return undefined;
  for (const head of counted.heads) {
    for (const { frame, argument } of scene.rolesOf.get(head) ?? []) {
      if (
        argument.role === "object" &&
        scene.measures.destroying.includes(lemmaAt(scene.view, frame.head))
      )
        return {
          measure: "other",
          ground: "predicate",
          predicate: frame.head,
          rule: `figure.destroyed:${lemmaAt(scene.view, frame.head)}`,
        };
    }
  }
  return undefined;
}
