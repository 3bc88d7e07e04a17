import { readdirSync, readFileSync } from "node:fs";
import { PLOVER, PLOVER_CONTEXTS, PLOVER_SECTORS, type PloverType } from "@zenobia/model";
import { expect, test } from "vitest";
import { parse } from "yaml";

const DATA = new URL("../../data/", import.meta.url);

type Row = Readonly<Record<string, unknown>>;

function rowsIn(folder: string): readonly (readonly [file: string, row: Row])[] {
  const files = readdirSync(new URL(`${folder}/`, DATA)).filter((name) => name.endsWith(".yaml"));
  return files.flatMap((file) => {
    const parsed: unknown = parse(readFileSync(new URL(`${folder}/${file}`, DATA), "utf8"));
    return (Array.isArray(parsed) ? (parsed as Row[]) : []).map((row) => [file, row] as const);
  });
}

function actorCodes(): readonly (readonly [id: string, code: string])[] {
  const folder = new URL("actors/", DATA);
  return readdirSync(folder)
    .filter((name) => name.endsWith(".yaml"))
    .flatMap((name) => {
      const parsed = parse(readFileSync(new URL(name, folder), "utf8")) as { actors?: Row[] };
      return (parsed.actors ?? []).flatMap((row) =>
        wordsOf(row["code"]).map((code) => [`${name}: ${String(row["id"])}`, code] as const),
      );
    });
}

function wordsOf(value: unknown): readonly string[] {
  return (Array.isArray(value) ? value : [value]).filter((word) => typeof word === "string");
}

test("every context of a predicate is one of PLOVER's", () => {
  const known: readonly string[] = PLOVER_CONTEXTS;
  const strange = rowsIn("predicates").flatMap(([file, row]) =>
    [...wordsOf(row["context"]), ...wordsOf(row["contexts"])]
      .filter((context) => !known.includes(context))
      .map((context) => `${file}: ${String(row["id"])}: ${context}`),
  );
  expect(strange).toEqual([]);
});

test("every mode of a predicate is a mode of its type", () => {
  const strange = rowsIn("predicates").flatMap(([file, row]) => {
    const modes = PLOVER[row["type"] as PloverType]?.modes ?? {};
    return wordsOf(row["mode"])
      .filter((mode) => !(mode in modes))
      .map((mode) => `${file}: ${String(row["id"])}: ${String(row["type"])} ${mode}`);
  });
  expect(strange).toEqual([]);
});

test("every code of an actor ends in PLOVER's sectors, behind at most one country", () => {
  const strange = actorCodes().filter(([, code]) => {
    const [first = "", ...rest] = code.split(" ");
    return !(/^[A-Z]{3}$/u.test(first) && rest.every((sector) => sector in PLOVER_SECTORS));
  });
  expect(strange).toEqual([]);
});
