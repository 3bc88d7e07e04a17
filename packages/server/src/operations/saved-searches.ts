import { listSearches, removeSearch, type SavedSearch, saveSearch } from "@zenobia/service/users";
import { z } from "zod";
import { type Operation, operation } from "../api/operation.ts";
import { searchSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

const LIST: Operation = operation<Listed<SavedSearch>>(
  {
    id: "listSearches",
    path: "/searches",
    tag: "search",
    summary: "Lists one's own saved searches, by name.",
    answer: listed(searchSchema),
  },
  async ({ means, viewer }) => ({ rows: await listSearches(means.store, viewer?.name ?? "") }),
);

const body = z.strictObject({
  name: z.string().min(1).max(200),
  /** Within the app: never an address of another site. */
  path: z
    .string()
    .regex(/^\/(?![/\\])/u)
    .max(4_000),
});

const SAVE: Operation = operation<SavedSearch, unknown, z.infer<typeof body>>(
  {
    id: "saveSearch",
    method: "post",
    path: "/searches",
    tag: "search",
    summary: "Keeps a view of the record under a name.",
    needs: "read",
    body,
    status: 201,
    answer: searchSchema,
  },
  async ({ body: given, means, viewer }) => {
    const at = new Date(means.now()).toISOString();
    return await saveSearch(means.store, viewer?.name ?? "", { ...given, at });
  },
);

const REMOVE: Operation = operation(
  {
    id: "removeSearch",
    method: "delete",
    path: "/searches/:id",
    tag: "search",
    summary: "Removes one of one's own saved searches.",
    needs: "read",
    status: 204,
  },
  async ({ means, param, viewer }) => {
    await removeSearch(means.store, viewer?.name ?? "", param("id"));
    return undefined;
  },
);

/** Saved searches. */
export const SAVED_SEARCHES: readonly Operation[] = [LIST, SAVE, REMOVE];
