import type { ActorReference, AssertionRow } from "../api/contract.ts";
import { lookOf } from "./event-types.ts";
import type { QuotedWords } from "./evidence-quote.tsx";

/** Relations of ties, as verbs. */
export const RELATION_WORDS: Readonly<Record<string, string>> = {
  backs: "backs",
  arms: "arms",
  funds: "funds",
  trains: "trains",
  leads: "leads",
  part_of: "is part of",
  allied_with: "is allied with",
  affiliated_with: "is affiliated with",
  opposes: "opposes",
  proxy_of: "is a proxy of",
};

/** What becomes of a place, as verbs. */
export const CONTROL_WORDS: Readonly<Record<string, string>> = {
  gained: "gained",
  lost: "lost",
  held: "holds",
  contested: "fights for",
  planned: "plans to take",
};

/** What kind of thing an assertion asserts, as a heading. */
export function kindWords(row: AssertionRow): string {
  switch (row.kind) {
    case "event":
      return lookOf(row.type).words;
    case "control":
      return "Control";
    case "tie":
      return "Tie";
    case "figure":
      return row.measure.replaceAll("_", " ");
    case "quote":
      return "Quotation";
  }
}

/** The word between the two sides of an assertion: "gained", "is part of"; `→` for an event. */
export function verbWords(row: AssertionRow): string {
  if (row.kind === "tie") return RELATION_WORDS[row.relation] ?? row.relation;
  if (row.kind === "control") return CONTROL_WORDS[row.status] ?? row.status;
  return "→";
}

/** A number with its bounds: "24", "at least 24", "up to 470,000", "40–60". */
export function figureWords({
  exact,
  min,
  max,
  qualifier,
}: {
  readonly exact?: number;
  readonly min?: number;
  readonly max?: number;
  readonly qualifier?: string;
}): string {
  const print = (value: number): string => value.toLocaleString("en-GB");
  if (exact !== undefined) return print(exact);
  if (min !== undefined && max !== undefined) return `${print(min)}–${print(max)}`;
  if (min !== undefined) return `${qualifier ?? "at least"} ${print(min)}`;
  if (max !== undefined) return `${qualifier ?? "up to"} ${print(max)}`;
  return qualifier ?? "a number";
}

/** Names of speakers, outermost first. */
export function speakersOf(attribution: readonly ActorReference[]): readonly string[] {
  return attribution.map(({ name }) => name);
}

/** The first words that prove an assertion, with who says so; none where a coding gives none. */
export function quotedOf(row: AssertionRow): QuotedWords | undefined {
  const [first] = row.evidence;
  if (first === undefined) return undefined;
  const { report, published, publisher, attribution } = row;
  const passage = row.kind === "event" ? row.passage : undefined;
  return {
    report,
    published,
    publisher,
    speakers: speakersOf(attribution),
    words: first.text,
    sentence: passage?.text,
    at: first.span[0],
  };
}
