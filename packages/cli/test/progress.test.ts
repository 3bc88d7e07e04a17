import { expect, test } from "vitest";
import type { Output } from "../src/io.ts";
import { createProgress } from "../src/progress.ts";

function outputs(terminals: { readonly stdout: boolean; readonly stderr: boolean }): {
  readonly io: { readonly stdout: Output; readonly stderr: Output };
  readonly written: string[];
} {
  const written: string[] = [];
  const output = (isTerminal: boolean): Output => ({
    write: async (text) => void written.push(text),
    isTerminal,
    columns: undefined,
    isClosed: false,
  });
  return { io: { stdout: output(terminals.stdout), stderr: output(terminals.stderr) }, written };
}

test("the count goes to the terminal, seldom, and is wiped away at the end", async () => {
  const { io, written } = outputs({ stdout: false, stderr: true });
  const progress = createProgress(io);
  await progress.show(1);
  await progress.show(2);
  await progress.clear();
  await progress.clear();
  expect(written).toEqual(["\r\u001B[2K1 done", "\r\u001B[2K"]);
});

test.each([
  { stdout: true, stderr: true },
  { stdout: false, stderr: false },
  { stdout: true, stderr: false },
])("nothing is counted with terminals at %j", async (terminals) => {
  const { io, written } = outputs(terminals);
  const progress = createProgress(io);
  await progress.show(1);
  await progress.clear();
  expect(written).toEqual([]);
});
