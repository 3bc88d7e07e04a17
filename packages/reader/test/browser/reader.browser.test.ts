import { createReader, loadKnowledge } from "@zenobia/reader";
import { expect, inject, test } from "vitest";

async function bytesOf(path: string): Promise<Uint8Array> {
  const response = await fetch(`/packages/reader/${path}`);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  const bytes = new Uint8Array(await response.arrayBuffer());
  return isGzip(bytes) ? gunzip(bytes) : bytes;
}

function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

async function gunzip(bytes: Uint8Array): Promise<Uint8Array> {
  const stream = new Blob([bytes.slice()]).stream().pipeThrough(new DecompressionStream("gzip"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

test("the built reader codes a report in the browser just as it does in Node", async () => {
  const knowledge = loadKnowledge({
    syntax: await bytesOf("models/syntax-en.zsm.gz"),
    gazetteer: await bytesOf("assets/gazetteer.bin"),
    knowledge: JSON.parse(new TextDecoder().decode(await bytesOf("assets/knowledge.json"))),
  });
  const { report, sha256, coded } = inject("inNode");

  const codedHere = createReader(knowledge).code(report, sha256);

  expect(codedHere).toEqual(coded);
  expect(codedHere.events.length).toBeGreaterThan(3);
}, 60_000);

test("nothing of Node is there that the reader could lean on", () => {
  expect(Reflect.has(globalThis, "process")).toBe(false);
  expect(Reflect.has(globalThis, "require")).toBe(false);
  expect(Reflect.has(globalThis, "Buffer")).toBe(false);
});
