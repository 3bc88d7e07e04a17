import { AppError } from "@zenobia/model";
import { EXPORT_FORMATS, EXPORT_KINDS, exportPieces, present } from "@zenobia/service/ask";
import { z } from "zod";
import { may } from "../access/gate.ts";
import { type Operation, streamed } from "../api/operation.ts";
import { day } from "../api/query-words.ts";

const query = z.strictObject({
  kind: z.enum(EXPORT_KINDS).default("event"),
  format: z.enum(EXPORT_FORMATS).default("csv"),
  from: day.exactOptional(),
  to: day.exactOptional(),
  sensitive: z.stringbool().default(false),
});

const MEDIA = {
  csv: "text/csv; charset=utf-8",
  jsonl: "application/jsonl; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
} as const;

const EXPORT: Operation = streamed<z.infer<typeof query>>(
  {
    id: "exportRecord",
    path: "/export",
    tag: "record",
    summary:
      "Writes what the record has of one kind; sensitive reports only where coders ask for them.",
    query,
    media: ["text/csv", "application/jsonl", "application/geo+json"],
  },
  async ({ query: asked, store, viewer }) => {
    const { format, from, kind, sensitive, to } = asked;
    if (sensitive && !may(viewer, "code"))
      throw new AppError("server/forbidden", "sensitive reports are for coders");
    const pieces = exportPieces(store, {
      format,
      kind,
      ...present({ from, to }),
      withSensitive: sensitive,
    });
    return new Response(streamOf(pieces), {
      headers: {
        "content-type": MEDIA[format],
        "content-disposition": `attachment; filename="${kind}s.${format}"`,
        "cache-control": "no-store",
      },
    });
  },
);

/** A stream that makes its pieces as they are taken, and makes no more when nobody takes them. */
function streamOf(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    pull: async (controller) => {
      const next = await pieces.next();
      if (next.done === true) controller.close();
      else controller.enqueue(encoder.encode(next.value));
    },
    cancel: async () => void (await pieces.return(undefined)),
  });
}

/** Exports. */
export const EXPORTS: readonly Operation[] = [EXPORT];
