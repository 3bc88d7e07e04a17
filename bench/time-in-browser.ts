import { readFileSync } from "node:fs";
import { build } from "esbuild";
import { chromium } from "playwright-core";

const READER = new URL("../packages/reader/", import.meta.url);
const ORIGIN = "http://bench.invalid/";
const PAGE = '<!doctype html><script type="module" src="/bench.js"></script>';

/** Code that the page runs: loads the reader and waits for sentences. */
const ENTRY = `
import { loadKnowledge } from "@zenobia/reader";
const bytes = async (name) => new Uint8Array(await (await fetch(name)).arrayBuffer());
const unzipped = (await fetch("/syntax")).body.pipeThrough(new DecompressionStream("gzip"));
const { syntax } = loadKnowledge({
  syntax: new Uint8Array(await new Response(unzipped).arrayBuffer()),
  gazetteer: await bytes("/gazetteer"),
  knowledge: await (await fetch("/knowledge")).json(),
});
const parseAll = (sentences) => {
  for (let at = 0; at < sentences.length; at += 40) syntax.parse(sentences.slice(at, at + 40));
};
globalThis.timed = (sentences, rounds) => {
  parseAll(sentences);
  const tokens = sentences.reduce((sum, forms) => sum + forms.length, 0);
  return Array.from({ length: rounds }, () => {
    const start = performance.now();
    parseAll(sentences);
    return (tokens * 1000) / (performance.now() - start);
  });
};
`;

/** How fast the built reader parses in headless Chromium, on its main thread: median tokens a second. */
export async function timeInBrowser(
  executablePath: string,
  sentences: readonly (readonly string[])[],
  rounds: number,
): Promise<number> {
  const files = await served();
  const browser = await chromium.launch({ executablePath, args: ["--no-sandbox"] });
  try {
    const page = await browser.newPage();
    await page.route(`${ORIGIN}**`, (route) => {
      const file = files.get(new URL(route.request().url()).pathname);
      return file === undefined ? route.fulfill({ status: 404 }) : route.fulfill(file);
    });
    await page.goto(ORIGIN);
    await page.waitForFunction("globalThis.timed !== undefined");
    const speeds = (await page.evaluate(
      `timed(${JSON.stringify(sentences)}, ${rounds})`,
    )) as number[];
    return Math.round(speeds.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0);
  } finally {
    await browser.close();
  }
}

interface Served {
  readonly body: Buffer;
  readonly contentType: string;
}

async function served(): Promise<ReadonlyMap<string, Served>> {
  const bundle = await build({
    stdin: { contents: ENTRY, resolveDir: import.meta.dirname },
    bundle: true,
    format: "esm",
    write: false,
  });
  const data = (name: string): Served => ({
    body: readFileSync(new URL(name, READER)),
    contentType: "application/octet-stream",
  });
  return new Map([
    ["/", { body: Buffer.from(PAGE), contentType: "text/html" }],
    [
      "/bench.js",
      { body: Buffer.from(bundle.outputFiles[0]?.text ?? ""), contentType: "text/javascript" },
    ],
    ["/syntax", data("models/syntax-en.zsm.gz")],
    ["/gazetteer", data("assets/gazetteer.bin")],
    ["/knowledge", data("assets/knowledge.json")],
  ]);
}
