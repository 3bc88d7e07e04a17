import { execFileSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readQuotedReports } from "../../eval/attribution-corpus.ts";
import { readGeoCorpus } from "../../eval/geo-corpus.ts";
import { joinForms, plainQuote } from "../../eval/join-forms.ts";
import { meantimeTokens, parseTimeMl } from "../../eval/time-corpus.ts";
import { conlluWords, parseConllu } from "../../packages/reader/src/syntax/conllu.ts";
import { readMucReports } from "./muc-text.ts";

const MOST_BYTES = 256 * 1024 * 1024;

/** Texts of one origin, in a fixed order. */
export interface TextSource {
  readonly name: string;
  readonly texts: readonly string[];
  /** Sentences to take at most, spread over all texts; no limit when absent. */
  readonly most?: number;
}

/** Reads the texts of the data folder, all but those in capitals. */
export function readDataFolder(folder: string): readonly TextSource[] {
  const at = (path: string): string => join(folder, path);
  return [
    { name: "guardian", texts: textsOfLines(unpacked(at("corpus/guardian-sdf.jsonl.xz"))) },
    { name: "tr-news", texts: developedOn(at("geo/TR-News.xml.xz")) },
    { name: "lgl", texts: developedOn(at("geo/lgl.xml.xz")) },
    { name: "meantime", texts: archived(at("factuality/meantime.tar.xz"), ".xml").map(meantime) },
    { name: "aquaint", texts: archived(at("time/aquaint-timeml.tar.xz"), ".tml").map(timeMl) },
    {
      name: "polnear",
      texts: readQuotedReports(at("attribution/polnear-dev.jsonl.xz")).map(({ text }) => text),
    },
    {
      name: "plover-pairs",
      texts: textsOfLines(readFileSync(at("pairs/plv_train.jsonl"), "utf8")),
    },
  ];
}

/** Reads the reports of MUC-3/4, which are in capitals. */
export function readMuc(folder: string): TextSource {
  const files = archived(join(folder, "muc4/muc4-dev.tar.xz"), /\/dev-muc3-[\d-]+$/u);
  return { name: "muc4", texts: files.flatMap(readMucReports) };
}

/** Reads the sentences of treebanks whose file names end in one of the parts (`train`, `dev`, `test`). */
export function readTreebanks(
  folder: string,
  parts: readonly string[],
): readonly (readonly string[])[] {
  const names = readdirSync(join(folder, "treebanks"))
    .filter((name) => parts.some((part) => name.endsWith(`-${part}.conllu.xz`)))
    .sort();
  return names.flatMap((name) => {
    const result = parseConllu(unpacked(join(folder, "treebanks", name)));
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.issues[0])}`);
    return result.sentences.map((sentence) => conlluWords(sentence).map(({ form }) => form));
  });
}

/** Even articles were used for developing the place names stage; odd ones stay unseen. */
function developedOn(file: string): readonly string[] {
  return readGeoCorpus(file)
    .filter((_, at) => at % 2 === 0)
    .map(({ text }) => text);
}

function textsOfLines(lines: string): readonly string[] {
  return lines
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => (JSON.parse(line) as { readonly text: string }).text);
}

function timeMl(raw: string): string {
  return parseTimeMl("", raw).text.replaceAll("``", "“").replaceAll("''", "”");
}

function meantime(raw: string): string {
  const sentences = new Map<string, string[]>();
  for (const { sentence, form } of meantimeTokens(raw))
    sentences.set(sentence, [...(sentences.get(sentence) ?? []), form]);
  return [...sentences.values()].map((forms) => joinForms(pairedQuotes(forms)).text).join("\n\n");
}

/** Straight marks open and close by turns. */
function pairedQuotes(forms: readonly string[]): readonly string[] {
  let isOpen = false;
  return forms.map((form) => {
    if (form !== '"') return plainQuote(form);
    isOpen = !isOpen;
    return isOpen ? "“" : "”";
  });
}

function unpacked(file: string): string {
  return execFileSync("xz", ["-dc", file], { maxBuffer: MOST_BYTES, encoding: "utf8" });
}

/** The files of a tar archive whose names match, by name. */
function archived(file: string, name: string | RegExp): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), "silver-"));
  try {
    execFileSync("tar", ["-xJf", file, "-C", folder]);
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => (typeof name === "string" ? path.endsWith(name) : name.test(path)))
      .sort()
      .map((path) => readFileSync(join(folder, path), "utf8"));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
