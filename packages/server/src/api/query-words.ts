import type { Box, DocumentFilter, Page, RowFilter } from "@zenobia/record";
import {
  type AskMeans,
  present,
  type ResolveName,
  resolveActor,
  resolvePlace,
} from "@zenobia/service/ask";
import { z } from "zod";

const MOST_WORDS = 20;
const MAX_LENGTH = 300;
const MOST_A_PAGE = 1000;

/** A word of a query: a name, a key, an id. */
export const word: z.ZodString = z.string().min(1).max(MAX_LENGTH);

/** Words of which any may be met; the parameter is given again for each. */
export const words: z.ZodArray<z.ZodString> = z.array(word).max(MOST_WORDS);

/** A day of the calendar. */
export const day: z.ZodISODate = z.iso.date();

/** West, south, east, north in degrees, with commas between. */
export const box: z.ZodType<Box, string> = z
  .string()
  .max(200)
  .transform((text, context): Box => {
    const [west = 0, south = 0, east = 0, north = 0, ...more] = text
      .split(",")
      .map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
    const fits =
      more.length === 0 &&
      text.split(",").length === 4 &&
      [west, east].every((degrees) => Math.abs(degrees) <= 180) &&
      [south, north].every((degrees) => Math.abs(degrees) <= 90) &&
      south <= north;
    if (!fits) context.addIssue("west,south,east,north in degrees: 35,32,43,38");
    return [west, south, east, north];
  });

/** How many rows a page has at most. */
export const limit: z.ZodDefault<z.ZodCoercedNumber> = z.coerce
  .number()
  .int()
  .min(1)
  .max(MOST_A_PAGE)
  .default(50);

type Maybe<Shape extends z.ZodType> = z.ZodExactOptional<Shape>;

/** Which part of a list. */
export const page: {
  readonly limit: typeof limit;
  readonly after: Maybe<z.ZodString>;
  readonly order: Maybe<z.ZodEnum<{ newest: "newest"; oldest: "oldest" }>>;
} = {
  limit,
  after: z
    .string()
    .max(MAX_LENGTH * 4)
    .exactOptional(),
  order: z.enum(["newest", "oldest"]).exactOptional(),
};

/** What narrows lists of what is told; names and keys alike are taken for actors, sources and places. */
export const filter: {
  readonly from: Maybe<z.ZodISODate>;
  readonly to: Maybe<z.ZodISODate>;
  readonly types: Maybe<typeof words>;
  readonly statuses: Maybe<typeof words>;
  readonly actors: Maybe<typeof words>;
  readonly sources: Maybe<typeof words>;
  readonly places: Maybe<typeof words>;
  readonly publishers: Maybe<typeof words>;
  readonly box: Maybe<typeof box>;
  readonly words: Maybe<z.ZodString>;
} = {
  from: day.exactOptional(),
  to: day.exactOptional(),
  types: words.exactOptional(),
  statuses: words.exactOptional(),
  actors: words.exactOptional(),
  sources: words.exactOptional(),
  places: words.exactOptional(),
  publishers: words.exactOptional(),
  box: z.exactOptional(box),
  words: word.exactOptional(),
};

/** What a query narrows to, as it was written. */
export type FilterWords = z.infer<z.ZodObject<typeof filter>>;

/** What a query narrows to, names looked up; a name that the record does not have is met by nothing. */
export async function documentFilter(asked: FilterWords, means: AskMeans): Promise<DocumentFilter> {
  const { box: inside, from, publishers, statuses, to, types, words: held } = asked;
  return present({
    from,
    to,
    types,
    statuses,
    publishers,
    box: inside,
    words: held,
    actors: await keysOf(asked.actors, resolveActor, means),
    sources: await keysOf(asked.sources, resolveActor, means),
    places: await keysOf(asked.places, resolvePlace, means),
  });
}

async function keysOf(
  names: readonly string[] | undefined,
  resolve: ResolveName,
  means: AskMeans,
): Promise<readonly string[] | undefined> {
  if (names === undefined) return undefined;
  const found = new Set<string>();
  for (const name of names)
    for (const key of (await resolve(name, means))?.keys ?? []) found.add(key);
  return [...found];
}

const KINDS = ["event", "control", "tie", "figure", "quote"] as const;
const kind: z.ZodType<(typeof KINDS)[number]> = z.enum(KINDS);

/** What narrows rows beside what narrows documents. */
export const rowFilter: typeof filter & {
  readonly kinds: Maybe<z.ZodArray<typeof kind>>;
  readonly incident: Maybe<z.ZodString>;
  readonly reports: Maybe<typeof words>;
  readonly codings: Maybe<typeof words>;
  readonly coders: Maybe<typeof words>;
} = {
  ...filter,
  kinds: z.array(kind).exactOptional(),
  incident: word.exactOptional(),
  reports: words.exactOptional(),
  codings: words.exactOptional(),
  coders: words.exactOptional(),
};

/** What a query narrows rows to, names looked up. */
export async function rowFilterOf(
  asked: z.infer<z.ZodObject<typeof rowFilter>>,
  means: AskMeans,
): Promise<RowFilter> {
  const { codings, coders, incident, kinds, reports } = asked;
  return {
    ...(await documentFilter(asked, means)),
    ...present({ codings, coders, incident, kinds, reports }),
  };
}

/** The page that a query asks for. */
export function pageOf(asked: {
  readonly limit: number;
  readonly after?: string;
  readonly order?: "newest" | "oldest";
}): Page {
  const { after, order } = asked;
  return { limit: asked.limit, ...present({ after, order }) };
}
