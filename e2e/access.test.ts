import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { type RunningApp, startApp } from "./app.ts";
import { HAS_BROWSER, launchBrowser, openPage, seriousViolations } from "./browser.ts";
import { TOLD } from "./told.ts";

/** A page as a reader may find it. */
interface State {
  readonly path: string;
  /** What shows that it is there. */
  readonly shown: string;
  /** What the reader does there. */
  readonly act?: (page: Page) => Promise<void>;
}

/** All states of one look, on a busy machine. */
const SLOW_MS = 900_000;

const PHONE = { viewport: { width: 390, height: 844 }, hasTouch: true };

/** How each state is looked at. */
const LOOKS: readonly (readonly [string, BrowserContextOptions])[] = [
  ["wide and light", {}],
  ["wide and dark", { colorScheme: "dark" }],
  ["on a phone", PHONE],
  ["on a phone, in the dark", { ...PHONE, colorScheme: "dark" }],
];

const press =
  (key: string, shown: string) =>
  async (page: Page): Promise<void> => {
    await page.keyboard.press(key);
    await page.locator(shown).first().waitFor();
  };

const tab =
  (name: string) =>
  async (page: Page): Promise<void> =>
    await page.getByRole("tab", { name }).click();

describe.skipIf(!HAS_BROWSER)("access", () => {
  let app: RunningApp;
  let browser: Browser;
  let states: readonly State[];

  beforeAll(async () => {
    app = await startApp({ reports: TOLD });
    browser = await launchBrowser();
    states = await statesOf(app);
    return async () => {
      await browser.close();
      await app.close();
    };
  }, 240_000);

  test.each(LOOKS)(
    "axe finds nothing serious on any view, tab, sheet or dialog: %s",
    async (_, look) => {
      const { page } = await openPage(browser, app.url, look);
      const found: Record<string, readonly string[]> = {};
      for (const { act, path, shown } of states) {
        await page.goto(`${app.url}${path}`);
        await page.locator(shown).first().waitFor();
        await act?.(page);
        await page.locator("[class*=skeleton]").first().waitFor({ state: "detached" });
        const violations = await seriousViolations(page);
        if (violations.length > 0)
          found[`${path} ${act === undefined ? "" : "(acted)"}`] = violations;
      }
      expect(found).toEqual({});
      await page.context().close();
    },
    SLOW_MS,
  );
});

/** Each view, with its tabs, sheets and dialogs. */
async function statesOf({ reports, url }: RunningApp): Promise<readonly State[]> {
  const reading = `/reports/${reports[1]}?notes=yes`;
  const answer = await fetch(`${url}/api/v1/incidents?limit=100`);
  const { rows } = (await answer.json()) as {
    readonly rows: readonly { readonly id: string; readonly voices: number }[];
  };
  const told = rows.toSorted((a, b) => b.voices - a.voices)[0]?.id ?? "";
  const actor = `/actors/${encodeURIComponent("kb:free-syrian-army")}`;
  const heading = "main :is(h1, h2)";
  return [
    { path: "/reports", shown: "main li" },
    ...["Paste", "Files", "Addresses", "Feeds"].map((name) => ({
      path: "/reports?add=yes",
      shown: "[role=dialog]",
      act: tab(name),
    })),
    { path: "/reports", shown: "main li", act: press("?", "[role=dialog]") },
    { path: reading, shown: "li[data-row]", act: press("j", "li[data-chosen]") },
    { path: `${reading}&part=coders`, shown: "[role=tabpanel]:not([hidden])" },
    { path: `${reading}&part=history`, shown: "[role=tabpanel]:not([hidden])" },
    { path: "/map", shown: "canvas" },
    { path: `/map?incident=${told}`, shown: "aside h2" },
    { path: "/map?sheet=list", shown: "section[aria-label='What was reported'] li" },
    { path: "/map?sheet=key", shown: "aside fieldset" },
    { path: "/incidents", shown: "[data-incident]" },
    { path: `/incidents/${told}`, shown: heading },
    { path: `/incidents/${told}`, shown: heading, act: press("m", "[role=dialog]") },
    {
      path: `/incidents/${told}`,
      shown: heading,
      act: press("s", "[role=dialog] [type=checkbox]"),
    },
    { path: "/actors", shown: "[data-actor]" },
    ...["ties", "incidents", "figures", "quotes", "holdings"].map((part) => ({
      path: `${actor}?part=${part}`,
      shown: heading,
    })),
    { path: "/network", shown: "canvas" },
    { path: "/network?part=table", shown: "table" },
    { path: "/figures", shown: "[data-claim]" },
    { path: "/search", shown: "main h2" },
    { path: "/search?q=Manbij", shown: "[role=option]" },
    {
      path: "/search?q=Manbij",
      shown: "[role=option]",
      act: async (page) => {
        await page.getByRole("button", { name: "Save this search" }).click();
        await page.getByRole("dialog").waitFor();
      },
    },
    { path: "/try", shown: "textarea" },
    { path: "/sign-in", shown: heading },
    { path: "/nowhere", shown: heading },
    { path: "/reports/r-0000000000000000", shown: "[role=alert]" },
  ];
}
