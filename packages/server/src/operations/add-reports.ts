import { AppError } from "@zenobia/model";
import { fetchPage, ingest, sentArrivals, typedArrival } from "@zenobia/service";
import type { Arriving } from "@zenobia/service/inputs";
import { z } from "zod";
import type { Asked } from "../api/asked.ts";
import type { Job } from "../api/live-event.ts";
import { type Operation, operation } from "../api/operation.ts";
import { parsed, readJson } from "../api/read-request.ts";
import { jobSchema } from "../schemas/server.ts";
import { type Listed, listed } from "../schemas/shape.ts";

const MAX_BYTES = 50_000_000;
const MAX_TEXT = 5_000_000;
const MAX_URL = 4_000;
const MOST_URLS = 50;
const MOST_FILES = 200;
const MAX_FACT = 1_000;

const facts = {
  published: z.iso.date().exactOptional(),
  publisher: z.string().min(1).max(MAX_FACT).exactOptional(),
  /** For coders only. */
  sensitive: z.boolean().exactOptional(),
} as const;

const pasted = z.strictObject({
  ...facts,
  text: z.string().min(1).max(MAX_TEXT),
  title: z.string().min(1).max(MAX_FACT).exactOptional(),
  url: z
    .url({ protocol: /^https?$/u })
    .max(MAX_URL)
    .exactOptional(),
  language: z.string().min(2).max(35).exactOptional(),
});

const linked = z.strictObject({
  ...facts,
  urls: z.array(z.string().min(1).max(MAX_URL)).min(1).max(MOST_URLS),
});

const sentFacts = z.strictObject({ ...facts, sensitive: z.stringbool().exactOptional() });

/** A text that was pasted, or addresses of pages. */
const addBody: z.ZodType<z.infer<typeof pasted> | z.infer<typeof linked>> = z.union([
  pasted,
  linked,
]);

/** What was given, to be read when its turn comes. */
interface Given {
  readonly inputs: number;
  readonly arrivals: () => AsyncIterable<Arriving>;
  readonly isSensitive: boolean;
}

/** Files, with what is said of all of them. */
export const FILES_BODY: Readonly<Record<string, unknown>> = {
  "multipart/form-data": {
    schema: {
      type: "object",
      properties: {
        file: { type: "array", items: { type: "string", format: "binary" } },
        published: { type: "string", format: "date" },
        publisher: { type: "string" },
        sensitive: { type: "string", enum: ["true", "false"] },
      },
      required: ["file"],
    },
  },
};

const ADD: Operation = {
  ...operation<Job>(
    {
      id: "addReports",
      method: "post",
      path: "/reports",
      tag: "reports",
      summary:
        "Adds reports: a text, addresses of pages, or files as multipart/form-data; they are coded in turn.",
      status: 202,
      maxBytes: MAX_BYTES,
      answer: jobSchema,
    },
    async (asked) => {
      const { arrivals, inputs, isSensitive } = await givenOf(asked);
      const { services, viewer } = asked;
      return services.jobs.add({
        by: viewer?.name ?? "",
        inputs,
        isSensitive,
        work: (given) => ingest(arrivals(), given),
      });
    },
  ),
  // Read by its handler, as it may be files too; here for the description.
  body: addBody,
  readsBody: true,
};

async function givenOf(asked: Asked<unknown, unknown>): Promise<Given> {
  const type = asked.request.headers.get("content-type") ?? "";
  if (type.toLowerCase().startsWith("multipart/form-data")) return await filesOf(asked);
  const body = parsed(addBody, await readJson(asked.request)) as z.infer<typeof addBody>;
  const by = asked.viewer?.name ?? "";
  const { sensitive = false, ...rest } = body;
  if ("urls" in rest) {
    const { urls, ...flags } = rest;
    return {
      inputs: urls.length,
      isSensitive: sensitive,
      arrivals: () => pagesOf(urls, flags, asked),
    };
  }
  const { text, ...said } = rest;
  // A text that is typed in today was published today, unless something else is said.
  const today = new Date(asked.means.now()).toISOString().slice(0, "YYYY-MM-DD".length);
  const arrival = typedArrival({ text, by, facts: { published: today, ...said } });
  return {
    inputs: 1,
    isSensitive: sensitive,
    arrivals: async function* () {
      yield arrival;
    },
  };
}

async function* pagesOf(
  urls: readonly string[],
  flags: { readonly published?: string; readonly publisher?: string },
  { means: { isAllowed } }: Asked<unknown, unknown>,
): AsyncGenerator<Arriving> {
  for (const url of urls)
    yield await fetchPage(url, {
      how: "url",
      flags,
      ...(isAllowed === undefined ? {} : { isAllowed }),
    });
}

async function filesOf({ request }: Asked<unknown, unknown>): Promise<Given> {
  const form = await formOf(request);
  const entries = [...form.entries()];
  const said = entries.filter(([, value]) => typeof value === "string");
  const { sensitive = false, ...flags } = parsed(sentFacts, Object.fromEntries(said)) as z.infer<
    typeof sentFacts
  >;
  const files = entries.flatMap(([, value]) => (typeof value === "string" ? [] : [value]));
  if (files.length === 0 || files.length > MOST_FILES)
    throw new AppError("server/request", `send 1 to ${MOST_FILES} files, not ${files.length}`);
  return {
    inputs: files.length,
    isSensitive: sensitive,
    arrivals: async function* () {
      for (const file of files) {
        const bytes = new Uint8Array(await file.arrayBuffer());
        yield* sentArrivals({ name: file.name, bytes, facts: flags });
      }
    },
  };
}

async function formOf(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch (cause) {
    if (cause instanceof AppError) throw cause;
    throw new AppError("server/request", "the body is no multipart/form-data", { cause });
  }
}

const LIST_JOBS: Operation = operation<Listed<Job>>(
  {
    id: "listJobs",
    path: "/jobs",
    tag: "reports",
    summary: "Lists what was asked for since the server began, the latest first.",
    needs: "code",
    answer: listed(jobSchema),
  },
  async ({ services }) => ({ rows: services.jobs.list() }),
);

const SHOW_JOB: Operation = operation<Job>(
  {
    id: "showJob",
    path: "/jobs/:id",
    tag: "reports",
    summary: "Tells how far a job has come.",
    needs: "code",
    answer: jobSchema,
  },
  async ({ param, services }) => services.jobs.find(param("id")),
);

/** Adding reports, and what becomes of them. */
export const ADD_REPORTS: readonly Operation[] = [ADD, LIST_JOBS, SHOW_JOB];
