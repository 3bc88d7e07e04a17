import { expect, test } from "vitest";
import { type BlockLimits, splitBlocks } from "../../src/lines/split-blocks.ts";

async function blocksOf(text: string, limits: BlockLimits): Promise<readonly string[]> {
  const blocks: string[] = [];
  const stream = (async function* () {
    yield Buffer.from(text);
  })();
  for await (const { line, bytes, tooLong } of splitBlocks(stream, limits)) {
    blocks.push(`${line}${tooLong === undefined ? `:${Buffer.from(bytes)}` : `!${tooLong}`}`);
  }
  return blocks;
}

test("blocks end at empty lines and know the line that they start on", async () => {
  expect(await blocksOf("a\nb\n\nc\n", { enough: 0, most: 100 })).toEqual(["1:a\nb\n\n", "4:c\n"]);
});

test("blocks go on over empty lines until there is enough", async () => {
  expect(await blocksOf("a\n\nb\n\nc\n", { enough: 4, most: 100 })).toEqual([
    "1:a\n\nb\n\n",
    "5:c\n",
  ]);
});

test("blocks without an empty line end where a line ends, and lines that are too long stand alone", async () => {
  expect(await blocksOf("abcd\nefgh\n123456789\ni\n", { enough: 0, most: 6 })).toEqual([
    "1:abcd\nefgh\n",
    "3!9",
    "4:i\n",
  ]);
});
