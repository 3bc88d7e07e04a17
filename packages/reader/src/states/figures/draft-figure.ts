import type { Span } from "@zenobia/model";
import { kindOf } from "../../events/scene.ts";
import { fillers } from "../../frames/frame.ts";
import { lemmaAt } from "../../frames/sentence-view.ts";
import { evidenceOver } from "../evidence.ts";
import type { FigureDraft } from "../state-draft.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import type { MeasuredReading, Reading } from "./reading.ts";
import { clausesAbove, matchAt, whenCounted, whereCounted } from "./where-counted.ts";
import { whoCounted, wordsBetween } from "./who-counted.ts";

/** Writes what a number counts as a figure: whose people, through whom, where, when, in which words. */
export function draftFigure(scene: FigureScene, reading: MeasuredReading): FigureDraft {
  const { counted, measure, rule } = reading;
  const { number } = counted;
  const head = reading.predicate ?? counted.noun ?? number.core[0];
  const who = whoCounted(scene, reading);
  const by = causeOf(scene, reading);
  const place = whereCounted(scene, reading, head);
  const time = whenCounted(scene, head);
  const qualifier = number.qualifier && wordsBetween(scene, ...number.qualifier);
  return {
    measure,
    ...valuesOf(number),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(who === undefined ? {} : { who }),
    ...(by === undefined ? {} : { by }),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { time }),
    head,
    evidence: [evidenceOf(scene, reading)],
    because: [rule],
  };
}

function valuesOf(number: Counted["number"]): Pick<FigureDraft, "min" | "max" | "exact"> {
  const { min, max, exact } = number;
  return {
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(exact === undefined ? {} : { exact }),
  };
}

/** The actor of what befell them, or of the strikes, when it is somebody else. */
function causeOf(scene: FigureScene, { predicate, counted, ground }: Reading): number | undefined {
  const isVerbal = ground === "predicate" || ground === "inherited";
  const source = isVerbal ? predicate : counted.noun;
  if (source === undefined || isNoCause(scene, source)) return undefined;
  const own = counted.heads.flatMap((head) => scene.mentionAt.get(head)?.index ?? []);
  const entities = new Set(own.map((mention) => scene.entityOf[mention]));
  const isActive = source < counted.number.core[0] && sharesSubject(scene, source);
  const clauses = [source, ...(isActive ? clausesAbove(scene, source) : [])];
  const actors = clauses.flatMap(
    (clause) => matchAt(scene, clause)?.actors ?? subjectsOf(scene, clause, counted),
  );
  return actors.find((actor) => !entities.has(scene.entityOf[actor]));
}

/** "lost 14 men", "buried 40": whoever does it did not bring it about. */
function isNoCause(scene: FigureScene, predicate: number): boolean {
  return scene.measures.no_cause.includes(lemmaAt(scene.view, predicate));
}

/** Actors in the subject of a verb that the lexicon does not know. */
function subjectsOf(scene: FigureScene, verb: number, { number }: Counted): readonly number[] {
  const frame = scene.frameAt.get(verb);
  if (frame === undefined || frame.category === "noun" || verb > number.core[0]) return [];
  return fillers(frame, "subject").flatMap(({ head }) => {
    const mention = scene.mentionAt.get(head);
    return mention && kindOf(scene, mention.index) !== undefined ? [mention.index] : [];
  });
}

/** "attacked the town and wounded 30": an active verb without a subject of its own. */
function sharesSubject(scene: FigureScene, verb: number): boolean {
  return (
    scene.frameAt.get(verb)?.passive === false &&
    scene.view.tree.childBy(verb, "nsubj") === undefined
  );
}

/** The number, what it counts and what says so, as far as they stand in one sentence. */
function evidenceOf(scene: FigureScene, { counted, predicate }: Reading): Span {
  const { number, to, phrase } = counted;
  const [core] = number.core;
  const hasSign = scene.measures.money_signs.includes(formAt(scene, core - 1));
  const words = [
    ...(hasSign ? [core - 1] : []),
    number.from,
    number.to - 1,
    to - 1,
    ...(phrase[0] < phrase[1] ? [phrase[0]] : []),
    ...(predicate === undefined ? [] : [predicate]),
  ];
  return evidenceOver(scene, core, words);
}
