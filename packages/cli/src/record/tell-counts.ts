import { AppError } from "@zenobia/model";
import {
  type AssertionRow,
  COUNT_DIMENSIONS,
  type CountDimension,
  type CountRow,
  type RowFilter,
  type Store,
} from "@zenobia/record";
import { actorNames, placeNames } from "@zenobia/service/ask";
import { displayText } from "../display-text.ts";
import type { ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { printNumber } from "../table/print-number.ts";
import type { TableOptions } from "../table/scene.ts";
import { printSection } from "../table/section.ts";
import { withRecord } from "./open-record.ts";
import type { FilterFlags } from "./page-options.ts";
import { filterOf } from "./parse-filter.ts";
import { type Answer, printAnswer } from "./print-answer.ts";
import type { RecordFlags } from "./record-option.ts";
import { shownName } from "./row-words.ts";
import { type Step, shareBar, sparkLine, stepsBetween } from "./spark-line.ts";

/** Options of `zenobia counts`. */
export interface CountsFlags extends RecordFlags, FilterFlags {
  readonly by: readonly string[];
  readonly kind: readonly string[];
  readonly limit: number;
}

/** Rows of one group other than time, with their counts over time. */
interface Series {
  readonly key: readonly (string | null)[];
  readonly count: number;
  readonly byTime: ReadonlyMap<string, number>;
}

type Names = (dimension: CountDimension, key: string | null) => string;

const STEPS: ReadonlySet<string> = new Set(["day", "week", "month", "year"]);
const KINDS = ["event", "control", "tie", "figure", "quote"] as const;
const BAR_WIDTH = 30;
const SPARK_WIDTH = 60;

/** Counts the assertions of a record by groups. */
export async function tellCounts(flags: CountsFlags, io: Io): Promise<ExitCode> {
  const by = flags.by.map(dimensionOf);
  const kinds = kindsOf(flags.kind);
  return await withRecord(flags, io, async (store) => {
    const filter: RowFilter = {
      ...(await filterOf(flags, { store, io })),
      ...(kinds === undefined ? {} : { kinds }),
    };
    const counted = await store.count({ by, filter });
    const answer = flags.json
      ? await forPrograms(by, counted, { store, limit: flags.limit })
      : await forPeople(by, counted, { store, limit: flags.limit });
    return await printAnswer(answer, flags, io);
  });
}

interface CountMeans {
  readonly store: Store;
  readonly limit: number;
}

async function forPrograms(
  by: readonly CountDimension[],
  counted: readonly CountRow[],
  { limit, store }: CountMeans,
): Promise<Answer> {
  const hasTime = by.some((dimension) => STEPS.has(dimension));
  const shown = hasTime ? counted : counted.slice(0, limit);
  const nameOf = await namesFor(by, shown, store);
  return { objects: shown.map((row) => countObject(by, row, nameOf)), lines: () => [] };
}

async function forPeople(
  by: readonly CountDimension[],
  counted: readonly CountRow[],
  { limit, store }: CountMeans,
): Promise<Answer> {
  const groups = seriesOf(by, counted);
  const series = groups.slice(0, limit);
  const rest = by.filter((dimension) => !STEPS.has(dimension));
  const nameOf = await namesFor(rest, series, store);
  const left = groups.length - series.length;
  return {
    objects: [],
    lines: (options) => [
      ...countLines({ by, counted, series, nameOf }, options),
      ...(left > 0 ? [options.style.dim(`and ${left} more: --limit ${groups.length}`)] : []),
    ],
  };
}

function dimensionOf(word: string): CountDimension {
  const found = COUNT_DIMENSIONS.find((dimension) => dimension === word);
  if (found !== undefined) return found;
  throw new AppError(
    "cli/usage",
    `--by ${JSON.stringify(word)} is no dimension: write ${COUNT_DIMENSIONS.join(", ")}`,
  );
}

function kindsOf(words: readonly string[]): readonly AssertionRow["kind"][] | undefined {
  if (words.includes("all")) return undefined;
  return words.map((word) => {
    const found = KINDS.find((kind) => kind === word);
    if (found !== undefined) return found;
    throw new AppError(
      "cli/usage",
      `--kind ${JSON.stringify(word)} is no kind: write ${KINDS.join(", ")} or all`,
    );
  });
}

/** Names for keys of actors and places; other keys are their own names. */
async function namesFor(
  by: readonly CountDimension[],
  rows: readonly Pick<CountRow, "key">[],
  store: Store,
): Promise<Names> {
  const keysOf = (...dimensions: readonly CountDimension[]): readonly string[] =>
    by.flatMap((dimension, at) =>
      dimensions.includes(dimension)
        ? rows.flatMap(({ key }) => (key[at] ?? "").split("\t").filter(Boolean))
        : [],
    );
  const actors = await actorNames(store, keysOf("actor", "source", "pair"));
  const places = await placeNames(store, keysOf("place"));
  return (dimension, key) => {
    if (key === null) return dimension === "source" ? "the reports themselves" : "not said";
    if (dimension === "pair")
      return key
        .split("\t")
        .map((one) => shownName(actors.get(one) ?? one))
        .join(" – ");
    if (dimension === "actor" || dimension === "source") return shownName(actors.get(key) ?? key);
    return dimension === "place" ? shownName(places.get(key) ?? key) : displayText(key);
  };
}

function countObject(
  by: readonly CountDimension[],
  { count, key }: CountRow,
  nameOf: Names,
): object {
  const named = by.flatMap((dimension, at) => {
    const one = key[at] ?? null;
    const name = nameOf(dimension, one);
    return one === null || name === one ? [] : [[dimension, name] as const];
  });
  return {
    key: Object.fromEntries(
      by.map((dimension, at) => {
        const one = key[at] ?? null;
        return [dimension, dimension === "pair" && one !== null ? one.split("\t") : one];
      }),
    ),
    count,
    ...(named.length === 0 ? {} : { names: Object.fromEntries(named) }),
  };
}

/** Groups without their time, largest first. */
function seriesOf(by: readonly CountDimension[], counted: readonly CountRow[]): readonly Series[] {
  const found = new Map<
    string,
    { key: CountRow["key"]; count: number; byTime: Map<string, number> }
  >();
  const time = by.findIndex((dimension) => STEPS.has(dimension));
  for (const { count, key } of counted) {
    const rest = key.filter((_, at) => !STEPS.has(by[at] ?? ""));
    const id = JSON.stringify(rest);
    const one = found.get(id) ?? { key: rest, count: 0, byTime: new Map() };
    const when = key[time];
    if (when !== undefined && when !== null)
      one.byTime.set(when, (one.byTime.get(when) ?? 0) + count);
    found.set(id, { ...one, count: one.count + count });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}

interface Counted {
  readonly by: readonly CountDimension[];
  readonly counted: readonly CountRow[];
  readonly series: readonly Series[];
  readonly nameOf: Names;
}

function countLines(asked: Counted, options: TableOptions): readonly string[] {
  const { by } = asked;
  const step = by.find((dimension): dimension is CountDimension & Step => STEPS.has(dimension));
  if (step !== undefined && by.length > 1) return sparkLines(asked, step, options);
  return step === undefined ? barLines(asked, options) : timeLines(asked, step, options);
}

/** A bar for each step of time. */
function timeLines({ counted }: Counted, step: Step, options: TableOptions): readonly string[] {
  const counts = new Map(counted.map(({ count, key }) => [key[0] ?? "", count]));
  const steps = stepsOf(counts.keys(), step);
  const most = Math.max(...counts.values());
  const told = steps.length > MOST_BARS ? steps.filter((one) => counts.has(one)) : steps;
  return tableOf(
    {
      title: `Counts by ${step}`,
      columns: [step],
      rows: told.map((one) => {
        const count = counts.get(one) ?? 0;
        return [one, printNumber(count), options.style.mapped(shareBar(count, most, BAR_WIDTH))];
      }),
      spark: options.style.mapped(
        sparkLine(
          steps.map((one) => counts.get(one) ?? 0),
          options.width - 4,
        ),
      ),
    },
    options,
  );
}

/** With more steps those of which nothing is counted are left out. */
const MOST_BARS = 120;

function sparkLines(
  { by, nameOf, series }: Counted,
  step: Step,
  options: TableOptions,
): readonly string[] {
  const rest = by.filter((dimension) => !STEPS.has(dimension));
  const steps = stepsOf(
    series.flatMap(({ byTime }) => [...byTime.keys()]),
    step,
  );
  const size = Math.ceil(steps.length / SPARK_WIDTH);
  const each = size <= 1 ? step : `${size} ${step}s`;
  const span = `${steps[0] ?? ""} to ${steps.at(-1) ?? ""}`;
  return tableOf(
    {
      title: `Counts by ${by.join(", ")}`,
      columns: rest,
      rows: series.map(({ byTime, count, key }) => [
        ...rest.map((dimension, at) => nameOf(dimension, key[at] ?? null)),
        printNumber(count),
        options.style.mapped(
          sparkLine(
            steps.map((one) => byTime.get(one) ?? 0),
            SPARK_WIDTH,
          ),
        ),
      ]),
      picture: `each ${each}, ${span}`,
    },
    options,
  );
}

function barLines({ by, nameOf, series }: Counted, options: TableOptions): readonly string[] {
  const most = Math.max(...series.map(({ count }) => count));
  return tableOf(
    {
      title: `Counts by ${by.join(", ")}`,
      columns: by,
      rows: series.map(({ count, key }) => [
        ...by.map((dimension, at) => nameOf(dimension, key[at] ?? null)),
        printNumber(count),
        options.style.mapped(shareBar(count, most, BAR_WIDTH)),
      ]),
    },
    options,
  );
}

interface CountTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Title of the column of bars or spark lines. */
  readonly picture?: string;
  /** A line above the table. */
  readonly spark?: string;
}

function tableOf(
  { columns, picture = "", rows, spark, title }: CountTable,
  options: TableOptions,
): readonly string[] {
  return [
    ...(spark === undefined ? [] : [`  ${spark}`]),
    ...printSection(
      {
        title,
        nothing: "none: nothing of the kind is in the record",
        columns: [
          ...columns.map((column) => ({ title: column })),
          { title: "count", align: "right" },
          { title: picture },
        ],
        items: rows.map((row) => ({ row, reasons: () => [] })),
      },
      { ...options, explains: false },
    ),
  ];
}

function stepsOf(days: Iterable<string>, step: Step): readonly string[] {
  const sorted = [...days].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? [] : stepsBetween(first, last, step);
}
