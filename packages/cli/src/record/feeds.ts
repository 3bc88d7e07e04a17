import { AppError } from "@zenobia/model";
import { addFeed, type Feed, listFeeds, pollFeeds, removeFeed } from "@zenobia/service";
import type { PlaceFlags } from "../commands/model-options.ts";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { type CodingFlags, ingestMeans } from "./ingest-reports.ts";
import { IngestRun } from "./ingest-run.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Options of the list of feeds. */
export interface FeedFlags extends RecordFlags {
  readonly publisher?: string;
}

/** Options of `zenobia feed poll`. */
export interface PollFlags extends RecordFlags, PlaceFlags, CodingFlags {}

/** Adds feeds to the record's list. */
export async function addFeeds(
  urls: readonly string[],
  flags: FeedFlags,
  io: Io,
): Promise<ExitCode> {
  const { publisher } = flags;
  const at = new Date().toISOString();
  const named = publisher === undefined ? {} : { publisher };
  return await withRecord(
    flags,
    io,
    async (store) => {
      for (const url of urls) {
        const feed = await addFeed(store, { url, at, ...named });
        if (flags.json) await io.stdout.write(`${JSON.stringify(feed)}\n`);
      }
      await io.stderr.write(`${urls.length} added; "zenobia feed poll" reads them\n`);
      return EXIT.done;
    },
    { creates: true },
  );
}

/** Lists the feeds of a record. */
export async function printFeeds(flags: FeedFlags, io: Io): Promise<ExitCode> {
  const feeds = await withRecord(flags, io, async (store) => await listFeeds(store));
  if (flags.json) for (const feed of feeds) await io.stdout.write(`${JSON.stringify(feed)}\n`);
  else if (feeds.length === 0)
    await io.stdout.write('no feeds yet: "zenobia feed add URL" adds one\n');
  else for (const feed of feeds) await io.stdout.write(`${feedLines(feed)}\n`);
  return EXIT.done;
}

function feedLines({ url, title, publisher, polled, problem }: Feed): string {
  const names = [title, publisher].filter((name) => name !== undefined).map(displayText);
  const state = problem ?? (polled === undefined ? "not read yet" : `read ${polled}`);
  return [displayText(url), ...names.map((name) => `  ${name}`), `  ${displayText(state)}`].join(
    "\n",
  );
}

/** Removes feeds from the record's list. */
export async function removeFeeds(
  urls: readonly string[],
  flags: FeedFlags,
  io: Io,
): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    for (const url of urls) {
      await removeFeed(store, url);
      if (flags.json) await io.stdout.write(`${JSON.stringify({ url, removed: true })}\n`);
    }
    await io.stderr.write(`${urls.length} removed; what was kept from them stays\n`);
    return EXIT.done;
  });
}

/** Asks feeds for what is new and ingests it. */
export async function pollAll(
  urls: readonly string[],
  flags: PollFlags,
  io: Io,
): Promise<ExitCode> {
  return await withRecord(flags, io, async (store) => {
    const all = await listFeeds(store);
    const missing = urls.filter((url) => !all.some((feed) => feed.url === url));
    if (missing.length > 0)
      throw new AppError(
        "cli/usage",
        `no such feed: ${missing.join(", ")}; "zenobia feed list" shows them`,
      );
    const chosen = urls.length === 0 ? all : all.filter(({ url }) => urls.includes(url));
    const run = new IngestRun(io, flags);
    const means = await ingestMeans(store, flags, io);
    for await (const event of pollFeeds(chosen, { store, ...means })) await run.tell(event);
    return await run.finish();
  });
}
