import { isStateCode } from "@zenobia/model";
import { error, type Issue, quoted, warning } from "../issue.ts";
import type { ActorEntry, AgentEntry } from "./actor-entry.ts";
import type { Placed } from "./actor-file.ts";
import { daysMeet, daysOfEntry } from "./days.ts";

/** A problem with the file that it stands in. */
export interface FileIssue extends Issue {
  readonly file: string;
}

/** What else is known while files are looked at. */
export interface LintContext {
  /** Tells whether an id is known from elsewhere: an actor of the built-in knowledge. */
  readonly isKnown: (id: string) => boolean;
  /** Folds a name as it is looked up. */
  readonly fold: (name: string) => string;
}

/** An actor's entry with the file it stands in. */
export interface Owned {
  readonly name: string;
  readonly placed: Placed<ActorEntry>;
}

/** Ids that stand twice. */
export function* duplicateIds(owned: readonly Owned[]): Generator<FileIssue> {
  const seen = new Map<string, Owned>();
  for (const one of owned) {
    const { entry, lineOf } = one.placed;
    const before = seen.get(entry.id);
    if (before === undefined) seen.set(entry.id, one);
    else {
      const message = `id ${quoted(entry.id)} stands in ${before.name}, line ${before.placed.line}, too`;
      yield { ...error(lineOf(["id"]), "duplicate-id", message), file: one.name };
    }
  }
}

/** Ties and offices that name an actor or state which is none. */
export function* unknownTargets(
  owned: readonly Owned[],
  { isKnown }: LintContext,
): Generator<FileIssue> {
  const ids = new Set(owned.map(({ placed }) => placed.entry.id));
  for (const { name, placed } of owned)
    for (const { id, line, what } of targetsOf(placed)) {
      if (ids.has(id) || isStateCode(id) || isKnown(id)) continue;
      const message = `${placed.entry.id}: ${what} ${quoted(id)}: there is no such actor or state`;
      yield { ...error(line, "unknown-target", message), file: name };
    }
}

interface Target {
  readonly id: string;
  readonly line: number;
  readonly what: string;
}

function* targetsOf({ entry, lineOf }: Placed<ActorEntry>): Generator<Target> {
  for (const [at, { from, to }] of (entry.ties ?? []).entries())
    for (const id of [from, to])
      if (id !== undefined) yield { id, line: lineOf(["ties", at]), what: "a tie with" };
  for (const [at, { of }] of (entry.offices ?? []).entries())
    yield { id: of, line: lineOf(["offices", at]), what: "an office of" };
}

/** Agent nouns that stand twice, in one entry or in two: only the last would count. */
export function* doubledNouns(
  agents: readonly { readonly name: string; readonly placed: Placed<AgentEntry> }[],
): Generator<FileIssue> {
  const seen = new Map<string, string>();
  for (const { name, placed } of agents)
    for (const word of placed.entry.words) {
      const before = seen.get(word);
      if (before === undefined) seen.set(word, `${name}, line ${placed.line}`);
      else {
        const message = `agent noun ${quoted(word)} stands in ${before}, too`;
        yield { ...warning(placed.line, "doubled-noun", message), file: name };
      }
    }
}

/** Names that two actors go by on one day; a name of one word is the same only in the same case. */
export function* nameCollisions(
  owned: readonly Owned[],
  fold: LintContext["fold"],
): Generator<FileIssue> {
  const byName = new Map<string, Owned[]>();
  for (const one of owned) {
    const { entry } = one.placed;
    for (const { key, line, written } of namesOf(one.placed, fold)) {
      const others = byName.get(key) ?? [];
      byName.set(key, [...others, one]);
      const other = others.find(({ placed }) => isRival(placed.entry, entry));
      if (other === undefined) continue;
      const message = `${entry.id}: ${quoted(written)} is a name of ${other.placed.entry.id} too, at the same time`;
      yield { ...warning(line, "same-name", message), file: one.name };
    }
  }
}

function isRival(one: ActorEntry, other: ActorEntry): boolean {
  return one.id !== other.id && daysMeet(daysOfEntry(one), daysOfEntry(other));
}

interface KeyedName {
  readonly key: string;
  readonly line: number;
  readonly written: string;
}

/** Each name of an actor once, as it is looked up. */
function namesOf(
  { entry, lineOf }: Placed<ActorEntry>,
  fold: LintContext["fold"],
): readonly KeyedName[] {
  const keyed = new Map<string, KeyedName>();
  for (const [at, written] of [entry.name, ...(entry.names ?? [])].entries()) {
    const key = keyOfName(written, fold);
    const line = lineOf(at === 0 ? ["name"] : ["names", at - 1]);
    if (key !== "" && !keyed.has(key)) keyed.set(key, { key, line, written });
  }
  return [...keyed.values()];
}

function keyOfName(name: string, fold: LintContext["fold"]): string {
  if (/[\s-]/u.test(name.trim())) return fold(name);
  return name.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}
