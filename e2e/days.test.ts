import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage } from "./browser.ts";
import type { StartReport } from "./reports.ts";

/** Invented reports of a town that changes hands, and of who backs whom while it does. */
const TOWN: readonly StartReport[] = [
  {
    publisher: "Orontes Post",
    published: "2015-05-21",
    text: "Islamic State fighters captured Palmyra on 20 May 2015. Iran backs the Syrian army.",
  },
  {
    publisher: "Barada Wire",
    published: "2016-03-28",
    text: "The Syrian army captured Palmyra from Islamic State on 27 March 2016. Turkey backs the Free Syrian Army.",
  },
];

/** How long the page may take on a busy machine. */
const WAITS = { timeout: 30_000 };

describe.skipIf(!HAS_BROWSER)("the day", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ reports: TOWN });
    browser = await launchBrowser();
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 240_000);

  const open = async (path: string): Promise<Page> =>
    (await openPage(browser, `${app.url}${path}`)).page;

  test("the slider of the map narrows what is listed, and shows who held what on its day", async () => {
    const page = await open("/map");
    const key = page.getByRole("complementary", { name: "Who says so" });
    const list = page.getByRole("region", { name: "What was reported" });
    await list.getByText("27 Mar 2016").first().waitFor();
    await key.getByText("Who holds what, 27 Mar 2016").waitFor();
    const holders = key.locator("section").filter({ hasText: "Who holds what" }).getByRole("list");
    await expect.poll(() => holders.textContent(), WAITS).toContain("Syrian army");
    const slider = page.getByRole("slider", { name: "Last day" });
    await slider.focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("PageUp");
    await expect.poll(() => page.url(), WAITS).toContain("to=2015-06");
    await expect.poll(() => holders.textContent(), WAITS).toContain("Islamic State");
    await expect.poll(() => list.getByText("27 Mar 2016").count(), WAITS).toBe(0);
    const address = page.url();
    await page.getByRole("button", { name: "All days" }).click();
    await expect.poll(() => holders.textContent(), WAITS).toContain("Syrian army");
    const other = await open(address.slice(app.url.length));
    await expect
      .poll(() => other.getByRole("complementary").getByText("Islamic State").count(), WAITS)
      .toBeGreaterThan(0);
    await other.context().close();
    await page.context().close();
  });

  test("a place tells on each day who held it, and by which words", async () => {
    const page = await open("/actors");
    await page.getByRole("link", { name: "Islamic State" }).first().click();
    await page.getByRole("tab", { name: /Holdings/u }).click();
    await page.getByText("No report says that it held a place on").waitFor();
    await page.getByLabel("As of").fill("2015-06-01");
    await page.getByText("Held", { exact: true }).waitFor();
    await page.getByRole("button", { name: /Evidence/u }).click();
    await page.locator("blockquote mark").first().waitFor();
    await page.context().close();
  });

  test("the network shows the ties of the day, and everyone keeps their place", async () => {
    const page = await open("/network?part=table&on=2016-03-28");
    const rows = page.getByRole("table").getByRole("row");
    await rows.filter({ hasText: "Free Syrian Army" }).first().waitFor();
    await page.getByRole("slider", { name: "Day" }).focus();
    await page.keyboard.press("Home");
    await expect.poll(() => page.url(), WAITS).toContain("on=2015-05-21");
    await expect.poll(() => rows.filter({ hasText: "Free Syrian Army" }).count(), WAITS).toBe(0);
    await rows.filter({ hasText: "Iran" }).first().waitFor();
    await page.context().close();
  });
});
