/**
 * Measures how long each view takes from a click until it can be used:
 * `tsx bench/views.ts RECORD [--clicks 3] [--json FILE]`
 *
 * RECORD is a folder, which is copied and served by the built command. Each click is the first of a page that was opened
 * anew, so that nothing is in the browser but what every page has; the server has been asked by the clicks before. A view
 * can be used when what it is for is there and nothing on it is still on its way.
 */
import { writeFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium } from "playwright-core";
import { findChromium } from "../scripts/find-chromium.ts";
import { serveCopy } from "./serve/serve-copy.ts";
import { CLICKS, type Click } from "./views/clicks.ts";
import { msUntilUsable, type Usable } from "./views/ms-until-usable.ts";

const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

/** Nobody clicks at once; and what a page fetches beforehand is there then. */
const SETTLED_MS = 1_500;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { clicks: { type: "string", default: "3" }, json: { type: "string" } },
});
const executablePath = findChromium();
if (executablePath === undefined) throw new Error("bench: no Chromium was found");

const served = await serveCopy(positionals[0]);
const browser = await chromium.launch({ executablePath, args: FLAGS });
const found: {
  readonly view: string;
  readonly median: number;
  readonly clicks: readonly Usable[];
}[] = [];
try {
  for (const click of CLICKS) {
    const clicks: Usable[] = [];
    for (let turn = 0; turn < Number(values.clicks); turn += 1)
      clicks.push(await measured(browser, click));
    const sorted = [...clicks].sort((a, b) => a.ms - b.ms);
    const { longest, ms: median } = sorted[Math.floor(sorted.length / 2)] as Usable;
    found.push({ view: click.view, median, clicks });
    const all = clicks.map(({ ms }) => ms).join(", ");
    console.log(
      `${click.view.padEnd(24)} ${String(median).padStart(6)} ms   (${all})   of which ${longest.ms} ms ${longest.asked}`,
    );
  }
} finally {
  await browser.close();
  await served.close();
}
const result = {
  machine: {
    cpu: cpus()[0]?.model.trim() ?? "",
    cores: cpus().length,
    node: process.version,
    load: loadavg()[0],
  },
  record: positionals[0] ?? "the corpus",
  views: found,
};
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(result, null, 2)}\n`);

/** Opens where the click is made, in a browser that knows nothing, and clicks. */
async function measured(own: Browser, { from, ...click }: Click): Promise<Usable> {
  const context = await own.newContext({ viewport: { width: 1440, height: 900 } });
  try {
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    await page.goto(`${served.url}${from}`);
    await page.waitForSelector(click.before?.click ?? click.on);
    await page.waitForTimeout(SETTLED_MS);
    return await msUntilUsable(page, click);
  } finally {
    await context.close();
  }
}
