import { createReader, loadKnowledge, type Reader, reasonWords } from "@zenobia/reader";
import gazetteerUrl from "@zenobia/reader/assets/gazetteer.bin?url";
import knowledgeUrl from "@zenobia/reader/assets/knowledge.json?url";
import syntaxUrl from "@zenobia/reader/models/syntax-en.zsm.gz?url";
import { assertionsOf } from "@zenobia/record";
import type { ReaderMessage, ReadRequest } from "./messages.ts";

/** Sizes for the progress line, where a server does not tell them: bytes as they are sent. */
const USUAL_BYTES = 20_200_000;

let reader: Promise<Reader> | undefined;
let loaded = 0;

addEventListener("message", (event: MessageEvent<ReadRequest | "load">) => {
  if (event.data === "load") void load().catch((error: unknown) => fail(undefined, error));
  else void read(event.data);
});

function tell(message: ReaderMessage): void {
  postMessage(message);
}

function fail(id: number | undefined, error: unknown): void {
  tell({ kind: "failed", id, message: error instanceof Error ? error.message : String(error) });
}

/** Loads what the reader knows from, once; after that nothing is asked of any network. */
async function load(): Promise<Reader> {
  reader ??= start().catch((error: unknown) => {
    reader = undefined;
    loaded = 0;
    throw error;
  });
  return await reader;
}

async function start(): Promise<Reader> {
  const [syntax, gazetteer, knowledge] = await Promise.all([
    bytesOf(syntaxUrl).then(unzipped),
    bytesOf(gazetteerUrl),
    bytesOf(knowledgeUrl),
  ]);
  const made = createReader(
    loadKnowledge({
      syntax,
      gazetteer,
      knowledge: JSON.parse(new TextDecoder().decode(knowledge)) as unknown,
    }),
  );
  tell({ kind: "ready" });
  return made;
}

async function bytesOf(url: string): Promise<Uint8Array<ArrayBuffer>> {
  const response = await fetch(url);
  if (!response.ok || response.body === null)
    throw new Error(`${url} could not be loaded: ${response.status}`);
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform: (chunk, controller) => {
        loaded += chunk.byteLength;
        tell({ kind: "loading", loaded, total: Math.max(USUAL_BYTES, loaded) });
        controller.enqueue(chunk);
      },
    }),
  );
  return new Uint8Array(await new Response(counted).arrayBuffer());
}

/** Some servers unzip what they send, some do not. */
async function unzipped(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return bytes;
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

async function read({ id, text, published }: ReadRequest): Promise<void> {
  try {
    const made = await load();
    const start = performance.now();
    // The hash says which text was coded, for a record; here nothing is kept.
    const coded = made.code({ id: "pasted", published, text }, "0".repeat(64));
    const rows = assertionsOf(coded, { coding: "c-here", report: "pasted", text });
    tell({
      kind: "read",
      id,
      rows: rows
        .map((row) => ({ ...row, why: row.because.map(reasonWords) }))
        .sort((a, b) => (a.evidence[0]?.span[0] ?? 0) - (b.evidence[0]?.span[0] ?? 0)),
      ms: performance.now() - start,
    });
  } catch (error) {
    fail(id, error);
  }
}
