import type { Actor, Attribution, DayInterval, Place, Span } from "@zenobia/model";
import { cutText } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import type { Coding } from "../formats/coding-printer.ts";
import { printInterval } from "./print-interval.ts";
import type { TableStyle } from "./table-style.ts";

/** How the table is to look. */
export interface TableOptions {
  readonly style: TableStyle;
  /** Columns of the terminal. */
  readonly width: number;
  /** Tells whether the reasons are printed with each item. */
  readonly explains: boolean;
}

/** One coded report in front of the sections that print it. */
export interface TableScene extends TableOptions, Coding {
  readonly actor: (id: string) => string;
  readonly actors: (ids: readonly string[]) => string;
  /** Name and country, with a mark that tells whether it is on the map; "" for none. */
  readonly place: (id: string | undefined) => string;
  /** The words of a span. */
  readonly words: (span: Span) => string;
  readonly when: (time: DayInterval | undefined) => string;
  /** Chain of speakers; "" for the report's own voice. */
  readonly according: (chain: readonly Attribution[]) => string;
}

const ON_MAP = "●";
const OFF_MAP = "○";
/** Keeps the mark on the line of its name. */
const UNBROKEN = "\u{A0}";
const MAX_NAME = 120;

/** Prepares a coded report for printing. */
export function createTableScene(coding: Coding, options: TableOptions): TableScene {
  const { coded, text } = coding;
  const actors = new Map<string, Actor>(coded.actors.map((actor) => [actor.id, actor]));
  const places = new Map<string, Place>(coded.places.map((place) => [place.id, place]));
  const actor = (id: string): string => nameOf(actors.get(id)?.name ?? id);
  return {
    ...coding,
    ...options,
    actor,
    actors: (ids) => ids.map(actor).join(", "),
    place: (id) => {
      const place = id === undefined ? undefined : places.get(id);
      return place === undefined ? "" : placeCell(place, options.style);
    },
    words: ([start, end]) => displayText(text.slice(start, end)),
    when: (time) => (time === undefined ? "" : printInterval(time)),
    according: (chain) => chain.map(({ source }) => actor(source)).join(", citing "),
  };
}

function placeCell({ name, country, lat, lon }: Place, style: TableStyle): string {
  const mark = lat === undefined || lon === undefined ? style.dim(OFF_MAP) : style.mapped(ON_MAP);
  return `${mark}${UNBROKEN}${nameOf(name)}${country === undefined ? "" : style.dim(` ${nameOf(country)}`)}`;
}

function nameOf(name: string): string {
  return cutText(displayText(name), MAX_NAME);
}

/** Parts of a line, with a dot between those that are there. */
export function joinParts(parts: readonly string[], style: TableStyle): string {
  return parts.filter((part) => part !== "").join(style.dim(" · "));
}

/** Says what the marks beside places mean. */
export function placeLegend(style: TableStyle): string {
  return `${style.mapped(ON_MAP)} ${style.dim("on the map")}   ${style.dim(`${OFF_MAP} not in the gazetteer`)}`;
}
