import { playwright } from "@vitest/browser-playwright";
import { defineConfig, type TestProjectConfiguration } from "vitest/config";
import { findChromium } from "./scripts/find-chromium.ts";

const fromSource = { conditions: ["@zenobia/source"] };

const inNode: TestProjectConfiguration = {
  resolve: fromSource,
  ssr: { resolve: fromSource },
  test: {
    name: "node",
    include: [
      "packages/*/test/**/*.test.{ts,tsx}",
      "{corpus,docs,eval,scripts,training}/test/**/*.test.ts",
    ],
    exclude: ["**/*.browser.test.ts"],
    env: { TZ: "UTC" },
    setupFiles: ["vitest.setup.ts"],
  },
};

/** The app in a browser, on a real server: one file after another, since each starts both. */
const endToEnd: TestProjectConfiguration = {
  resolve: fromSource,
  ssr: { resolve: fromSource },
  test: {
    name: "e2e",
    include: ["e2e/**/*.test.ts"],
    env: { TZ: "UTC" },
    fileParallelism: false,
    testTimeout: 300_000,
    hookTimeout: 240_000,
    // A decision is answered before all that follows from it is derived.
    expect: { poll: { timeout: 20_000 } },
  },
};

/** Runs on the built packages (`dist`), as a web app would load them. */
function inChromium(executablePath: string): TestProjectConfiguration {
  return {
    test: {
      name: "chromium",
      include: ["packages/*/test/browser/**/*.browser.test.ts"],
      globalSetup: ["packages/reader/test/browser/code-in-node.ts"],
      browser: {
        enabled: true,
        headless: true,
        screenshotFailures: false,
        provider: playwright({ launchOptions: { executablePath, args: ["--no-sandbox"] } }),
        instances: [{ browser: "chromium" }],
      },
    },
  };
}

const chromium = findChromium();

export default defineConfig({
  test: { projects: chromium === undefined ? [inNode] : [inNode, endToEnd, inChromium(chromium)] },
});
