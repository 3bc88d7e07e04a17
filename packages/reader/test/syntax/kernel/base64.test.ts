import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { decodeBase64 } from "../../../src/syntax/kernel/base64.ts";

test.prop([fc.uint8Array()])("gives back the bytes that were encoded", (bytes) => {
  expect([...decodeBase64(Buffer.from(bytes).toString("base64"))]).toEqual([...bytes]);
});
