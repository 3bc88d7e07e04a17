import { expect, test } from "vitest";
import { splitRecords } from "../../src/lines/split-records.ts";

async function recordsOf(text: string, pieces: number, most = 100): Promise<readonly string[]> {
  const bytes = Buffer.from(text);
  const size = Math.ceil(bytes.length / pieces);
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const found: string[] = [];
  for await (const { number, bytes: record, tooLong } of splitRecords(chunks(), most))
    found.push(`${number}: ${tooLong ?? Buffer.from(record).toString()}`);
  return found;
}

test.each([1, 2, 3, 40])("records are cut in %i pieces as in one", async (pieces) => {
  const table =
    'id,text\r\n1,"He said: ""go""\nand left, ""now"""\n\n2,a 5" gun\n3;"x\n"\t"y\n"\n4';
  expect(await recordsOf(table, pieces)).toEqual([
    "1: id,text",
    '2: 1,"He said: ""go""\nand left, ""now"""',
    '5: 2,a 5" gun',
    '6: 3;"x\n"\t"y\n"',
    "9: 4",
  ]);
});

test("a mark that is never closed swallows what follows, but is not kept", async () => {
  expect(await recordsOf(`a\n"${"b\n".repeat(100)}`, 3, 50)).toEqual(["1: a", "2: 201"]);
});

test("marks within bare words mean nothing", async () => {
  expect(await recordsOf('5"" gun,a"b\nnext', 1)).toEqual(['1: 5"" gun,a"b', "2: next"]);
});
