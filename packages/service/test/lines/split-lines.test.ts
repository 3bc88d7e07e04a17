import { fc, test as property } from "@fast-check/vitest";
import { expect, test } from "vitest";
import { splitLines } from "../../src/lines/split-lines.ts";

async function linesOf(
  chunks: readonly Uint8Array[],
  maxBytes: number,
): Promise<readonly string[]> {
  const lines: string[] = [];
  for await (const { number, bytes, tooLong } of splitLines(streamOf(chunks), maxBytes)) {
    lines.push(tooLong === undefined ? `${number}:${Buffer.from(bytes)}` : `${number}!${tooLong}`);
  }
  return lines;
}

async function* streamOf(chunks: readonly Uint8Array[]): AsyncGenerator<Uint8Array> {
  yield* chunks;
}

const bytes = (text: string): Uint8Array => Buffer.from(text);

test("lines may be cut anywhere by the chunks of a stream", async () => {
  expect(
    await linesOf([bytes("on"), bytes("e\ntw"), bytes("o"), bytes("\r\n\nfour")], 100),
  ).toEqual(["1:one", "2:two", "3:", "4:four"]);
});

test("a line break at the end opens no new line", async () => {
  expect(await linesOf([bytes("one\n")], 100)).toEqual(["1:one"]);
});

test("a line that is too long is counted and not kept, and the next is whole", async () => {
  expect(await linesOf([bytes("12345"), bytes("6789\nok\n")], 6)).toEqual(["1!9", "2:ok"]);
});

property.prop([fc.string(), fc.array(fc.integer({ min: 0, max: 30 }))])(
  "however a text is cut into chunks, its lines are the same",
  async (text, cuts) => {
    const all = bytes(text);
    const at = [
      0,
      ...cuts.map((cut) => Math.min(cut, all.length)).sort((a, b) => a - b),
      all.length,
    ];
    const chunks = at.slice(1).map((end, index) => all.subarray(at[index], end));
    expect(await linesOf(chunks, 1000)).toEqual(await linesOf([all], 1000));
  },
);
