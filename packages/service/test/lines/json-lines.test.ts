import { expect, test } from "vitest";
import { jsonLines } from "../../src/lines/json-lines.ts";

test("empty lines count between others and not at the end", async () => {
  const stream = (async function* () {
    yield Buffer.from("{}\n\n\n[]\n\n\n");
  })();
  const lines: string[] = [];
  for await (const { number, bytes } of jsonLines(stream, 100))
    lines.push(`${number}:${Buffer.from(bytes)}`);
  expect(lines).toEqual(["1:{}", "2:", "3:", "4:[]"]);
});
