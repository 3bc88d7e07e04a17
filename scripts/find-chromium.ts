import { existsSync } from "node:fs";

const USUAL_PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/google-chrome-stable",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];

/** Path of a Chromium for the browser tests: `CHROMIUM_PATH`, or where systems put it. */
export function findChromium(): string | undefined {
  const told = process.env["CHROMIUM_PATH"];
  return (told === undefined ? USUAL_PLACES : [told]).find((path) => existsSync(path));
}
