import type { Span } from "@zenobia/model";
import { evidenceOver } from "../evidence.ts";
import type { FigureDraft } from "../state-draft.ts";
import type { Counted } from "./counted.ts";
import { type FigureScene, formAt } from "./figure-scene.ts";
import type { MeasuredReading, Reading } from "./reading.ts";
import { matchAt, whenCounted, whereCounted } from "./where-counted.ts";
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

/** The actor of the predicate that says what befell them, when it is somebody else. */
function causeOf(scene: FigureScene, { predicate, counted, ground }: Reading): number | undefined {
  if (predicate === undefined || (ground !== "predicate" && ground !== "inherited"))
    return undefined;
  const own = counted.heads.flatMap((head) => scene.mentionAt.get(head)?.index ?? []);
  const entities = new Set(own.map((mention) => scene.entityOf[mention]));
  const actors = matchAt(scene, predicate)?.actors ?? [];
  return actors.find((actor) => !entities.has(scene.entityOf[actor]));
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
