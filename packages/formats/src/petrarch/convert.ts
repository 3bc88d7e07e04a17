import type { ActorEntry, AgentEntry, StateEntry } from "../actors/actor-entry.ts";
import { error, type Issue, quoted, warning } from "../issue.ts";
import { checkDays, type DatedPlover } from "./code-days.ts";
import { convertAgent } from "./convert-agent.ts";
import { kindOf } from "./kind-of.ts";
import { idOfName, namesOfPhrase } from "./phrase-names.ts";
import { codeText, isBareState, ploverCodeOf } from "./plover-code.ts";
import type { ActorRecord, AgentRecord, DictionaryCode } from "./records.ts";

/** What dictionaries hold, in the terms of the project's own files. */
export interface ConvertedActors {
  readonly actors: readonly ActorEntry[];
  readonly agents: readonly AgentEntry[];
  /** Names of states, by code. */
  readonly states: Readonly<Record<string, StateEntry>>;
}

/** Takes records of dictionaries one by one; several dictionaries may follow each other. */
export interface Converter {
  /** Takes a record and gives what is wrong with it. */
  add(record: ActorRecord | AgentRecord): readonly Issue[];
  result(): ConvertedActors;
}

/** A code for days that a dictionary gives none for. */
const UNKNOWN = "UNK";
const ID_PREFIX = "petrarch";

/** Makes a converter of PETRARCH records. */
export function createConverter(): Converter {
  return new DictionaryConverter();
}

class DictionaryConverter implements Converter {
  readonly #actors: ActorEntry[] = [];
  readonly #agents: AgentEntry[] = [];
  readonly #states = new Map<string, Set<string>>();
  readonly #ids = new Set<string>();
  /** Codes of phrases met so far, with the line of each. */
  readonly #seen = new Map<string, { readonly codes: string; readonly line: number }>();

  add(record: ActorRecord | AgentRecord): readonly Issue[] {
    if (record.kind === "actor") return [...this.#addActor(record)];
    const again = this.#repeated(`~${record.phrase}`, record.code, record.line);
    const { entry, issues } = convertAgent(record);
    if (entry) this.#agents.push(entry);
    return [...again, ...issues];
  }

  result(): ConvertedActors {
    const states = [...this.#states].map(([code, names]) => [code, { capital: [...names] }]);
    return {
      actors: this.#actors,
      agents: this.#agents,
      states: Object.fromEntries(states),
    };
  }

  *#addActor(record: ActorRecord): Generator<Issue> {
    const written = record.codes.map(codeKey).join(" ");
    for (const { text, line } of record.phrases) yield* this.#repeated(text, written, line);
    const names = [...new Set(record.phrases.flatMap(({ text }) => namesOfPhrase(text)))];
    const [only, ...more] = record.codes;
    const bare = only && ploverCodeOf(only.code);
    if (more.length === 0 && bare && isBareState(bare) && !hasDays(only)) {
      this.#addNames(bare.country ?? "", names);
      return;
    }
    const codes: DatedPlover[] = [];
    for (const code of record.codes) yield* readCode(code, codes);
    const actor = this.#actorOf(names, codes);
    if (actor) {
      const hasDefault = codes.some((code) => !hasDays(code));
      yield* checkDays(codes.filter(hasDays), { name: actor.name, hasDefault });
      this.#actors.push(actor);
    } else
      yield error(
        record.line,
        "no-code",
        `${quoted(names[0] ?? "")} has no code that is known: left out`,
      );
  }

  #addNames(country: string, names: readonly string[]): void {
    const known = this.#states.get(country) ?? new Set<string>();
    for (const name of names) known.add(name);
    this.#states.set(country, known);
  }

  #actorOf(names: readonly string[], codes: readonly DatedPlover[]): ActorEntry | undefined {
    const [name, ...more] = names;
    if (name === undefined || codes.length === 0) return undefined;
    const dated = codes
      .filter(hasDays)
      .map(({ text, since, until }) => ({ code: text, ...daysOf({ since, until }) }));
    return {
      id: this.#idOf(name),
      name,
      ...(more.length === 0 ? {} : { names: more }),
      kind: kindOf(codes.map(({ text }) => text)),
      code: codes.find((code) => !hasDays(code))?.text ?? UNKNOWN,
      ...(dated.length === 0 ? {} : { codes: dated }),
    };
  }

  #idOf(name: string): string {
    const plain = `${ID_PREFIX}-${idOfName(name) || "actor"}`;
    let id = plain;
    for (let count = 2; this.#ids.has(id); count += 1) id = `${plain}-${count}`;
    this.#ids.add(id);
    return id;
  }

  *#repeated(phrase: string, codes: string, line: number): Generator<Issue> {
    const key = phrase
      .replaceAll(/[_\s]+/gu, " ")
      .trim()
      .toUpperCase();
    const before = this.#seen.get(key);
    if (before === undefined) this.#seen.set(key, { codes, line });
    else if (before.codes !== codes)
      yield warning(
        line,
        "repeated",
        `${quoted(phrase)} stands in line ${before.line} with other codes (${before.codes}): the first counts`,
      );
  }
}

function* readCode(code: DictionaryCode, into: DatedPlover[]): Generator<Issue> {
  const plover = ploverCodeOf(code.code);
  const text = codeText(plover);
  const unknown = plover.unknown.join(", ");
  if (plover.unknown.length > 0)
    yield warning(
      code.line,
      "unknown-code",
      `${quoted(code.code)}: PLOVER has no country or sector for ${unknown}: left out`,
    );
  if (text !== "") into.push({ text, line: code.line, ...daysOf(code) });
}

function hasDays({ since, until }: { readonly since?: string; readonly until?: string }): boolean {
  return since !== undefined || until !== undefined;
}

function daysOf({
  since,
  until,
}: {
  readonly since?: string | undefined;
  readonly until?: string | undefined;
}): { readonly since?: string; readonly until?: string } {
  return {
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
  };
}

function codeKey({ code, since = "", until = "" }: DictionaryCode): string {
  return since === "" && until === "" ? code : `${code} ${since}/${until}`;
}
