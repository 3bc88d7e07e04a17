import { describe, expect, test } from "vitest";
import { crc32 } from "../../src/syntax/crc32.ts";
import { parseModelFile } from "../../src/syntax/model-file.ts";
import { readModelBytes } from "./shipped-model.ts";

const HEADER = {
  interface: 2,
  name: "toy",
  version: "2",
  labels: { tags: ["X|X"], feats: ["_"], lemmas: ["="], relations: ["root"], names: ["O"] },
  vocabularies: { vectors: ["", "the"], words: [""], lexicon: ["aleppo"] },
  tensors: {
    vectors: { dtype: "int8", shape: [2, 3], offset: 0, scales: 16 },
    root: { dtype: "float32", shape: [2], offset: 24 },
    lexicon_class: { dtype: "uint8", shape: [1], offset: 4 },
    outside: { dtype: "float32", shape: [99], offset: 24 },
    flat: { dtype: "int8", shape: [6], offset: 0, scales: 16 },
  },
};

function fileOf(header: unknown): Uint8Array {
  const payload = new Uint8Array(32);
  payload.set([1, 2, 3, 0xff, 0xfe, 0x80]);
  payload.set(new Uint8Array(Float32Array.of(0.5, 0.25, -1, 8).buffer), 16);
  const json = Buffer.from(typeof header === "string" ? header : JSON.stringify(header));
  const text = Buffer.concat([json, Buffer.alloc((((4 - json.length) % 16) + 16) % 16, " ")]);
  const bytes = new Uint8Array(12 + text.length + payload.length);
  bytes.set(Buffer.from("ZSM\n"));
  bytes.set(text, 12);
  bytes.set(payload, 12 + text.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(4, text.length, true);
  view.setUint32(8, crc32(bytes.subarray(12)), true);
  return bytes;
}

function problemOf(bytes: Uint8Array): unknown {
  try {
    parseModelFile(bytes);
  } catch (error) {
    return error;
  }
  return undefined;
}

test("reads lists and tensors, also from bytes that do not begin at a multiple of four", () => {
  const bytes = fileOf(HEADER);
  const shifted = new Uint8Array(bytes.length + 1);
  shifted.set(bytes, 1);
  for (const file of [parseModelFile(bytes), parseModelFile(shifted.subarray(1))]) {
    expect(file.id).toBe("toy@2");
    expect(file.vocabularies.vectors.words()).toEqual(["", "the"]);
    expect(file.labels.tags).toEqual(["X|X"]);
    expect(file.matrix("vectors")).toEqual({
      rows: 2,
      columns: 3,
      values: Int8Array.of(1, 2, 3, -1, -2, -128),
      scales: Float32Array.of(0.5, 0.25),
    });
    expect(file.vector("root")).toEqual(Float32Array.of(-1, 8));
    expect(file.bytes("lexicon_class")).toEqual(Uint8Array.of(0xfe));
  }
});

describe("refuses, with a code and what to do,", () => {
  const damaged = fileOf(HEADER);
  damaged[damaged.length - 1] = 1;
  test.each([
    ["a file that is none", new Uint8Array(40), "does not begin as a model file"],
    ["an empty file", new Uint8Array(0), "does not begin as a model file"],
    ["a file cut in its header", fileOf(HEADER).subarray(0, 100), "cut short"],
    ["a file cut in its tensors", fileOf(HEADER).subarray(0, -4), "checksum"],
    ["a damaged file", damaged, "checksum"],
    ["a header that is no JSON", fileOf("{"), "no JSON"],
    ["a header that is no object", fileOf([]), "header is missing"],
    ["another interface version", fileOf({ ...HEADER, interface: 1 }), "interface version is 1"],
    ["a file without labels", fileOf({ ...HEADER, labels: {} }), '"tags" is missing'],
    ["a file without a name", fileOf({ ...HEADER, name: 7 }), "name is missing"],
  ])("%s", (_, bytes, reason) => {
    expect(problemOf(bytes)).toMatchObject({
      code: "reader/asset-corrupt",
      message: expect.stringContaining(reason),
    });
  });

  test.each([
    ["a tensor that is missing", "none", "none is missing"],
    ["a tensor outside the file", "outside", "outside lies outside the file"],
    ["a tensor of another type", "vectors", "vectors is not float32"],
  ])("%s", (_, name, reason) => {
    expect(() => parseModelFile(fileOf(HEADER)).vector(name)).toThrow(reason);
  });

  test("a matrix of another shape", () => {
    expect(() => parseModelFile(fileOf(HEADER)).matrix("flat")).toThrow("no usable shape");
    expect(() => parseModelFile(fileOf(HEADER)).matrix("root")).toThrow("root is not int8");
  });

  test("the package's own model when a single bit is wrong", () => {
    const bytes = Uint8Array.from(readModelBytes());
    bytes[5_000_000] = (bytes[5_000_000] ?? 0) ^ 1;
    expect(problemOf(bytes)).toMatchObject({ code: "reader/asset-corrupt" });
  });
});

test("computes CRC-32 as gzip does", () => {
  expect(crc32(Buffer.from("123456789"))).toBe(0xcbf43926);
  expect(crc32(Buffer.from("Zenobia of Palmyra"))).toBe(0x47bc08d2);
  expect(crc32(new Uint8Array(0))).toBe(0);
});

test("takes a file at its word that another checksum has vouched for", () => {
  const bytes = fileOf(HEADER);
  bytes[8] = (bytes[8] ?? 0) ^ 1;
  expect(problemOf(bytes)).toMatchObject({ code: "reader/asset-corrupt" });
  expect(parseModelFile(bytes, { isIntact: true }).id).toBe("toy@2");
});
