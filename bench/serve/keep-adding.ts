import { readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readReports } from "../read-reports.ts";

/** What became of reports that were added. */
export interface Added {
  readonly coded: number;
  readonly failed: number;
}

const LOOK_MS = 500;
const AT_ONCE = 50;

/** Adds reports, so many files at once, each a text that the record does not have, until it is told to end. */
export async function keepAdding(
  url: string,
  { reports: source, signal }: { readonly reports: string; readonly signal: AbortSignal },
): Promise<Added> {
  const files = readdirSync(source).filter((name) => name.endsWith(".jsonl"));
  const reports = files.flatMap((name) => readReports(join(source, name)));
  const session = await fetch(`${url}/api/v1/session`);
  const { csrf } = (await session.json()) as { readonly csrf: string };
  let [coded, failed] = [0, 0];
  for (let turn = 0; !signal.aborted && reports.length > 0; turn += 1) {
    const body = new FormData();
    for (let index = 0; index < AT_ONCE; index += 1) {
      const report = reports[(turn * AT_ONCE + index) % reports.length];
      if (report === undefined) continue;
      const { id, published, publisher, text } = report;
      const again = Math.floor((turn * AT_ONCE + index) / reports.length);
      // Told again by another, it is another report.
      const line = JSON.stringify({ id, published, publisher: `${publisher} ${again}`, text });
      body.append("file", new File([`${line}\n`], `${turn}-${index}.jsonl`));
    }
    const headers = { "x-csrf-token": csrf };
    const answer = await fetch(`${url}/api/v1/reports`, { method: "POST", headers, body });
    const { id } = (await answer.json()) as { readonly id: string };
    const job = await ended(`${url}/api/v1/jobs/${id}`, signal);
    coded += job.coded;
    failed += job.failed;
  }
  return { coded, failed };
}

async function ended(url: string, signal: AbortSignal): Promise<Added> {
  for (;;) {
    const job = (await (await fetch(url)).json()) as Added & { readonly state: string };
    if (job.state === "done" || job.state === "failed" || signal.aborted) return job;
    await pause(LOOK_MS);
  }
}
