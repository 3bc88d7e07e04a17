import { fc, test as property } from "@fast-check/vitest";
import { AppError } from "@zenobia/model";
import { expect, test } from "vitest";
import { parseManifest } from "../../src/folder/manifest.ts";

const SUM = "0".repeat(64);
const FIELDS = {
  interface: "zenobia-syntax-onnx/1",
  name: "mine",
  version: "1.2.0",
  labels: { tags: ["NOUN|NN"], relations: ["root", "nsubj"] },
  longest: 512,
  begin: [101],
  end: [102],
  unknown: 100,
  padding: 0,
  files: { "model.onnx": SUM, "tokenizer.json": SUM },
};

test("reads what a model.json says", () => {
  const { files, labels, name, version, longest, begin, end, unknown, padding } = FIELDS;
  expect(parseManifest(JSON.stringify({ ...FIELDS, licence: "MIT" }))).toEqual({
    name,
    version,
    labels,
    files,
    encoding: { longest, begin, end, unknown, padding, prefix: "" },
  });
});

test.each([
  ["zenobia-syntax-onnx/2", 'names the interface "zenobia-syntax-onnx/2"'],
  [undefined, "names no interface"],
])("refuses the interface %s before all else", (version, message) => {
  expect(() => parseManifest(JSON.stringify({ interface: version }))).toThrow(
    expect.objectContaining({
      code: "model/interface",
      message: expect.stringContaining(message),
    }),
  );
});

test.each([
  ["it is no JSON", "{"],
  ["it must be an object", "[]"],
  ['"name"', { ...FIELDS, name: "a name\n" }],
  ['"version"', { ...FIELDS, version: 2 }],
  ["labels must be an object", { ...FIELDS, labels: [] }],
  ['"labels.tags"', { ...FIELDS, labels: { relations: ["root"] } }],
  ['"labels.relations"', { ...FIELDS, labels: { tags: ["X"], relations: [] } }],
  ['"labels.names"', { ...FIELDS, labels: { ...FIELDS.labels, names: [1] } }],
  ['"longest" must be a number from 3', { ...FIELDS, longest: 2 }],
  ['"begin"', { ...FIELDS, begin: 101 }],
  ['"end"', { ...FIELDS, end: [-1] }],
  ['"unknown"', { ...FIELDS, unknown: 1.5 }],
  ['"padding"', { ...FIELDS, padding: undefined }],
  ['"prefix"', { ...FIELDS, prefix: 1 }],
  ['"files" must name tokenizer.json', { ...FIELDS, files: { "model.onnx": SUM } }],
  ["files lie in the folder", { ...FIELDS, files: { ...FIELDS.files, "../x": SUM } }],
  ["SHA-256 of model.onnx", { ...FIELDS, files: { ...FIELDS.files, "model.onnx": "sum" } }],
])("refuses with the words %s", (message, fields) => {
  const text = typeof fields === "string" ? fields : JSON.stringify(fields);
  expect(() => parseManifest(text)).toThrow(
    expect.objectContaining({ code: "model/manifest", message: expect.stringContaining(message) }),
  );
});

property.prop([fc.dictionary(fc.constantFrom(...Object.keys(FIELDS)), fc.jsonValue())])(
  "reads or refuses any fields, and never fails in another way",
  (fields) => {
    try {
      parseManifest(JSON.stringify({ ...FIELDS, ...fields }));
    } catch (error) {
      expect(error).toBeInstanceOf(AppError);
    }
  },
);
