import { QueryClient } from "@tanstack/react-query";
import { expect, test } from "vitest";
import type { Ruling } from "../../src/api/contract.ts";
import { showDecided } from "../../src/api/decided-at-once.ts";

const VIEW = { id: "r-1", codings: [{ id: "c-1" }], history: { entries: [], decisions: [] } };
const ROWS = [
  { id: "c-1:e1", status: "happened", mode: "bombard" },
  { id: "c-1:e2", status: "planned" },
];

/** What pages show of reports once a decision is on its way. */
function shownAfter(ruling: Ruling): {
  readonly decided: readonly Ruling[];
  readonly rows: unknown;
} {
  const client = new QueryClient();
  const other = { ...VIEW, id: "r-2", codings: [{ id: "c-2" }] };
  const sums = { rows: [{ report: "r-1" }] };
  client.setQueryData(["record", "/reports/r-1", {}], VIEW);
  client.setQueryData(["record", "/reports/r-2", {}], other);
  client.setQueryData(["record", "/reports/sums", {}], sums);
  client.setQueryData(["record", "/reports/r-1/assertions", {}], { rows: ROWS });
  showDecided(client, ruling);
  const of = <Data>(path: string) => client.getQueryData<Data>(["record", path, {}]) as Data;
  const { decisions } = of<{ history: { decisions: { ruling: Ruling }[] } }>(
    "/reports/r-1",
  ).history;
  expect([of("/reports/r-2"), of("/reports/sums")]).toEqual([other, sums]);
  return {
    decided: decisions.map((decision) => decision.ruling),
    rows: of<{ rows: unknown }>("/reports/r-1/assertions").rows,
  };
}

test("what is accepted is so at once, in the report that it stands in", () => {
  const ruling = { act: "accept", assertion: "c-1:e1" } as const;
  expect(shownAfter(ruling)).toMatchObject({ decided: [ruling], rows: ROWS });
});

test("what is rejected goes at once", () => {
  const { rows } = shownAfter({ act: "reject", assertion: "c-1:e1" });
  expect(rows).toEqual([ROWS[1]]);
});

test("what is corrected has its new value at once, or none", () => {
  const corrected = (field: string, value: unknown) =>
    shownAfter({ act: "correct", assertion: "c-1:e1", field, value }).rows;
  expect(corrected("status", "denied")).toEqual([{ ...ROWS[0], status: "denied" }, ROWS[1]]);
  expect(corrected("mode", null)).toEqual([{ id: "c-1:e1", status: "happened" }, ROWS[1]]);
});

test("what joins incidents is shown when it is derived", () => {
  const ruling = { act: "merge", assertions: ["c-1:e1", "c-1:e2"] } as const;
  expect(shownAfter(ruling)).toMatchObject({ decided: [], rows: ROWS });
});
