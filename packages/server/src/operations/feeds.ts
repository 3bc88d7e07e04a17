import { addFeed, type Feed, listFeeds, pollFeeds, removeFeed } from "@zenobia/service";
import { z } from "zod";
import type { Job } from "../api/live-event.ts";
import { type Operation, operation } from "../api/operation.ts";
import { feedSchema, jobSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

/** A feed as it is shown: without what is done of it. */
export type ShownFeed = Omit<Feed, "done" | "tries" | "etag" | "lastModified">;

const MAX_URL = 4_000;

const LIST: Operation = operation<Listed<ShownFeed>>(
  {
    id: "listFeeds",
    path: "/feeds",
    tag: "feeds",
    summary: "Lists feeds that reports are taken from.",
    answer: listed(feedSchema),
  },
  async ({ means }) => ({ rows: (await listFeeds(means.store)).map(shownFeed) }),
);

const addBody = z.strictObject({
  url: z.string().min(1).max(MAX_URL),
  publisher: z.string().min(1).max(1_000).exactOptional(),
});

const ADD: Operation = operation<ShownFeed, unknown, z.infer<typeof addBody>>(
  {
    id: "addFeed",
    method: "post",
    path: "/feeds",
    tag: "feeds",
    summary: "Adds a feed; it is read when it is polled.",
    needs: "admin",
    body: addBody,
    status: 201,
    answer: feedSchema,
  },
  async ({ body, means }) => {
    const at = new Date(means.now()).toISOString();
    return shownFeed(await addFeed(means.store, { ...body, at }));
  },
);

const REMOVE: Operation = operation<undefined, { url: string }>(
  {
    id: "removeFeed",
    method: "delete",
    path: "/feeds",
    tag: "feeds",
    summary: "Removes a feed; its reports stay.",
    needs: "admin",
    query: z.strictObject({ url: z.string().min(1).max(MAX_URL) }),
    status: 204,
  },
  async ({ means, query }) => {
    await removeFeed(means.store, query.url);
    return undefined;
  },
);

const POLL: Operation = operation<Job>(
  {
    id: "pollFeeds",
    method: "post",
    path: "/feeds/poll",
    tag: "feeds",
    summary: "Asks all feeds for what is new, as a job.",
    status: 202,
    answer: jobSchema,
  },
  async ({ means, services, viewer }) => {
    const feeds = await listFeeds(means.store);
    const { isAllowed, store } = means;
    return services.jobs.add({
      by: viewer?.name ?? "",
      inputs: feeds.length,
      work: (given) =>
        pollFeeds(feeds, {
          ...given,
          store,
          ...(isAllowed === undefined ? {} : { fetch: { isAllowed } }),
        }),
    });
  },
);

function shownFeed({ done: _, tries, etag, lastModified, ...shown }: Feed): ShownFeed {
  return shown;
}

/** Feeds. */
export const FEEDS: readonly Operation[] = [LIST, ADD, REMOVE, POLL];
