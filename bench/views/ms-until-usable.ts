import type { Page } from "playwright-core";
import type { Click } from "./clicks.ts";

/** What became of a click. */
export interface Usable {
  readonly ms: number;
  /** The longest of the requests that it led to, and what was asked. */
  readonly longest: { readonly ms: number; readonly asked: string };
}

/** Clicks within the page, and says after how many milliseconds what this opens can be used. */
export async function msUntilUsable(
  page: Page,
  { before, mark = "", on, ready }: Omit<Click, "from" | "view">,
): Promise<Usable> {
  if (before !== undefined) {
    await page.locator(before.click).first().click();
    await page.waitForSelector("main [data-ids]");
    await page.keyboard.press(before.key);
  }
  await page.waitForSelector(on);
  // Whoever clicks has pointed at it first: what it leads to is fetched from then on.
  await page.locator(on).first().hover();
  await page.waitForTimeout(POINTED_MS);
  return await page.evaluate<Usable>(`(${MEASURE})(${JSON.stringify({ mark, on, ready })})`);
}

const POINTED_MS = 150;
const PATIENCE_MS = 60_000;

/** Runs in the page, as it stands: what makes JavaScript of the file would write words of its own into a function. */
const MEASURE = `({ mark, on, ready }) => new Promise((resolve, reject) => {
  const begun = performance.now();
  const isUsable = () =>
    document.querySelector(ready) !== null &&
    // Grey lines stand where words are on their way.
    document.querySelector('main [class*="skeleton"]') === null &&
    (mark === "" || performance.getEntriesByName(mark).some(({ startTime }) => startTime >= begun));
  const end = () => {
    const ms = Math.round(performance.now() - begun);
    const [longest] = performance.getEntriesByType("resource")
      .filter(({ name, startTime }) => startTime >= begun && name.includes("/api/"))
      .map(({ duration, name }) => ({ ms: Math.round(duration), asked: name.split("/api/v1")[1] }))
      .sort((a, b) => b.ms - a.ms);
    resolve({ ms, longest: longest ?? { ms: 0, asked: "" } });
  };
  const look = () => {
    // What is there has to be painted, too.
    if (isUsable()) requestAnimationFrame(end);
    else if (performance.now() - begun > ${PATIENCE_MS}) reject(new Error("nothing fits " + ready));
    else requestAnimationFrame(look);
  };
  document.querySelector(on).click();
  requestAnimationFrame(look);
})`;
