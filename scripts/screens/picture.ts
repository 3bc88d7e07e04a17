import type { Browser, Page } from "playwright-core";

/** How a page is looked at. */
export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly colours: "light" | "dark";
}

/** The looks in which each scene is taken. */
export const LOOKS: readonly Look[] = [
  { name: "wide", width: 1440, height: 900, colours: "light" },
  { name: "wide-dark", width: 1440, height: 900, colours: "dark" },
  { name: "phone", width: 390, height: 844, colours: "light" },
  { name: "phone-dark", width: 390, height: 844, colours: "dark" },
];

const PAUSE_MS = 300;
/** Maps and networks are drawn by workers, in their own time. */
const PAUSE_OF_PICTURES_MS = 1_500;
const ALIKE = 3;
const MOST_TRIES = 40;

/** A picture of the page once it no longer changes, as PNG. */
export async function takeStill(page: Page): Promise<Buffer> {
  await page.evaluate("document.fonts.ready.then(() => undefined)");
  const isDrawn = (await page.locator("canvas").count()) > 0;
  let still = await page.screenshot(SHOT);
  let alike = 1;
  for (let tries = 0; tries < MOST_TRIES && alike < ALIKE; tries += 1) {
    await page.waitForTimeout(isDrawn ? PAUSE_OF_PICTURES_MS : PAUSE_MS);
    const now = await page.screenshot(SHOT);
    alike = now.equals(still) ? alike + 1 : 1;
    still = now;
  }
  return still;
}

const SHOT = { animations: "disabled", caret: "hide" } as const;
const QUALITIES = [0.82, 0.72, 0.6, 0.5];
const MOST_BYTES = 120_000;

/** Packs PNGs as WebP of at most 120 kB; the browser itself does it, so that no further package is needed. */
export async function createPacker(browser: Browser): Promise<(png: Buffer) => Promise<Buffer>> {
  const page = await browser.newPage();
  return async (png) => {
    let packed = png;
    for (const quality of QUALITIES) {
      packed = Buffer.from(await pack(page, png, quality), "base64");
      if (packed.length <= MOST_BYTES) break;
    }
    return packed;
  };
}

async function pack(page: Page, png: Buffer, quality: number): Promise<string> {
  return await page.evaluate(
    async ([data, share]) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement("canvas");
      canvas.width = image.width;
      canvas.height = image.height;
      canvas.getContext("2d")?.drawImage(image, 0, 0);
      return canvas.toDataURL("image/webp", share).split(",")[1] ?? "";
    },
    [png.toString("base64"), quality] as const,
  );
}
