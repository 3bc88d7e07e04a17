import { mkdtempSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage, seriousViolations } from "./browser.ts";

const PAGE = `<!doctype html><html lang="en"><head><title>Militia seizes harbour of Sirte</title>
<meta property="article:published_time" content="2015-02-10T08:00:00Z"></head><body><article><h1>Militia seizes harbour of Sirte</h1>
<p>Militia fighters seized the harbour of Sirte on Monday and killed four guards, officials in Tripoli said on Tuesday.</p>
<p>The government condemned the attack and promised to send troops to the town within a week.</p></article></body></html>`;

/** A feed that tells of another page. */
function feedOf(host = ""): string {
  return `<?xml version="1.0"?><rss version="2.0"><channel><title>Coast Monitor</title><link>http://${host}/</link>
<item><title>Militia seizes harbour of Derna</title><link>http://${host}/derna</link><pubDate>Tue, 10 Feb 2015 08:00:00 GMT</pubDate></item></channel></rss>`;
}

describe.skipIf(!HAS_BROWSER)("reports", () => {
  let app: RunningApp;
  let browser: Browser;
  let site: Server;
  let page: Page;

  beforeAll(async () => {
    app = await startApp();
    browser = await launchBrowser();
    site = createServer(({ headers, url = "" }, response) => {
      const [type, body] = url === "/feed" ? ["rss+xml", feedOf(headers.host)] : ["html", PAGE];
      response.writeHead(200, {
        "content-type": `${type === "html" ? "text" : "application"}/${type}; charset=utf-8`,
      });
      response.end(url === "/derna" ? body.replaceAll("Sirte", "Derna") : body);
    }).listen(0, "127.0.0.1");
    ({ page } = await openPage(browser, `${app.url}/reports`));
    return async () => {
      await browser.close();
      site.close();
      await app.close();
    };
  }, 180_000);

  const titleNamed = (name: RegExp) => page.getByRole("link", { name }).first();

  test("the inbox lists, counts, searches and orders by what stands in the address", async () => {
    await titleNamed(/Fifteen dead/u).waitFor();
    await page.getByText("2 reports").waitFor();
    await page.getByLabel("Search reports").fill("Ankara");
    await page.getByText("1 report", { exact: true }).waitFor();
    expect(page.url()).toContain("words=Ankara");
    await page.goto(`${app.url}/reports?order=oldest`);
    await titleNamed(/Rebels attack garrison/u).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
  });

  test("a report is added by paste, read at once, and opens", async () => {
    await page.goto(`${app.url}/reports`);
    await page.getByRole("button", { name: /Add reports/u }).click();
    await page
      .getByLabel("Text of the report")
      .fill(
        "Gunmen kill six in Mosul\n\nGunmen killed six policemen in Mosul on Monday, police said.",
      );
    await page.getByRole("textbox", { name: "Publisher" }).fill("Tigris Mail");
    await page.getByLabel("Published on").fill("2014-03-05");
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole("button", { name: "Add and read it" }).click();
    await titleNamed(/Gunmen kill six in Mosul/u).waitFor();
    await page.getByText(/1 report read/u).waitFor();
    await titleNamed(/Gunmen kill six in Mosul/u).click();
    await page
      .getByRole("button", { name: /Assault/u })
      .first()
      .waitFor();
  });

  test("a file is added", async () => {
    const file = join(mkdtempSync(join(tmpdir(), "zenobia-file-")), "aleppo.txt");
    writeFileSync(
      file,
      "Army shells Aleppo\n\nThe army shelled eastern Aleppo on Sunday, residents said.",
    );
    await page.goto(`${app.url}/reports?add=yes`);
    await page.getByRole("tab", { name: "Files" }).click();
    await page.locator("input[type=file]").setInputFiles(file);
    await page.getByText("aleppo.txt").waitFor();
    await page.getByLabel("Published on").fill("2016-02-01");
    await page.getByRole("button", { name: "Add and read them" }).click();
    await titleNamed(/Army shells Aleppo/u).waitFor();
  });

  test("files that are dropped on the page are added", async () => {
    await page.goto(`${app.url}/reports`);
    await titleNamed(/Fifteen dead/u).waitFor();
    const dropped = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      const words =
        "Shells fall on Kobane\n\nMortar shells killed two farmers near Kobane on Friday.";
      transfer.items.add(new File([words], "kobane.txt", { type: "text/plain" }));
      return transfer;
    });
    await page.dispatchEvent("body", "dragover", { dataTransfer: dropped });
    await page.getByText("Drop to add these reports").waitFor();
    await page.dispatchEvent("body", "drop", { dataTransfer: dropped });
    await page.getByText("kobane.txt").waitFor();
    await page.getByLabel("Published on").fill("2015-01-12");
    await page.getByRole("button", { name: "Add and read them" }).click();
    await titleNamed(/Shells fall on Kobane/u).waitFor();
  });

  test("a feed is kept, asked for what is new, and dropped again", async () => {
    const feed = `http://127.0.0.1:${(site.address() as AddressInfo).port}/feed`;
    await page.goto(`${app.url}/reports?add=yes`);
    await page.getByRole("tab", { name: "Feeds" }).click();
    await page.getByLabel(/Address of a feed/u).fill(feed);
    await page.getByRole("button", { name: "Keep it" }).click();
    await page.getByText(feed).waitFor();
    await page.getByRole("button", { name: "Ask all for what is new" }).click();
    await titleNamed(/harbour of Derna/u).waitFor({ state: "attached" });
    await page.getByRole("button", { name: `Remove ${feed}` }).click();
    await page.getByText("No feed is kept yet").waitFor();
  });

  test("a page is fetched by its address", async () => {
    const { port } = site.address() as AddressInfo;
    await page.goto(`${app.url}/reports?add=yes`);
    await page.getByRole("tab", { name: "Addresses" }).click();
    await page.getByLabel(/Addresses of articles/u).fill(`http://127.0.0.1:${port}/sirte`);
    await page.getByRole("button", { name: "Fetch and read" }).click();
    await titleNamed(/Militia seizes harbour/u).waitFor();
  });

  test("what was refused is said at the field, and nothing typed is lost", async () => {
    await page.goto(`${app.url}/reports?add=yes`);
    await page.getByRole("tab", { name: "Addresses" }).click();
    await page.getByLabel(/Addresses of articles/u).fill("not an address");
    await page.getByRole("button", { name: "Fetch and read" }).click();
    await page.getByRole("alert").waitFor();
    expect(await page.getByLabel(/Addresses of articles/u).inputValue()).toBe("not an address");
  });
});
