import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { TextSource } from "./data-folder.ts";
import { isWhole, readMail } from "./mail-text.ts";

/** Sentences of one source at most, so that none outweighs the news. */
const MOST_SENTENCES = 15_000;
const FIRST_YEAR = 1930;

/** Reads addresses on the State of the Union and mails to public lists, from an npm folder `node_modules`. */
export function readNpmTexts(modules: string): readonly TextSource[] {
  const stdlib = join(modules, "@stdlib");
  return [
    {
      name: "sotu",
      texts: readAddresses(join(stdlib, "datasets-sotu/data")),
      most: MOST_SENTENCES,
    },
    {
      name: "mail",
      texts: ["easy-ham-1", "easy-ham-2"].flatMap((part) =>
        readMails(join(stdlib, "datasets-spam-assassin/data", part)),
      ),
      keeps: isWhole,
      most: MOST_SENTENCES,
    },
  ];
}

/** Reads the FAQ of Debian's package `anarchism` from a folder as /usr/share/doc. */
export function readDebianTexts(doc: string): readonly TextSource[] {
  const folder = join(doc, "anarchism/html");
  const pages = readdirSync(folder).filter((name) => /^(?:sec|append|vol)\w+\.html$/u.test(name));
  const texts = pages.sort().map((name) => htmlText(readFileSync(join(folder, name), "utf8")));
  return [{ name: "afaq", texts, most: MOST_SENTENCES }];
}

function readAddresses(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt") && Number(name.slice(0, 4)) >= FIRST_YEAR)
    .sort()
    .map((name) => readFileSync(join(folder, name), "utf8").replace(/\[\w+\]/gu, " "));
}

function readMails(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(".txt"))
    .sort()
    .flatMap((name) => readMail(readFileSync(join(folder, name), "latin1")) ?? []);
}

function htmlText(html: string): string {
  return html
    .split(/<\/?(?:p|h\d|li|ul|ol|blockquote|div|br|table|tr|td)\b[^>]{0,500}>/u)
    .slice(1)
    .map((part) =>
      part
        .replace(/<[^>]{0,500}>/gu, "")
        .split(/\s+/u)
        .join(" ")
        .trim(),
    )
    .map(withoutEntities)
    .filter((part) => part !== "")
    .join("\n\n");
}

function withoutEntities(text: string): string {
  return text
    .replaceAll("&nbsp;", " ")
    .replaceAll("&quot;", '"')
    .replaceAll("&#39;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
