import type { Command } from "commander";
import type { Io } from "../io.ts";
import type { FeedFlags, PollFlags } from "../record/feeds.ts";
import { addRecordOptions } from "../record/record-option.ts";
import type { Finish } from "../run.ts";
import { parseWorkers } from "../workers/worker-count.ts";
import { addPlaceOptions } from "./model-options.ts";

const HELP = `
Feeds are RSS, Atom or JSON Feed. Polling asks each whether anything is new, fetches the pages of
its new entries, and keeps, codes and derives from them as "zenobia ingest" does.

Examples:
  zenobia feed add https://example.org/rss.xml --publisher "Example Wire"
  zenobia feed poll
  zenobia feed list
  zenobia feed remove https://example.org/rss.xml`;

const LIST_HELP = `
With --json each line is a feed: {"url", "title"?, "publisher"?, "added", "polled"?, "problem"?, …}.`;
const REMOVE_HELP = `
With --json each line is {"url", "removed"}.`;
const POLL_HELP = `
With --json each line is what became of one report, as "zenobia ingest" prints it, or of a feed: {"kind": "unchanged", "feed"},
{"kind": "read", "feed", "fresh"} or {"kind": "feed-failed", "feed", "failure"}.`;

/** Adds `zenobia feed`: feeds that a record is filled from. */
export function addFeedCommand(program: Command, io: Io, finish: Finish): void {
  const command = program
    .command("feed")
    .summary("feeds that a record is filled from")
    .description("Keeps the list of feeds that a record is filled from, and asks them for more.")
    .addHelpText("after", HELP);
  addRecordOptions(
    command
      .command("add")
      .summary("add feeds")
      .description("Adds feeds to the record's list; the next poll reads them.")
      .argument("<urls...>", "addresses of feeds"),
  )
    .option("--publisher <name>", "publisher of its reports, where their pages do not say one")
    .addHelpText("after", LIST_HELP)
    .action(async (urls: string[], flags: FeedFlags) => {
      const { addFeeds } = await import("../record/feeds.ts");
      finish(await addFeeds(urls, flags, io));
    });
  addRecordOptions(
    command.command("list").summary("list feeds").description("Lists the feeds of the record."),
  )
    .addHelpText("after", LIST_HELP)
    .action(async (flags: FeedFlags) => {
      const { printFeeds } = await import("../record/feeds.ts");
      finish(await printFeeds(flags, io));
    });
  addRecordOptions(
    command
      .command("remove")
      .summary("remove feeds")
      .description("Removes feeds from the list; what was kept from them stays.")
      .argument("<urls...>", "addresses of feeds"),
  )
    .addHelpText("after", REMOVE_HELP)
    .action(async (urls: string[], flags: FeedFlags) => {
      const { removeFeeds } = await import("../record/feeds.ts");
      finish(await removeFeeds(urls, flags, io));
    });
  addPollCommand(command, io, finish);
}

function addPollCommand(command: Command, io: Io, finish: Finish): void {
  addPlaceOptions(
    addRecordOptions(
      command
        .command("poll")
        .summary("ask feeds for what is new")
        .description("Asks all feeds for what is new, or those named, and ingests it.")
        .argument("[urls...]", "addresses of feeds (default: all)"),
    ),
  )
    .option("--by <name>", "who keeps them, for the log (default: $USER, else zenobia)")
    .option("--no-code", "keep them without coding")
    .option("--no-derive", "derive nothing now")
    .option("--workers <n>", "threads that code", parseWorkers)
    .addHelpText("after", POLL_HELP)
    .action(async (urls: string[], flags: PollFlags) => {
      const { pollAll } = await import("../record/feeds.ts");
      finish(await pollAll(urls, flags, io));
    });
}
