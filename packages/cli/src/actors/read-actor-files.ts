import {
  type ActorFile,
  type ActorFormat,
  type Converter,
  createConverter,
  type DictionaryLine,
  type FileIssue,
  formatOfLine,
  type Issue,
  parseActorDictionary,
  parseActorFile,
  parseAgentDictionary,
  usableEntries,
} from "@zenobia/formats";
import { AppError } from "@zenobia/model";
import type { ActorAdditions } from "@zenobia/reader";
import type { Io } from "../io.ts";
import { actorLines } from "../knowledge-files/text-lines.ts";

/** What files of actors hold, and what is wrong with them. */
export interface ReadActors {
  /** One a file of ours, and one for all dictionaries. */
  readonly additions: readonly ActorAdditions[];
  readonly issues: readonly FileIssue[];
}

/**
 * Reads files of actors: our YAML and PETRARCH dictionaries, told apart by what they hold.
 *
 * @throws {AppError} `input/actors` for a file that is neither, or holds nothing that can be used; or what keeps it from being read.
 */
export async function readActorFiles(paths: readonly string[], io: Io): Promise<ReadActors> {
  const converter = createConverter();
  const additions: ActorAdditions[] = [];
  const issues: FileIssue[] = [];
  for (const path of paths) {
    const found = await named(path, () => readOne(path, converter, io));
    if ("own" in found) additions.push(found.own);
    issues.push(...found.issues.map((issue) => ({ ...issue, file: path })));
  }
  const fromDictionaries = converter.result();
  return { additions: [fromDictionaries, ...additions], issues };
}

/** Errors name the file. */
async function named<T>(path: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    if (!(cause instanceof AppError)) throw cause;
    throw new AppError(cause.code, `${path}: ${cause.message}`, { cause });
  }
}

interface ReadOne {
  readonly own: ActorAdditions;
  readonly issues: readonly Issue[];
}

async function readOne(
  path: string,
  converter: Converter,
  io: Io,
): Promise<ReadOne | Pick<ReadOne, "issues">> {
  const { format, lines } = await sniffed(actorLines(path, io));
  if (format === undefined)
    throw new AppError(
      "input/actors",
      "this is no file of actors: neither YAML with actors, agents or states, nor a PETRARCH dictionary",
    );
  if (format === "yaml") return ownEntries(parseActorFile(await textOf(lines)));
  const issues: Issue[] = [];
  let count = 0;
  for await (const item of parserOf(format)(lines)) {
    const isRecord = "kind" in item;
    if (isRecord) count += 1;
    issues.push(...(isRecord ? converter.add(item) : [item]));
  }
  if (count === 0)
    throw new AppError(
      "input/actors",
      `no row can be used: ${issues[0]?.message ?? "it is empty"}`,
    );
  return { issues };
}

function parserOf(
  format: Exclude<ActorFormat, "yaml">,
): typeof parseActorDictionary | typeof parseAgentDictionary {
  return format === "petrarch-actors" ? parseActorDictionary : parseAgentDictionary;
}

function ownEntries(file: ActorFile): ReadOne {
  const { actors, agents, states, issues } = usableEntries(file);
  const [first] = issues;
  if (first?.rule === "yaml")
    throw new AppError("input/actors", `line ${first.line}: ${first.message}`);
  return { own: { actors, agents, states }, issues };
}

const MOST_SNIFFED = 2_000;

/** Finds out what lines are of, and gives them again from the first. */
async function sniffed(lines: AsyncGenerator<DictionaryLine>): Promise<{
  readonly format: ActorFormat | undefined;
  readonly lines: AsyncIterable<DictionaryLine>;
}> {
  const first: DictionaryLine[] = [];
  let format: ActorFormat | undefined;
  while (format === undefined && first.length < MOST_SNIFFED) {
    const next = await lines.next();
    if (next.done === true) break;
    first.push(next.value);
    format = formatOfLine(next.value.text);
  }
  return { format, lines: chained(first, lines) };
}

async function* chained(
  first: readonly DictionaryLine[],
  rest: AsyncGenerator<DictionaryLine>,
): AsyncGenerator<DictionaryLine> {
  yield* first;
  yield* rest;
}

async function textOf(lines: AsyncIterable<DictionaryLine>): Promise<string> {
  const texts: string[] = [];
  for await (const { text, number, isTooLong } of lines) {
    if (isTooLong) throw new AppError("input/actors", `line ${number} is too long: wrap it`);
    texts.push(text);
  }
  return texts.join("\n");
}
