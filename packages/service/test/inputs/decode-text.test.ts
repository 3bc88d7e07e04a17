import { expect, test } from "vitest";
import { decodeText } from "../../src/inputs/decode-text.ts";

test("UTF-8 is read as it is, without its byte order mark", () => {
  expect(decodeText(Buffer.from("\uFEFFMar’a — 北京 😀"))).toBe("Mar’a — 北京 😀");
});

test.each([
  [Buffer.from("ab\0c"), "input/binary", "byte 3 is NUL"],
  [Buffer.from("%PDF-1.7\0"), "input/binary", "this is a PDF"],
  [Buffer.from([0xff, 0xfe, 0x61, 0]), "input/encoding", "this is UTF-16"],
  [Buffer.from("caf\xe9 fell", "latin1"), "input/encoding", "byte 4 is no UTF-8"],
  [Buffer.from([0x61, 0xe2, 0x80]), "input/encoding", "byte 2 is no UTF-8"],
])("%j is refused", (bytes, code, message) => {
  expect(() => decodeText(bytes)).toThrow(
    expect.objectContaining({ code, message: expect.stringContaining(message) }),
  );
});
