import { expect, test } from "vitest";
import { parseColumns } from "../../src/inputs/csv-columns.ts";
import { nameInput } from "../../src/inputs/input-source.ts";
import { type ArrivalOptions, readArrivals } from "../../src/inputs/read-arrivals.ts";

async function* stdinOf(text: string | Uint8Array) {
  yield typeof text === "string" ? Buffer.from(text) : text;
}

async function arrivalsOf(table: string | Uint8Array, more: Partial<ArrivalOptions> = {}) {
  const options = { kind: "csv", needsDate: false } as const;
  const source = await nameInput("-", options, { stdin: stdinOf(table) });
  if (source.form !== "source") throw new Error("no source");
  const found: unknown[] = [];
  for await (const one of readArrivals(source, { flags: {}, needsId: false, ...more }))
    found.push(
      one.ok
        ? {
            input: one.input,
            text: one.text,
            ...one.facts,
            bytes: Buffer.from(one.bytes).toString(),
          }
        : `${one.failure.input}: ${one.failure.code}`,
    );
  return found;
}

test("each record is a report whose bytes are those of the record; a bad one fails by itself", async () => {
  const table =
    "\uFEFFID,Published,text\r\n" +
    '7,2012-11-21,"Rebels said: ""we\ncame"""\r\n' +
    '8,2012-11-22,"broken" quote\r\n' +
    "9,,No day\r\n" +
    "10,2012-11-23,\r\n" +
    "11,2012-11-24,Troops left.";
  expect(await arrivalsOf(table)).toEqual([
    {
      input: "standard input, line 2",
      id: "7",
      published: "2012-11-21",
      text: 'Rebels said: "we\ncame"',
      bytes: '7,2012-11-21,"Rebels said: ""we\ncame"""',
    },
    "standard input, line 4: input/csv",
    "standard input, line 5: input/date",
    "standard input, line 6: input/empty",
    {
      input: "standard input, line 7",
      id: "11",
      published: "2012-11-24",
      text: "Troops left.",
      bytes: "11,2012-11-24,Troops left.",
    },
  ]);
});

test.each([";", "\t"])("columns are named by the call, and parted by %j", async (mark) => {
  const table = `date${mark}notes${mark}source\n2012-11-21${mark}Rebels, came.${mark}Wire`;
  const columns = parseColumns("text=Notes, published=date,publisher=SOURCE");
  expect(await arrivalsOf(table, { columns })).toMatchObject([
    { text: "Rebels, came.", published: "2012-11-21", publisher: "Wire" },
  ]);
});

test("a table without the column that is wanted says which it has", async () => {
  expect(await arrivalsOf("a,b\n1,2")).toEqual(["standard input: input/csv"]);
  expect(await arrivalsOf("")).toEqual(["standard input: input/empty"]);
});

test("a record that is no UTF-8 fails by itself", async () => {
  const table = Buffer.concat([
    Buffer.from("text,published\ncaf"),
    Buffer.from([0xe9]),
    Buffer.from(",2012-11-21\nTroops left.,2012-11-21"),
  ]);
  expect(await arrivalsOf(table)).toMatchObject([
    "standard input, line 2: input/encoding",
    { text: "Troops left." },
  ]);
});

test.each(["text", "colour=red", "text=", ""])("%j names no column", (words) => {
  expect(() => parseColumns(words)).toThrow(expect.objectContaining({ code: "cli/usage" }));
});
