import { ACTOR_KINDS, RELATION_KINDS } from "@zenobia/model";
import { z } from "zod";
import type { ActorEntry, AgentEntry, FileFrame, StateEntry } from "./actor-entry.ts";

const LONGEST_TEXT = 400;
const MOST_ITEMS = 5_000;

const text = z.string().min(1).max(LONGEST_TEXT);
const texts = z.array(text).max(MOST_ITEMS);
const id = text.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u, "an id is written in kebab-case");

/** YAML reads 2015 as a number. Whether it is a day of the calendar is asked later, with a message of its own. */
const date = z
  .union([text, z.number().int()])
  .transform(String)
  .pipe(z.string().regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u, "write YYYY, YYYY-MM or YYYY-MM-DD"));

const dates = { since: date.exactOptional(), until: date.exactOptional() };

const office = z.strictObject({ title: text, of: text, sector: text, ...dates });

const tie = z.strictObject({
  kind: z.enum(RELATION_KINDS),
  from: text.exactOptional(),
  to: text.exactOptional(),
  source: text.exactOptional(),
  ...dates,
});

const datedCode = z.strictObject({ code: text, ...dates });

const actor = z.strictObject({
  id,
  name: text,
  names: texts.exactOptional(),
  kind: z.enum(ACTOR_KINDS),
  code: text,
  codes: z.array(datedCode).max(MOST_ITEMS).exactOptional(),
  offices: z.array(office).max(MOST_ITEMS).exactOptional(),
  ties: z.array(tie).max(MOST_ITEMS).exactOptional(),
  source: text.exactOptional(),
  adjectives: texts.exactOptional(),
  people: texts.exactOptional(),
  ...dates,
});

const agent = z.strictObject({
  words: texts.min(1),
  kind: z.enum(ACTOR_KINDS),
  sectors: z.array(text).max(MOST_ITEMS),
  counted_only: z.boolean().exactOptional(),
});

const state = z.strictObject({
  names: texts.exactOptional(),
  adjectives: texts.exactOptional(),
  people: texts.exactOptional(),
  capital: texts.exactOptional(),
});

const file = z.strictObject({
  about: z.string().exactOptional(),
  sources: texts.exactOptional(),
  actors: z.array(z.unknown()).nullable().exactOptional(),
  agents: z.array(z.unknown()).nullable().exactOptional(),
  states: z.record(z.string(), z.unknown()).nullable().exactOptional(),
  not_names: texts.exactOptional(),
});

/** What stands around the entries of a file of actors. */
export const fileSchema: z.ZodType<FileFrame> = file;
/** One entry of `actors`. */
export const actorSchema: z.ZodType<ActorEntry> = actor;
/** One entry of `agents`. */
export const agentSchema: z.ZodType<AgentEntry> = agent;
/** What one entry of `states` adds to a state. */
export const stateSchema: z.ZodType<StateEntry> = state;
