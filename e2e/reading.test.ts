import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { PASSWORD, type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage, seriousViolations } from "./browser.ts";

/** How long the page may take on a busy machine. */
const WAITS = { timeout: 20_000 };

/** The line of the list that holds these words. */
function line(page: Page, words: RegExp) {
  return page.locator("li[data-row]").filter({ hasText: words }).first();
}

async function signIn(page: Page, name: string): Promise<void> {
  await page.getByLabel("Name").fill(name);
  await page.getByLabel("Password").fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("heading", { name: "Reports" }).waitFor();
}

describe.skipIf(!HAS_BROWSER)("reading a report", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 180_000);

  const open = async (): Promise<Page> => {
    const { page } = await openPage(browser, `${app.url}/reports/${app.reports[0]}`);
    await page.locator("li[data-row]").first().waitFor();
    return page;
  };

  test("words of an assertion are lit when its line is chosen, and its card tells all of it", async () => {
    const page = await open();
    await line(page, /Assault/u)
      .getByRole("button")
      .first()
      .click();
    await page.locator("[data-lit=chosen]").first().waitFor();
    const card = page.locator("li[data-chosen]");
    for (const label of ["Who", "Whom", "What", "Where", "When", "Status", "According to"])
      await card.getByText(label, { exact: true }).first().waitFor();
    await card.getByText("Why it was read so").click();
    await card.getByText("act", { exact: true }).waitFor();
    expect(page.url()).toContain("said=");
    expect(await seriousViolations(page)).toEqual([]);
    await page.context().close();
  });

  test("a field is corrected in its place, and taken back", async () => {
    const page = await open();
    await line(page, /Assault/u)
      .getByRole("button")
      .first()
      .click();
    const card = page.locator("li[data-chosen]");
    await card.getByRole("button", { name: "Correct: Status" }).click();
    await card.getByRole("combobox").click();
    await page.getByRole("option", { name: "Denied" }).click();
    await card
      .getByText(/^Denied/u)
      .first()
      .waitFor();
    await page.getByText("Corrected: status").waitFor();
    await page.keyboard.press("u");
    await card
      .getByText(/^Happened/u)
      .first()
      .waitFor();
    await page.context().close();
  });

  test("what was rejected is gone, stays in the history, and can be put back there", async () => {
    const page = await open();
    const before = await page.locator("li[data-row]").count();
    await line(page, /condemn|Accusation/u)
      .getByRole("button")
      .first()
      .click();
    await page.keyboard.press("r");
    await expect.poll(() => page.locator("li[data-row]").count(), WAITS).toBe(before - 1);
    await page.getByRole("tab", { name: /History/u }).click();
    await page.getByRole("button", { name: "Take back" }).first().click();
    await page.getByRole("tab", { name: /Assertions/u }).click();
    await expect.poll(() => page.locator("li[data-row]").count(), WAITS).toBe(before);
    await page.context().close();
  });

  test("words that the machine missed are marked by key and added", async () => {
    const page = await open();
    await page.keyboard.press("m");
    await page.getByText(/Arrows go from word to word/u).waitFor();
    for (let step = 0; step < 8; step += 1) await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Shift+ArrowLeft");
    await page.keyboard.press("Enter");
    await page.getByRole("heading", { name: "What do these words say?" }).waitFor();
    const who = page.getByPlaceholder("Name an actor").first();
    await who.fill("Harbour Guard");
    await page.getByRole("option", { name: /Harbour Guard/u }).click();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Add to the record" }).click();
    await line(page, /Harbour Guard/u).waitFor();
    await page.getByRole("tab", { name: /Coders/u }).click();
    await page.getByText(/of the events/u).waitFor();
    await page.context().close();
  });

  test("a whole correction goes by keys alone", async () => {
    const { page } = await openPage(browser, `${app.url}/reports`);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    await page.getByRole("link", { name: /Fifteen dead/u }).waitFor();
    await press("j", "Enter");
    await page.locator("li[data-row]").first().waitFor();
    await press("j");
    const card = page.locator("li[data-chosen]");
    await card.waitFor();
    await press("e");
    const line = page.locator("li[data-chosen] form input:focus");
    await line.waitFor();
    await page.keyboard.insertText("River Watch");
    await page.getByRole("option", { name: /River Watch/u }).waitFor();
    if ((await line.getAttribute("aria-activedescendant")) === null) await press("ArrowDown");
    await press("Enter");
    await card.getByRole("button", { name: "Remove River Watch" }).waitFor();
    for (let step = 0; step < 6; step += 1) {
      if ((await page.locator("button[type=submit]:focus").count()) > 0) break;
      await press("Tab");
    }
    await press("Enter");
    await page.getByText("Corrected: who").waitFor();
    await card.getByRole("link", { name: "River Watch" }).waitFor();
    await press("u");
    await page.getByText("Taken back: corrected: who").waitFor();
    await page.context().close();
  });

  test("all of it goes by keys alone", async () => {
    const { page } = await openPage(browser, `${app.url}/reports`);
    await page.getByRole("link", { name: /Rebels attack/u }).waitFor();
    await page.keyboard.press("j");
    await page.keyboard.press("Enter");
    await page.locator("li[data-row]").first().waitFor();
    await page.keyboard.press("j");
    await page.locator("li[data-chosen]").waitFor();
    await page.keyboard.press("a");
    await page.getByText("Accepted as it stands").waitFor();
    await page.keyboard.press("u");
    await page.getByText("Taken back: accepted as it stands").waitFor();
    await expect.poll(() => page.getByText("✓ accepted").count(), WAITS).toBe(0);
    await page.keyboard.press("e");
    await page.locator("li[data-chosen] form").waitFor();
    await page.getByRole("button", { name: "Cancel" }).press("Enter");
    await page.keyboard.press("?");
    await page.getByText("Next assertion").waitFor();
    await page.context().close();
  });
});

describe.skipIf(!HAS_BROWSER)("two users", () => {
  let app: RunningApp;
  let browser: Browser;

  beforeAll(async () => {
    app = await startApp({ users: ["reader", "coder"] });
    browser = await launchBrowser();
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 180_000);

  test("one corrects while the other reads, and may not", async () => {
    const { page: coder } = await openPage(browser, `${app.url}/sign-in`);
    const { page: reader } = await openPage(browser, `${app.url}/sign-in`);
    expect(await seriousViolations(reader)).toEqual([]);
    await signIn(coder, "coder");
    await signIn(reader, "reader");
    const address = `${app.url}/reports/${app.reports[0]}`;
    await coder.goto(address);
    await reader.goto(address);
    await line(reader, /Assault/u)
      .getByRole("button")
      .first()
      .click();
    await line(coder, /Assault/u)
      .getByRole("button")
      .first()
      .click();
    expect(await reader.getByRole("button", { name: /^Accept/u }).count()).toBe(0);
    await coder.keyboard.press("a");
    await reader.getByText("✓ accepted").first().waitFor();
  });

  test("a wrong password is said kindly, and the account's menu signs out", async () => {
    const { page } = await openPage(browser, `${app.url}/sign-in`);
    await page.getByLabel("Name").fill("coder");
    await page.getByLabel("Password").fill("not the word");
    await page.getByRole("button", { name: "Sign in" }).click();
    await page.getByText("Name and password do not fit together.").waitFor();
    await signIn(page, "coder");
    await page.getByRole("button", { name: "coder" }).click();
    await page.getByText("You can read, add reports, correct and decide.").waitFor();
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("link", { name: "Sign in" }).waitFor();
  });
});
