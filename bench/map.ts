/**
 * `npx tsx --conditions=@zenobia/source bench/map.ts [--incidents 100000]`: how the map bears many incidents, from
 * Chromium's own trace: first paint after the data, tasks of the main thread while panning, brushing and playing, and
 * memory. Wants the built app. WebGL runs on the processor here (SwiftShader), so a machine with a graphics card is faster.
 */
import { loadavg } from "node:os";
import { parseArgs } from "node:util";
import { type Browser, chromium, type Page } from "playwright-core";
import { findChromium } from "../scripts/find-chromium.ts";
import { serveApp } from "./map/app-server.ts";
import { memoryOf } from "./map/memory.ts";
import { syntheticPoints } from "./map/synthetic-points.ts";
import { between, startTrace, stopTrace, tasksBetween } from "./map/trace.ts";

const FLAGS = [
  "--no-sandbox",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--disable-quic",
];

const { values } = parseArgs({ options: { incidents: { type: "string", default: "100000" } } });
const count = Number(values.incidents);

function answers(): Readonly<Record<string, string>> {
  const points = syntheticPoints(count);
  const record = { end: 1, through: 1, assertions: count, byKind: {}, publishers: [] };
  return {
    "/incidents/points": JSON.stringify(points),
    "/incidents": JSON.stringify({ rows: [] }),
    "/control": JSON.stringify({ rows: [] }),
    "/session": JSON.stringify({ hasUsers: false }),
    "/meta": JSON.stringify({ version: "bench", record, words: {}, roles: [] }),
  };
}

async function mark(page: Page, name: string): Promise<void> {
  await page.evaluate((words) => performance.mark(words), name);
}

/** Drags with the mouse through points given as shares of an element. */
async function drag(
  page: Page,
  selector: string,
  way: readonly (readonly [x: number, y: number])[],
): Promise<void> {
  const box = await page.locator(selector).first().boundingBox();
  if (box === null) throw new Error(`bench: nothing fits ${selector}`);
  const [first = [0, 0], ...others] = way.map(([x, y]) => [
    box.x + x * box.width,
    box.y + y * box.height,
  ]) as [number, number][];
  await page.mouse.move(...first);
  await page.mouse.down();
  for (const point of others) await page.mouse.move(...point, { steps: 24 });
  await page.mouse.up();
}

async function use(page: Page): Promise<void> {
  await mark(page, "bench:pan");
  for (const way of [
    [
      [0.7, 0.5],
      [0.3, 0.5],
      [0.5, 0.3],
    ],
    [
      [0.3, 0.4],
      [0.7, 0.6],
    ],
    [
      [0.5, 0.8],
      [0.5, 0.2],
    ],
  ] as const)
    await drag(page, "section[aria-label=Where]", way);
  await page.waitForTimeout(600);
  await mark(page, "bench:panned");
  await mark(page, "bench:brush");
  const bars = "section[aria-label=When] canvas";
  await drag(page, bars, [
    [0.3, 0.5],
    [0.6, 0.5],
  ]);
  await drag(page, bars, [
    [0.45, 0.5],
    [0.8, 0.5],
    [0.2, 0.5],
  ]);
  await page.waitForTimeout(600);
  await mark(page, "bench:brushed");
  await mark(page, "bench:play");
  await page.getByRole("button", { name: "Play" }).click();
  await page.waitForTimeout(4000);
  await page.getByRole("button", { name: "Pause" }).click();
  await mark(page, "bench:played");
}

async function measure(browser: Browser, origin: string): Promise<unknown> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await startTrace(session);
  await page.goto(`${origin}/map?map=26,40,4.4`);
  await page.waitForFunction(
    () => performance.getEntriesByName("zenobia:painted").length > 0,
    undefined,
    { timeout: 120_000 },
  );
  await page.waitForTimeout(2500);
  await use(page);
  const events = await stopTrace(session);
  return {
    incidents: count,
    firstPaintMs: between(events, "zenobia:loaded", "zenobia:painted"),
    sinceOpenedMs: between(events, "navigationStart", "zenobia:painted"),
    pan: tasksBetween(events, "bench:pan", "bench:panned"),
    brush: tasksBetween(events, "bench:brush", "bench:brushed"),
    play: tasksBetween(events, "bench:play", "bench:played"),
    memory: await memoryOf(page, browser),
    load: loadavg()[0],
  };
}

const executablePath = findChromium();
if (executablePath === undefined) throw new Error("bench: no Chromium was found");
const { origin, server } = await serveApp("packages/web/dist/app", answers());
const browser = await chromium.launch({ executablePath, args: FLAGS });
try {
  console.log(JSON.stringify(await measure(browser, origin), null, 2));
} finally {
  await browser.close();
  server.close();
}
