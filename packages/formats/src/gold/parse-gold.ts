import type {
  GoldActor,
  GoldControl,
  GoldEvent,
  GoldFigure,
  GoldQuote,
  GoldRelation,
} from "@zenobia/model";
import type { z } from "zod";
import { quoted } from "../issue.ts";
import type { GoldIssue } from "./gold-issue.ts";
import {
  goldActorSchema,
  goldControlSchema,
  goldEventSchema,
  goldFigureSchema,
  goldFrameSchema,
  goldQuoteSchema,
  goldRelationSchema,
} from "./gold-schema.ts";

/** A row of a coding by hand, and where it stands. */
export interface GoldRow<Row> {
  /** As `events.3`. */
  readonly path: string;
  readonly row: Row;
}

/** A coding by hand, as far as its rows are well formed. */
export interface ParsedGold {
  /** Id of the report, as the coder knows it. */
  readonly id: string;
  readonly actors: readonly GoldRow<GoldActor>[];
  readonly events: readonly GoldRow<GoldEvent>[];
  readonly control: readonly GoldRow<GoldControl>[];
  readonly relations: readonly GoldRow<GoldRelation>[];
  readonly figures: readonly GoldRow<GoldFigure>[];
  readonly quotes: readonly GoldRow<GoldQuote>[];
}

/** What a file of a coding by hand gave; no coding where it is none at all. */
export interface GoldParsing {
  readonly gold?: ParsedGold;
  readonly issues: readonly GoldIssue[];
}

/** Reads a coding by hand (JSON, in the form of docs/agreement.md); rows that are wrong are told and left out. */
export function parseGold(json: string): GoldParsing {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    return { issues: [{ path: "", severity: "error", rule: "json", message }] };
  }
  const frame = goldFrameSchema.safeParse(value);
  if (!frame.success) return { issues: issuesOf(frame.error, "") };
  const { id, actors, events, control, relations, figures, quotes } = frame.data;
  const issues: GoldIssue[] = [];
  const gold = {
    id,
    actors: rowsOf("actors", actors, goldActorSchema, issues),
    events: rowsOf("events", events, goldEventSchema, issues),
    control: rowsOf("control", control, goldControlSchema, issues),
    relations: rowsOf("relations", relations, goldRelationSchema, issues),
    figures: rowsOf("figures", figures, goldFigureSchema, issues),
    quotes: rowsOf("quotes", quotes, goldQuoteSchema, issues),
  };
  return { gold, issues };
}

function rowsOf<Row>(
  list: string,
  rows: readonly unknown[],
  schema: z.ZodType<Row>,
  issues: GoldIssue[],
): readonly GoldRow<Row>[] {
  return rows.flatMap((value, at) => {
    const path = `${list}.${at}`;
    const read = schema.safeParse(value);
    if (read.success) return [{ path, row: read.data }];
    issues.push(...issuesOf(read.error, path));
    return [];
  });
}

function issuesOf(wrong: z.ZodError, path: string): readonly GoldIssue[] {
  return wrong.issues.flatMap((issue) => {
    const steps = [path, ...issue.path.map(String)].filter((step) => step !== "").join(".");
    const messages =
      issue.code === "unrecognized_keys"
        ? issue.keys.map((key) => `there is no field ${quoted(key)}`)
        : [issue.message];
    return messages.map((message) => ({
      path: steps,
      severity: "error" as const,
      rule: "schema" as const,
      message,
    }));
  });
}
