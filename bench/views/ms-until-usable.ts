import type { Page } from "playwright-core";
import type { Click } from "./clicks.ts";

/** Clicks within the page, and says after how many milliseconds what this opens can be used. */
export async function msUntilUsable(
  page: Page,
  { before, mark = "", on, ready }: Omit<Click, "from" | "view">,
): Promise<number> {
  if (before !== undefined) {
    await page.locator(before.click).first().click();
    await page.waitForSelector("main [data-ids]");
    await page.keyboard.press(before.key);
  }
  await page.waitForSelector(on);
  return await page.evaluate<number>(`(${MEASURE})(${JSON.stringify({ mark, on, ready })})`);
}

/** Runs in the page, as it stands: what makes JavaScript of the file would write words of its own into a function. */
const MEASURE = `({ mark, on, ready }) => new Promise((resolve) => {
  const begun = performance.now();
  const isUsable = () =>
    document.querySelector(ready) !== null &&
    // Grey lines stand where words are on their way.
    document.querySelector('main [class*="skeleton"]') === null &&
    (mark === "" || performance.getEntriesByName(mark).some(({ startTime }) => startTime >= begun));
  const look = () => {
    // What is there has to be painted, too.
    if (isUsable()) requestAnimationFrame(() => resolve(Math.round(performance.now() - begun)));
    else requestAnimationFrame(look);
  };
  document.querySelector(on).click();
  requestAnimationFrame(look);
})`;
