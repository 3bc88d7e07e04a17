import { error, type Issue, quoted, warning } from "../issue.ts";
import { isSector, problemOfCode } from "./actor-code.ts";
import type { ActorEntry, AgentEntry, EntryDays } from "./actor-entry.ts";
import type { Placed } from "./actor-file.ts";
import { daysOfDate } from "./days.ts";

type Path = readonly (string | number)[];

/** Kinds whose entries are groups or leaders: what is said of them is disputed often enough to want a source. */
const WANTS_SOURCE = new Set(["rebel", "militia", "person"]);
/** Nobody and no group of this knowledge base is older. */
const FIRST_YEAR = "1000";

/** What can be said of an actor's entry by itself. */
export function* lintActor(
  placed: Placed<ActorEntry>,
  { hasSources }: { readonly hasSources: boolean },
): Generator<Issue> {
  const { entry, line, lineOf } = placed;
  yield* codeIssues(placed);
  yield* dateIssues(entry, [], placed);
  for (const part of ["offices", "ties", "codes"] as const)
    for (const [at, dated] of (entry[part] ?? []).entries())
      yield* dateIssues(dated, [part, at], placed);
  yield* nameIssues(placed);
  if (entry.offices !== undefined && entry.kind !== "person")
    yield error(lineOf(["offices"]), "office", `${entry.id}: only a person holds an office`);
  for (const [at, tie] of (entry.ties ?? []).entries())
    if ((tie.from === undefined) === (tie.to === undefined))
      yield error(lineOf(["ties", at]), "tie", `${entry.id}: a tie has either "from" or "to"`);
  const isTied = entry.ties?.some((tie) => tie.source !== undefined) === true;
  if (WANTS_SOURCE.has(entry.kind) && entry.source === undefined && !isTied)
    yield warning(
      line,
      "no-source",
      `${entry.id}: a group or leader without a source${hasSources ? " of its own" : ""}`,
    );
}

function* codeIssues({ entry, lineOf }: Placed<ActorEntry>): Generator<Issue> {
  const problem = problemOfCode(entry.code);
  if (problem !== undefined)
    yield error(lineOf(["code"]), "unknown-code", `${entry.id}: code: ${problem}`);
  for (const [at, { code }] of (entry.codes ?? []).entries()) {
    const wrong = problemOfCode(code);
    if (wrong !== undefined)
      yield error(lineOf(["codes", at]), "unknown-code", `${entry.id}: code: ${wrong}`);
  }
  for (const [at, { sector }] of (entry.offices ?? []).entries())
    if (!isSector(sector))
      yield error(
        lineOf(["offices", at]),
        "unknown-code",
        `${entry.id}: ${quoted(sector)} is no sector of PLOVER`,
      );
}

function* dateIssues(days: EntryDays, path: Path, placed: Placed<ActorEntry>): Generator<Issue> {
  const { entry, lineOf } = placed;
  for (const field of ["since", "until"] as const) {
    const date = days[field];
    if (date !== undefined && (daysOfDate(date) === undefined || date < FIRST_YEAR))
      yield error(
        lineOf([...path, field]),
        "bad-date",
        `${entry.id}: ${quoted(date)} is no date of the calendar`,
      );
  }
  const { since, until } = days;
  if (since === undefined || until === undefined) return;
  const first = daysOfDate(since)?.first;
  const last = daysOfDate(until)?.last;
  if (first !== undefined && last !== undefined && first > last)
    yield error(
      lineOf([...path, "until"]),
      "reversed-dates",
      `${entry.id}: until ${until} lies before since ${since}`,
    );
}

function* nameIssues({ entry, lineOf }: Placed<ActorEntry>): Generator<Issue> {
  const names = [
    { name: entry.name, path: ["name"] as Path },
    ...(entry.names ?? []).map((name, at) => ({ name, path: ["names", at] as Path })),
  ];
  for (const { name, path } of names)
    if (isLowerWord(name))
      yield warning(
        lineOf(path),
        "lower-case",
        `${entry.id}: ${quoted(name)} is one word in lower case, and never found as a name`,
      );
}

/** A name must begin with a capital, a digit or an Arabic article to be found in a report. */
function isLowerWord(name: string): boolean {
  return !/[\s-]/u.test(name) && /^\p{Ll}/u.test(name);
}

/** What can be said of an agent noun's entry. */
export function* lintAgent({ entry, line, lineOf }: Placed<AgentEntry>): Generator<Issue> {
  for (const sector of entry.sectors)
    if (!isSector(sector))
      yield error(
        lineOf(["sectors"]),
        "unknown-code",
        `${quoted(sector)} is no sector of PLOVER (agents ${entry.words[0] ?? ""} …)`,
      );
  for (const word of entry.words)
    if (word !== word.toLowerCase())
      yield error(line, "upper-case", `agent noun ${quoted(word)} must be in lower case`);
}
