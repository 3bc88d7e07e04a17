import { rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readFolder } from "../../src/folder/read-folder.ts";
import { changedToy, TOY } from "./toy-folder.ts";

test("reads a folder without a list of words", () => {
  expect(readFolder(TOY)).toMatchObject({ manifest: { name: "toy" }, words: [] });
});

test("reads the known words of a folder in their order", () => {
  const folder = changedToy({ files: { "words.txt": "the\nof\r\n\ntroops\n" } });
  expect(readFolder(folder).words).toEqual(["the", "of", "troops"]);
});

test("says which file is missing", () => {
  const folder = changedToy({});
  rmSync(join(folder, "tokenizer.json"));
  expect(() => readFolder(folder)).toThrow(
    expect.objectContaining({
      code: "model/not-found",
      message: expect.stringContaining("tokenizer.json is missing"),
    }),
  );
});

test("says that there is no such folder", () => {
  expect(() => readFolder("/no/such/folder")).toThrow(
    expect.objectContaining({ code: "model/not-found" }),
  );
});

test("refuses a file that is not the one model.json was written with", () => {
  const folder = changedToy({});
  writeFileSync(join(folder, "model.onnx"), "cut short");
  expect(() => readFolder(folder)).toThrow(
    expect.objectContaining({
      code: "model/checksum",
      message: expect.stringContaining("model.onnx is not the file that model.json means"),
    }),
  );
});
