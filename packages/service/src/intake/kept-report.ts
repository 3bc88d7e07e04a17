import { createHash } from "node:crypto";
import { AppError } from "@zenobia/model";
import type { KeptReport, ReportMetadata } from "@zenobia/record";
import type { DocumentFacts } from "../documents/document-text.ts";
import { cutText } from "../failures/cut-text.ts";
import type { Arrival } from "../inputs/arrival.ts";
import { isDay } from "../inputs/is-day.ts";
import { missingDate } from "../inputs/read-reports.ts";
import { detectLanguage } from "./detect-language.ts";

/** Longest title, publisher, author or address that is kept, in UTF-16 code units. */
const MAX_WORDS = 1_000;
/** Language of a text that nothing tells: reports are in English unless something says otherwise. */
const DEFAULT_LANGUAGE = "en";
const DAY_LENGTH = "YYYY-MM-DD".length;
const PATH_DAY = /\/((?:19|20)\d{2})\/(\d{1,2}|[a-z]{3})\/(\d{1,2})(?=\/|$)/u;
const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");

/**
 * Makes a report to be kept of what came in. Its id is that of its bytes, so the same bytes are the same report.
 *
 * What nothing says is guessed where that is likely to be right, and marked: day (of the page's other dates, its address
 * or its last change), publisher (the host), language (the words).
 *
 * @throws {AppError} `input/date` when no day is known or likely, `input/binary` for a text that no store holds.
 */
export async function keptReportOf(arrival: Arrival, at: string): Promise<KeptReport> {
  const { how, from, finally: answered, bytes, mediaType, extractor } = arrival;
  const text = wellFormed(arrival.text);
  if (text.includes("\0")) throw new AppError("input/binary", "its text holds NUL: it is no text");
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const { metadata, guessed } = await metadataOf(arrival, text);
  return {
    id: `r-${sha256.slice(0, 16)}`,
    sha256,
    size: bytes.length,
    fetched: {
      how,
      from: tidy(from),
      at,
      ...(answered === undefined ? {} : { finally: answered }),
    },
    mediaType,
    text,
    extractor,
    metadata,
    guessed,
    bytes,
  };
}

async function metadataOf(
  { facts, guesses, input }: Arrival,
  text: string,
): Promise<Pick<KeptReport, "metadata" | "guessed">> {
  const url = facts.url ?? guesses.url;
  const likely = { ...guessesOf(url), ...guesses };
  const published = facts.published ?? likely.published;
  if (published === undefined) throw missingDate({ id: input });
  if (!isDay(published))
    throw new AppError(
      "input/date",
      `${JSON.stringify(published.slice(0, MAX_WORDS))} is no day of publication: write YYYY-MM-DD`,
    );
  const language = await languageOf(text, facts);
  const said = { ...facts, published, language: language.tag };
  const names = ["publisher", "title", "author", "url"] as const;
  const optional = names.map((name) => [name, said[name] ?? likely[name]] as const);
  const metadata: ReportMetadata = {
    published: tidy(published),
    language: language.tag,
    ...Object.fromEntries(
      optional.flatMap(([name, words]) => (words === undefined ? [] : [[name, tidy(words)]])),
    ),
  };
  const guessed = [
    ...(facts.published === undefined ? (["published"] as const) : []),
    ...names.filter((name) => facts[name] === undefined && likely[name] !== undefined),
    ...(language.isGuessed ? (["language"] as const) : []),
  ];
  return { metadata, guessed };
}

/** What an address lets one guess: the day that stands in it, and who publishes there. */
function guessesOf(url: string | undefined): DocumentFacts {
  if (url === undefined || !URL.canParse(url)) return {};
  const { hostname, pathname } = new URL(url);
  const published = dayOfPath(pathname);
  return {
    publisher: hostname.replace(/^www\./u, ""),
    ...(published === undefined ? {} : { published }),
  };
}

function dayOfPath(path: string): string | undefined {
  const [, year = "", month = "", day = ""] = PATH_DAY.exec(path.toLowerCase()) ?? [];
  const number = MONTHS.includes(month) ? MONTHS.indexOf(month) + 1 : Number(month);
  const found = `${year}-${String(number).padStart(2, "0")}-${day.padStart(2, "0")}`;
  return found.length === DAY_LENGTH && isDay(found) ? found : undefined;
}

/** What is said of the language is often wrong, as templates of pages say it: the words win where they are plain. */
async function languageOf(
  text: string,
  { language }: DocumentFacts,
): Promise<{ readonly tag: string; readonly isGuessed: boolean }> {
  const said = language === undefined ? undefined : canonicalTag(language);
  const found = (await detectLanguage(text)).language;
  if (found !== undefined && found !== said?.split("-")[0]) return { tag: found, isGuessed: true };
  return { tag: said ?? found ?? DEFAULT_LANGUAGE, isGuessed: said === undefined };
}

function canonicalTag(language: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}

/** Halves of characters, which JSON can hold, are no text and cannot be kept as UTF-8. */
function wellFormed(text: string): string {
  return Buffer.from(text, "utf8").toString("utf8");
}

function tidy(words: string): string {
  const line = wellFormed(words).replaceAll("\0", "").replace(/\s+/gu, " ").trim();
  return cutText(line, MAX_WORDS);
}
