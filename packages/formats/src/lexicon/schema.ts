import {
  CONTROL_STATUSES,
  EVENT_STATUSES,
  MEASURES,
  PLOVER_TYPES,
  RELATION_KINDS,
} from "@zenobia/model";
import { z } from "zod";
import type { DropEntry, LexiconEntry } from "./lexicon-entry.ts";

const LONGEST_TEXT = 400;
const MOST_ITEMS = 2_000;

/** An action under a word is never told as going on by that word. */
const CONTENT_STATUSES = EVENT_STATUSES.filter((status) => status !== "ongoing");

const text = z.string().min(1).max(LONGEST_TEXT);
const texts = z.array(text).max(MOST_ITEMS);
const side = z.enum(["actor", "recipient"]);
const conditions = z.record(text, texts);

const example = z.strictObject({
  text,
  actor: texts.exactOptional(),
  recipient: texts.exactOptional(),
  place: text.exactOptional(),
  mode: text.exactOptional(),
  status: z.enum(EVENT_STATUSES).exactOptional(),
  control: z.enum(CONTROL_STATUSES).exactOptional(),
});

const entry = z.strictObject({
  id: text.regex(/^[a-z]+\.[a-z0-9_-]+$/u, "an id is TYPE.word in lower case: assault.attack"),
  type: z.enum([...PLOVER_TYPES, "none"]),
  mode: text.exactOptional(),
  contexts: texts.exactOptional(),
  verb: texts.exactOptional(),
  noun: texts.exactOptional(),
  adjective: texts.exactOptional(),
  if: conditions.exactOptional(),
  unless: conditions.exactOptional(),
  actor: texts.exactOptional(),
  recipient: texts.exactOptional(),
  noun_actor: texts.exactOptional(),
  noun_recipient: texts.exactOptional(),
  place: texts.exactOptional(),
  parties: z.literal("both").exactOptional(),
  content: z.enum(["absorb", "claim", ...CONTENT_STATUSES]).exactOptional(),
  status: z.enum(EVENT_STATUSES).exactOptional(),
  control: z
    .strictObject({
      change: z.enum(CONTROL_STATUSES),
      holder: side,
      place: texts,
      from: texts.exactOptional(),
    })
    .exactOptional(),
  relation: z
    .strictObject({ kind: z.enum(RELATION_KINDS), subject: side, object: side })
    .exactOptional(),
  figure: z.enum(MEASURES).exactOptional(),
  examples: z.array(example).max(MOST_ITEMS).exactOptional(),
});

/** An entry as data/predicates/README.md of the reader explains it. */
export const entrySchema: z.ZodType<LexiconEntry> = entry;
/** An entry that takes a built-in one away. */
export const dropSchema: z.ZodType<DropEntry> = z.strictObject({ drop: text });
