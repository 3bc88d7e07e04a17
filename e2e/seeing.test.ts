import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage, seriousViolations } from "./browser.ts";
import { TOLD } from "./told.ts";

/** Where there is no Chromium, the name of what is skipped says so. */
const NAME = `incidents, actors, figures and search${HAS_BROWSER ? "" : " (no Chromium: not tried)"}`;

describe.skipIf(!HAS_BROWSER)(NAME, () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ reports: TOLD });
    browser = await launchBrowser();
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 240_000);

  const open = async (path: string): Promise<Page> =>
    (await openPage(browser, `${app.url}${path}`)).page;

  const accounts = async (page: Page): Promise<number> =>
    await page.locator('li[id^="account-"]').count();

  test("incidents are joined after a look at both, and parted again by undo", async () => {
    const page = await open("/incidents");
    const first = page.locator("[data-incident]").first();
    await first.waitFor();
    await first.click();
    await page.getByRole("heading", { name: "In which words" }).waitFor();
    const before = await accounts(page);
    await page.keyboard.press("m");
    const sheet = page.getByRole("dialog");
    await sheet.getByLabel("Find it by words of its reports").fill("Idlib");
    await sheet.getByRole("radio").first().check();
    await sheet.getByText("will be one incident of").waitFor();
    await sheet.getByLabel("Why").fill("they tell of one morning");
    await sheet.getByRole("button", { name: "Merge them" }).click();
    await page.getByText("The two are one incident now").waitFor();
    await expect.poll(() => accounts(page)).toBeGreaterThan(before);
    await page.getByText("they tell of one morning").waitFor();
    await page.keyboard.press("u");
    await expect.poll(() => accounts(page)).toBe(before);
    await page.context().close();
  });

  test("accounts that tell of something else are split off, and the decision is taken back", async () => {
    const page = await open("/incidents?voices=2");
    await page.locator("[data-incident]").first().click();
    await page.getByRole("heading", { name: "Account by account" }).waitFor();
    const before = await accounts(page);
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press("s");
    const sheet = page.getByRole("dialog");
    await sheet.getByRole("checkbox").last().check();
    await sheet.getByRole("button", { name: "Split off one account" }).click();
    await page.getByText("one account split off").waitFor();
    await expect.poll(() => accounts(page)).toBe(before - 1);
    await page.getByRole("button", { name: "Take it back" }).first().click();
    await expect.poll(() => accounts(page)).toBe(before);
    await page.context().close();
  });

  test("the network follows the day, by slider and by key, and each tie opens its sentences", async () => {
    const page = await open("/network?part=table&on=2017-03-05");
    await page.getByRole("table").waitFor();
    const told = page.getByRole("table").getByRole("row");
    const early = await told.allInnerTexts();
    await page.getByRole("slider", { name: "Day" }).focus();
    await page.keyboard.press("End");
    await expect.poll(() => page.url()).toContain("on=2018-06-10");
    await expect.poll(async () => (await told.allInnerTexts()).join()).not.toBe(early.join());
    await page.keyboard.press("Escape");
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).toContain("chosen=");
    await page.keyboard.press("ArrowRight");
    await expect.poll(() => page.url()).toContain("edge=");
    const tie = page.getByRole("region", { name: "The chosen tie" });
    await tie.locator("blockquote").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  test("another rule makes other numbers of the same claims, and says why", async () => {
    const page = await open("/figures?measure=killed&q=civilians");
    const best = page.locator('[data-name="best"] dd');
    await best.waitFor();
    await page.getByRole("radio", { name: "ACLED" }).check();
    await page.getByText("the lowest that is told").first().waitFor();
    await expect.poll(() => best.textContent()).toBe("20");
    await page.getByRole("radio", { name: "Highest" }).check();
    await expect.poll(() => best.textContent()).toBe("31");
    await page.locator("[data-claim]").first().click();
    await expect.poll(() => page.url()).toContain("claim=");
    await page.locator("blockquote mark").first().waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  test("what is searched is gone through by arrows, opened by Enter, and kept under a name", async () => {
    const page = await open("/search");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.type("Manbij");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("ArrowDown");
    expect(await page.getByRole("option", { selected: true }).count()).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Save this search" }).click();
    await page.getByRole("dialog").getByLabel("Name").fill("The town on the river");
    await page.keyboard.press("Enter");
    await page.getByText("is kept").waitFor();
    await page.goto(`${app.url}/search`);
    await page.getByRole("button", { name: "The town on the river" }).first().click();
    await expect.poll(() => page.url()).toContain("q=Manbij");
    await page.getByRole("option").first().waitFor();
    await page.getByRole("combobox").press("Enter");
    await expect.poll(() => new URL(page.url()).pathname).not.toBe("/search");
    await page.context().close();
  });

  test("an address that is shared shows another reader the same", async () => {
    const page = await open("/network?part=table&on=2017-03-05");
    await page.getByRole("table").waitFor();
    await page.getByRole("combobox", { name: "Show the neighbourhood of" }).fill("Free Syrian");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toContain("actor=");
    const rows = page.getByRole("table").getByRole("row");
    await expect.poll(() => rows.count()).toBeGreaterThan(1);
    await page.waitForTimeout(500);
    const seen = await rows.allInnerTexts();
    const other = (await openPage(browser, page.url())).page;
    await other.getByRole("table").waitFor();
    expect(await other.getByRole("table").getByRole("row").allInnerTexts()).toEqual(seen);
    await other.context().close();
    await page.context().close();
  });

  test("a reader without a mouse comes from the directory to a sentence", async () => {
    const page = await open("/actors");
    await page.locator("[data-actor]").first().waitFor();
    await page.keyboard.press("j");
    await expect.poll(() => page.url()).toContain("chosen=");
    await page.keyboard.press("Enter");
    await page.getByRole("tab", { name: "Ties over time" }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("tab", { name: "Ties over time" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.locator("[data-incident]").first().waitFor();
    await page.locator("[data-incident]").first().focus();
    await page.keyboard.press("Enter");
    await page.locator("blockquote").first().waitFor();
    await page.keyboard.press("g");
    await page.keyboard.press("f");
    await expect.poll(() => new URL(page.url()).pathname).toBe("/figures");
    await page.context().close();
  });
});
