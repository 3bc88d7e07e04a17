import type { CodedReport, FigureAssertion } from "@zenobia/model";
import { loadShippedReader } from "../load-reader.ts";

const reader = loadShippedReader();

/** A figure with names in place of ids and words in place of spans. */
export interface FoundFigure {
  readonly measure: string;
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier?: string;
  readonly who?: string;
  readonly by?: string;
  readonly place?: string;
  readonly day?: string;
  readonly evidence: readonly string[];
}

/** The figures of a text published on 5 May 2020, a Tuesday. */
export function figuresIn(text: string): readonly FoundFigure[] {
  const coded = reader.code({ id: "r1", published: "2020-05-05", text }, "");
  return coded.figures.map((figure) => named(figure, coded, text));
}

function named(figure: FigureAssertion, coded: CodedReport, text: string): FoundFigure {
  const { measure, exact, min, max, qualifier, who, time, evidence } = figure;
  const by = coded.actors.find(({ id }) => id === figure.by)?.name;
  const place = coded.places.find(({ id }) => id === figure.place)?.name;
  return {
    measure,
    ...(exact === undefined ? {} : { exact }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
    ...(qualifier === undefined ? {} : { qualifier }),
    ...(who === undefined ? {} : { who }),
    ...(by === undefined ? {} : { by }),
    ...(place === undefined ? {} : { place }),
    ...(time === undefined ? {} : { day: time.start }),
    evidence: evidence.map(([start, end]) => text.slice(start, end)),
  };
}
