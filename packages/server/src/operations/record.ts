import type { LogEntry } from "@zenobia/record";
import { askFacts, type RecordFacts, VOCABULARY, type Vocabulary } from "@zenobia/service/ask";
import { ROLES, type Role } from "@zenobia/service/users";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { limit, word } from "../api/query-words.ts";
import { logEntrySchema } from "../schemas/history.ts";
import { metaSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

/** What the app is told first. */
export interface Meta {
  readonly version: string;
  readonly record: RecordFacts;
  readonly words: Vocabulary;
  readonly roles: readonly Role[];
  /** Whether `/tiles/base.pmtiles` is there: a base map that whoever serves the record brought. */
  readonly tiles: boolean;
}

const META: Operation = operation<Meta>(
  {
    id: "describeRecord",
    path: "/meta",
    tag: "record",
    summary: "Tells what the record holds, and which words its fields can have.",
    basis: "log",
    answer: metaSchema,
  },
  async ({ means, store }) => ({
    version: means.version,
    record: await askFacts(store),
    words: VOCABULARY,
    roles: ROLES,
    tiles: means.tiles !== undefined,
  }),
);

const logQuery = z.strictObject({
  subject: word.exactOptional(),
  kind: z.enum(["report", "coding", "decision"]).exactOptional(),
  after: z.coerce.number().int().min(0).exactOptional(),
  order: z.enum(["newest", "oldest"]).default("newest"),
  limit,
});

const LOG: Operation = operation<Listed<LogEntry>, z.infer<typeof logQuery>>(
  {
    id: "readLog",
    path: "/log",
    tag: "record",
    summary:
      "Lists entries of the log: what was kept, by whom, when; each chained to the one before.",
    basis: "log",
    query: logQuery,
    answer: listed(logEntrySchema),
  },
  async ({ query, store }) => {
    const { limit: most, order, ...rest } = query;
    const rows: LogEntry[] = [];
    for await (const entry of store.log({ ...rest, newestFirst: order === "newest" })) {
      rows.push(entry);
      if (rows.length >= most) break;
    }
    return { rows };
  },
);

/** Operations on the record as a whole. */
export const RECORD: readonly Operation[] = [META, LOG];
