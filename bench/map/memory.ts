import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";

/** Memory of the page, in megabytes. */
export interface Memory {
  /** Objects of the page's own thread, after rubbish was collected. */
  readonly pageHeap: number;
  /** All that its process holds for itself, workers included: proportional set size. */
  readonly process?: number;
}

const MEGABYTE = 1024 * 1024;

/** Measures the memory of a page and of its process, where the system tells it. */
export async function memoryOf(page: Page, browser: Browser): Promise<Memory> {
  const session = await page.context().newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  await session.send("Performance.enable");
  const { metrics } = await session.send("Performance.getMetrics");
  const heap = metrics.find(({ name }) => name === "JSHeapUsedSize")?.value ?? 0;
  const whole = await browser.newBrowserCDPSession();
  const { processInfo } = await whole.send("SystemInfo.getProcessInfo");
  const sizes = processInfo
    .filter(({ type }) => type === "renderer")
    .map(({ id }) => proportionalSize(id));
  const known = sizes.filter((size) => size !== undefined);
  return {
    pageHeap: Math.round(heap / MEGABYTE),
    ...(known.length === 0 ? {} : { process: Math.max(...known) }),
  };
}

function proportionalSize(pid: number): number | undefined {
  try {
    const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, "utf8");
    const found = /^Pss:\s+(\d+) kB/mu.exec(rollup);
    return found === null ? undefined : Math.round(Number(found[1]) / 1024);
  } catch {
    return undefined;
  }
}
