import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { CheckResult } from "./check-result.ts";
import { repositoryFiles } from "./repository-files.ts";

const OUTSIDE = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/iu;

interface Link {
  readonly file: string;
  readonly line: number;
  readonly target: string;
}

/** Fails for links in Markdown files whose file or heading is not in the repository. */
export function checkLinks(): CheckResult {
  const files = repositoryFiles("*.md", "**/*.md");
  const links = files.flatMap((file) => linksOf(file, readFileSync(file, "utf8")));
  const problems = links.flatMap((link) => {
    const problem = problemOf(link);
    return problem === undefined ? [] : [`${link.file}:${link.line}: ${link.target}: ${problem}`];
  });
  return { problems, note: `${links.length} links in ${files.length} files` };
}

/** Finds the links of a Markdown text that stay inside the repository; fenced code is left out. */
export function linksOf(file: string, markdown: string): readonly Link[] {
  let fenced = false;
  return markdown.split("\n").flatMap((text, index) => {
    if (/^\s*(?:```|~~~)/u.test(text)) fenced = !fenced;
    if (fenced) return [];
    const plain = text.replaceAll(/`[^`]*`/gu, "");
    return [...plain.matchAll(/\]\(([^()\s]{1,400})\)/gu)]
      .map((match) => ({ file, line: index + 1, target: match[1] ?? "" }))
      .filter(({ target }) => !OUTSIDE.test(target));
  });
}

function problemOf({ file, target }: Link): string | undefined {
  const [path = "", heading] = decodeURIComponent(target).split("#");
  const full = path === "" ? file : join(dirname(file), path);
  if (!existsSync(full)) return "no such file";
  if (heading === undefined || statSync(full).isDirectory() || !full.endsWith(".md")) return;
  return headingsOf(readFileSync(full, "utf8")).has(heading) ? undefined : "no such heading";
}

/** The anchors of a Markdown text: its headings as GitHub writes them, and explicit ids. */
export function headingsOf(markdown: string): ReadonlySet<string> {
  const headings = [...markdown.matchAll(/^#{1,6} +(\S.*)$/gmu)].map((match) =>
    slug(match[1] ?? ""),
  );
  const ids = [...markdown.matchAll(/<a (?:id|name)="([^"]{1,100})"/gu)].map(
    (match) => match[1] ?? "",
  );
  return new Set([...headings, ...ids]);
}

function slug(heading: string): string {
  return heading
    .trim()
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
    .replaceAll(/\s/gu, "-");
}
