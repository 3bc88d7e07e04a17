import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  createPhraseResolver,
  loadActors,
  loadGazetteer,
  type PhraseResolver,
  type ResolvedActor,
} from "@zenobia/reader";
import { parseActorCode } from "../packages/reader/src/actors/actor-code.ts";
import { readAssets } from "./reader-assets.ts";

const OWN_LIST = join(import.meta.dirname, "../corpus/actors/phrases.tsv");

/** An actor that a phrase should be read as: readings that are as good, the best first. */
export interface ExpectedActor {
  readonly countries: readonly string[];
  /** `-` is an actor without a sector. */
  readonly sectors: readonly string[];
}

/** A line of the list of phrases. */
export interface ListedPhrase {
  readonly phrase: string;
  readonly day: string;
  readonly actors: readonly ExpectedActor[];
  readonly difficulty: string;
  /** Not to be looked at when the reader is worked on: every second line. */
  readonly isHeldOut: boolean;
}

/** What is right of a phrase: for all of its actors, in their order. */
export interface PhraseVerdict {
  readonly isCountryRight: boolean;
  /** Country and sectors are right. */
  readonly isCodeRight: boolean;
}

/** A phrase with what was made of it. */
export interface ScoredPhrase extends PhraseVerdict {
  readonly listed: ListedPhrase;
  readonly actors: readonly ResolvedActor[];
}

/** Who acts for a state, who bears arms against one or for himself, and who does neither. */
const CAMPS: readonly (readonly string[])[] = [
  ["GOV", "MIL", "COP", "SPY", "JUD", "LEG", "PRM"],
  ["REB", "UAF", "CRM"],
  ["AGR", "BUS", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "REL", "SOC"],
  ["UNK"],
];

/** Reads the list of phrases: tab-separated, `#` before remarks, one line of column names. */
export function parsePhrases(text: string): readonly ListedPhrase[] {
  const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
  return lines.slice(1).map((line, at) => {
    const [phrase = "", day = "", country = "", sectors = "", difficulty = ""] = line.split("\t");
    const ofActors = sectors.split(" + ");
    const actors = country.split(" + ").map((countries, index) => ({
      countries: countries.split("|"),
      sectors: (ofActors[index] ?? "").split("|"),
    }));
    return { phrase, day, actors, difficulty, isHeldOut: at % 2 === 1 };
  });
}

/**
 * Compares the codes of the actors that a phrase was read as, in its order, with those expected.
 *
 * A country is right when it is one of those accepted. Sectors are right when one of those accepted is among them and none
 * contradicts: a sector that was not accepted contradicts when its camp (for a state, armed, neither, unknown) is not that of an accepted
 * one. OPP, PRE and PTY are of no camp and contradict nothing. `-` is accepted when no sector was given.
 */
export function judgePhrase(
  expected: readonly ExpectedActor[],
  codes: readonly string[],
): PhraseVerdict {
  const given = codes.map(parseActorCode);
  const isAll = expected.length === given.length;
  const isCountryRight =
    isAll && expected.every(({ countries }, at) => countries.includes(given[at]?.country ?? ""));
  const isCodeRight =
    isCountryRight &&
    expected.every(({ sectors }, at) => areSectorsRight(sectors, given[at]?.sectors ?? []));
  return { isCountryRight, isCodeRight };
}

function areSectorsRight(accepted: readonly string[], given: readonly string[]): boolean {
  if (given.length === 0) return accepted.includes("-");
  const camps = accepted.map(campOf);
  const contradicts = (sector: string): boolean => {
    const camp = campOf(sector);
    return !accepted.includes(sector) && camp !== undefined && !camps.includes(camp);
  };
  return given.some((sector) => accepted.includes(sector)) && !given.some(contradicts);
}

function campOf(sector: string): number | undefined {
  const camp = CAMPS.findIndex((sectors) => sectors.includes(sector));
  return camp < 0 ? undefined : camp;
}

/** Has the shipped resolver read each phrase of a list; without one, of the project's own. */
export function scorePhrases(file: string = OWN_LIST): readonly ScoredPhrase[] {
  const { gazetteer, knowledge } = readAssets();
  const resolve = createPhraseResolver(loadActors({ knowledge }), loadGazetteer(gazetteer));
  return parsePhrases(readFileSync(file, "utf8")).map((listed) => scorePhrase(listed, resolve));
}

function scorePhrase(listed: ListedPhrase, resolve: PhraseResolver): ScoredPhrase {
  const { phrase, day } = listed;
  const actors = resolve({ phrase, day });
  const codes = actors.map(({ code }) => code);
  return { ...judgePhrase(listed.actors, codes), listed, actors };
}

/** Prints which shares of phrases have the right country, and the right country and sectors. */
export function printPhraseShares(name: string, scored: readonly ScoredPhrase[]): void {
  const share = (isRight: (one: ScoredPhrase) => boolean): string => {
    const percent = (100 * scored.filter(isRight).length) / Math.max(scored.length, 1);
    return `${percent.toFixed(1).padStart(5)} %`;
  };
  const country = share(({ isCountryRight }) => isCountryRight);
  const code = share(({ isCodeRight }) => isCodeRight);
  const cells = `country ${country}   country and sectors ${code}`;
  console.log(`${name.padEnd(16)} ${String(scored.length).padStart(5)} phrases   ${cells}`);
}
