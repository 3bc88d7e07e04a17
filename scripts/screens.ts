/**
 * `npx tsx scripts/screens.ts [NAME…]`: takes the pictures of `docs/screens` on the sample record, in a Chromium of this
 * machine: each scene wide and on a phone, in light and in dark. With names, only those scenes. The app must be built.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { Browser, Page } from "playwright-core";
import { launchBrowser } from "../e2e/browser.ts";
import { galleryOf } from "./screens/gallery.ts";
import { createPacker, LOOKS, type Look, takeStill } from "./screens/picture.ts";
import { chooseFacts, decideSome, type SampleFacts } from "./screens/sample-facts.ts";
import { addUser, makeRecord, type SampleServer, serveSample } from "./screens/sample-server.ts";
import { SCENES, type Scene } from "./screens/scenes.ts";

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Where the pictures are written. */
    folder: { type: "string", default: "docs/screens" },
    /** Looks, by name. */
    look: { type: "string", multiple: true },
  },
});

const scenes = SCENES.filter(({ name }) => positionals.length === 0 || positionals.includes(name));
const looks = LOOKS.filter(({ name }) => values.look?.includes(name) ?? true);
const work = mkdtempSync(join(tmpdir(), "zenobia-screens-"));
const servers = new Map<string, SampleServer>();

try {
  await takeAll();
} finally {
  for (const server of servers.values()) await server.end();
  rmSync(work, { recursive: true, force: true });
}

async function takeAll(): Promise<void> {
  mkdirSync(values.folder, { recursive: true });
  const sample = join(work, "sample");
  await makeRecord(sample, ["corpus/sample/reports.jsonl"]);
  const server = await serveSample(sample);
  servers.set("sample", server);
  await decideSome(server.url, await chooseFacts(server.url));
  // What was decided gives incidents other ids.
  const facts = await chooseFacts(server.url);
  servers.set("empty", await serveSample(join(work, "empty")));
  await addUser(join(work, "users"), "maryam", "a long enough word");
  servers.set("users", await serveSample(join(work, "users")));
  const browser = await launchBrowser();
  const packed = await createPacker(browser);
  for (const look of looks) {
    for (const scene of scenes) {
      const file = join(values.folder, `${scene.name}-${look.name}.webp`);
      writeFileSync(file, await packed(await take(browser, scene, look, facts)));
      process.stderr.write(`${file}\n`);
    }
  }
  if (positionals.length === 0) writeFileSync(join(values.folder, "README.md"), galleryOf(SCENES));
  await browser.close();
}

async function take(
  browser: Browser,
  scene: Scene,
  look: Look,
  facts: SampleFacts,
): Promise<Buffer> {
  const context = await browser.newContext({
    viewport: look,
    colorScheme: look.colours,
    reducedMotion: "reduce",
    hasTouch: look.width < 768,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(25_000);
  try {
    await page.goto(`${servers.get(scene.record ?? "sample")?.url}${scene.path(facts)}`);
    if (scene.shown !== undefined) await page.locator(scene.shown).first().waitFor();
    await scene.act?.(page);
    await expectNoSkeleton(page);
    return await takeStill(page);
  } catch (error) {
    process.stderr.write(`${scene.name} ${look.name}: ${String(error)}\n`);
    return await page.screenshot();
  } finally {
    await context.close();
  }
}

/** Still animations look done: what is on its way is waited for by its own mark. */
async function expectNoSkeleton(page: Page): Promise<void> {
  await page.locator("[class*=skeleton]").first().waitFor({ state: "detached" });
}
