import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { createOutput } from "../src/process-io.ts";

test("writing waits until a slow stream takes more", async () => {
  const taken: string[] = [];
  let takeNext: (() => void) | undefined;
  const stream = new Writable({
    highWaterMark: 1,
    write: (chunk, _encoding, done) => {
      taken.push(String(chunk));
      takeNext = done;
    },
  });
  const output = createOutput(stream);
  let isWritten = false;
  const writing = output.write("one").then(() => {
    isWritten = true;
  });
  await new Promise(setImmediate);
  expect([taken, isWritten]).toEqual([["one"], false]);
  takeNext?.();
  await writing;
  expect(isWritten).toBe(true);
});

test("a stream whose reader has gone takes everything silently", async () => {
  const stream = new Writable({
    highWaterMark: 1,
    write: (_chunk, _encoding, done) =>
      done(Object.assign(new Error("write EPIPE"), { code: "EPIPE" })),
  });
  const output = createOutput(stream);
  await output.write("one");
  await output.write("two");
  expect(output.isClosed).toBe(true);
});
