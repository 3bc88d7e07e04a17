import { basename } from "node:path";
import type { Arriving, ReportFacts } from "../inputs/arrival.ts";
import { kindOfName } from "../inputs/input-kind.ts";
import { readArrivals } from "../inputs/read-arrivals.ts";

/** A report as someone typed or pasted it. */
export interface TypedReport {
  readonly text: string;
  /** Who gave it. */
  readonly by: string;
  readonly facts: ReportFacts;
}

/** Makes of a text what arrives; its bytes are the text's own in UTF-8. */
export function typedArrival({ by, facts, text }: TypedReport): Arriving {
  return {
    ok: true,
    input: facts.title ?? "a pasted text",
    how: "text",
    from: `pasted by ${by}`,
    bytes: Buffer.from(text, "utf8"),
    mediaType: "text/plain",
    text,
    extractor: "plain 1",
    facts,
    guesses: {},
  };
}

/** A file that someone sent. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly facts: Pick<ReportFacts, "published" | "publisher">;
}

/** Reads the reports of a file that was sent; its name tells what it is, and is never a path on this machine. */
export async function* sentArrivals({ bytes, facts, name }: SentFile): AsyncGenerator<Arriving> {
  const shown = basename(name.replaceAll("\\", "/")) || "a file";
  const source = {
    form: "source" as const,
    name: shown,
    kind: kindOfName(shown) ?? ("text" as const),
    id: shown,
    size: bytes.length,
    open: async function* () {
      yield bytes;
    },
  };
  for await (const arriving of readArrivals(source, { flags: facts, needsId: false }))
    yield arriving.ok && arriving.how === "stdin" ? { ...arriving, how: "file" } : arriving;
}
