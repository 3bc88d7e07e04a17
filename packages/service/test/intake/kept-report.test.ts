import { expect, test } from "vitest";
import type { Arrival } from "../../src/inputs/arrival.ts";
import { keptReportOf } from "../../src/intake/kept-report.ts";

const NOW = "2026-01-02T03:04:05.000Z";
const RAID =
  "Rebels attacked the town of Goma on Sunday, and the army fled from it, residents said.";

function arrivalOf(more: Partial<Arrival>): Arrival {
  return {
    ok: true,
    input: "https://www.wire.example/a",
    how: "url",
    from: "https://www.wire.example/a",
    bytes: Buffer.from(RAID),
    mediaType: "text/html",
    text: RAID,
    extractor: "plain 1",
    facts: {},
    guesses: {},
    ...more,
  };
}

async function madeOf(more: Partial<Arrival>) {
  const { metadata, guessed } = await keptReportOf(arrivalOf(more), NOW);
  return { metadata, guessed };
}

test("the id is that of the bytes", async () => {
  const { id, sha256 } = await keptReportOf(arrivalOf({ facts: { published: "2012-11-21" } }), NOW);
  expect(sha256.slice(0, 16)).toBe(id.slice(2));
  expect(id).toBe("r-20ab330cdb571e1a");
});

test("what is said is no guess", async () => {
  const facts = {
    published: "2012-11-21",
    publisher: "Wire",
    url: "https://w.example/",
    language: "en-GB",
  };
  expect(await madeOf({ facts })).toEqual({ metadata: facts, guessed: [] });
});

test.each([
  ["https://www.wire.example/2012/11/21/raid", "2012-11-21"],
  ["https://www.wire.example/world/2012/nov/21/raid", "2012-11-21"],
  ["https://www.wire.example/2012/3/4", "2012-03-04"],
])("of %s day and publisher are guessed, and marked so", async (url, published) => {
  expect(await madeOf({ facts: { url } })).toEqual({
    metadata: { published, publisher: "wire.example", url, language: "en" },
    guessed: ["published", "publisher", "language"],
  });
});

test("a guess of the page comes before one of the address", async () => {
  const url = "https://www.wire.example/2012/11/21/raid";
  const made = await madeOf({ facts: { url }, guesses: { published: "2012-11-20" } });
  expect(made.metadata.published).toBe("2012-11-20");
});

test.each(["https://wire.example/2012/13/45/x", "https://wire.example/news/2012112", "nonsense"])(
  "%s lets no day be guessed",
  async (url) => {
    await expect(madeOf({ facts: { url } })).rejects.toMatchObject({ code: "input/date" });
  },
);

test("the words win over what is said of the language where they are plain", async () => {
  const french =
    "Les forces gouvernementales ont bombardé la ville dimanche, tuant quatre personnes.";
  const facts = { published: "2012-11-21", language: "en" };
  const made = await madeOf({ facts, text: french });
  expect([made.metadata.language, made.guessed]).toEqual(["fr", ["language"]]);
});

test("halves of characters and lines in a title cannot reach the store", async () => {
  const facts = { published: "2012-11-21", title: "A\n\0raid \ud800" };
  const report = await keptReportOf(arrivalOf({ facts, text: `${RAID} \ud83d` }), NOW);
  expect([report.metadata.title, report.text]).toEqual(["A raid \ufffd", `${RAID} \ufffd`]);
});
