import { expect, test } from "vitest";
import { isWhole, readMail } from "../../silver/mail-text.ts";

test("takes from a mail what its writer wrote", () => {
  const raw = [
    "From: Ann <ann@example.org>",
    "Content-Type: text/plain; charset=us-ascii",
    "",
    "On Tue, 27 Aug 2002, Jon wrote:",
    "> I have an old laptop.",
    "I have one as well.",
    "See http://example.org/laptop",
    "It still works.",
    "-- ",
    "Ann",
  ].join("\n");
  expect(readMail(raw)?.split(/\n+/).filter(Boolean)).toEqual([
    "I have one as well.",
    "It still works.",
  ]);
});

test("passes over mails that are no plain text", () => {
  expect(readMail("Content-Type: text/html\n\n<p>Buy</p>")).toBeUndefined();
  expect(readMail("no body at all")).toBeUndefined();
});

test.each([
  ["It works .", true],
  ["change the guts of it .", false],
  ["RANK SCORE NAME", false],
])("tells whether %j is a whole sentence", (line, whole) => {
  expect(isWhole(line.split(" "))).toBe(whole);
});
