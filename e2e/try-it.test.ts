import type { Browser } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage, seriousViolations } from "./browser.ts";

describe.skipIf(!HAS_BROWSER)("try it", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ reports: [] });
    browser = await launchBrowser();
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 180_000);

  test("a text is read in the browser, again without any network, and is sent to no one", async () => {
    const { page, context, faults } = await openPage(browser, `${app.url}/try`);
    expect(await seriousViolations(page)).toEqual([]);
    const sent: string[] = [];
    page.on("request", (request) => {
      if (request.method() !== "GET") sent.push(request.url());
    });
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Read in this browser").waitFor({ timeout: 90_000 });
    await context.setOffline(true);
    await page.getByRole("button", { name: "Another text" }).click();
    await page
      .getByLabel(/Text of a report/u)
      .fill("Rebels killed nine soldiers near Goma on Monday, the army said.");
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Read in this browser").waitFor();
    await page.locator("li[data-row]").filter({ hasText: "killed" }).first().waitFor();
    await page.keyboard.press("j");
    await page.locator("li[data-chosen]").waitFor();
    expect(sent).toEqual([]);
    await context.setOffline(false);
    expect(await seriousViolations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test("it opens and reads without a network once it was there", async () => {
    const { page, context } = await openPage(browser, `${app.url}/try`);
    await page.evaluate("navigator.serviceWorker.ready");
    await page.reload();
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Read in this browser").waitFor({ timeout: 90_000 });
    await context.setOffline(true);
    await page.goto(`${app.url}/try`);
    await page.getByRole("button", { name: "Read it" }).click();
    await page.getByText("Read in this browser").waitFor({ timeout: 90_000 });
  });
});
