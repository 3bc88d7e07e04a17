import { type CopyChain, type DerivedDocument, type Store, voicesOf } from "@zenobia/record";
import { chainsAround, memberOf, readOrphans } from "@zenobia/service/ask";
import { createMemoryStore } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { chainLines, copyWords, voicesWords } from "../../src/record/copy-chains.ts";
import { createTableStyle } from "../../src/table/table-style.ts";

const CHAIN: CopyChain = {
  id: "v-00000000000000aa",
  source: "r-1",
  agency: "Reuters",
  members: [
    {
      report: "r-1",
      published: "2031-05-04",
      publisher: "Hill Post",
      credits: [],
      because: ["the earliest of them"],
    },
    {
      report: "r-2",
      published: "2031-05-06",
      of: "r-1",
      shared: { likeness: 0.4, taken: 0.78, sentences: 5 },
      credits: [],
      because: [],
    },
  ],
};

async function storeWith(...documents: readonly DerivedDocument[]): Promise<Store> {
  const store = createMemoryStore();
  const replacements = documents.map((one) => ({
    kind: one.kind,
    keys: [],
    documents: [one],
  }));
  await store.writeDerived({ after: 0, through: 1, replacements });
  return store;
}

test("a chain says who copied whom, since when and how much", async () => {
  const store = await storeWith({
    kind: "chain",
    id: CHAIN.id,
    keys: [],
    members: ["r-1", "r-2"],
    columns: {},
    document: CHAIN,
  });
  const chains = await chainsAround(store, ["r-2"]);
  expect(chains).toEqual([CHAIN]);
  expect(
    chainLines(chains, {
      style: createTableStyle({ hasColour: false }),
      width: 80,
      explains: false,
    }),
  ).toEqual([
    "",
    `Copies ${"─".repeat(73)}`,
    "  2 outlets, one voice since 2031-05-04, from Reuters  v-00000000000000aa",
    "    r-1  Hill Post, 2031-05-04  the earliest of them",
    "    r-2  2031-05-06  copies r-1, 78 % of its words",
  ]);
  expect(copyWords(memberOf(chains, "r-1") ?? {})).toBe("");
  expect(await chainsAround(store, ["r-9"])).toEqual([]);
});

test("outlets are told beside voices only where they are more", () => {
  expect([voicesWords(5, 1), voicesWords(5, 2), voicesWords(1, 1)]).toEqual([
    "5 outlets, one voice",
    "5 outlets, 2 voices",
    "",
  ]);
  const voiceOf = voicesOf([CHAIN], []);
  expect(["r-1", "r-2", "r-3"].map(voiceOf)).toEqual(["agency:Reuters", "agency:Reuters", "r-3"]);
});

test("a decision whose assertion the newest coding lacks is told of, one that is carried is not", async () => {
  const carried = (assertion: string, match?: object): DerivedDocument => ({
    kind: "carried",
    id: assertion,
    keys: [],
    members: [assertion],
    columns: {},
    document: { assertion, report: "r-1", ...(match && { match }) },
  });
  const store = await storeWith(
    carried("c-1:e1"),
    carried("c-1:e2", { to: "c-2:e1", how: "same" }),
  );
  const rulings = ["c-1:e1", "c-1:e2"].map((assertion) => ({ act: "reject", assertion }) as const);
  const items = rulings.map((ruling, at) => ({
    kind: "decision" as const,
    decision: { id: `d-${at}`, by: "ann", at: `2031-06-0${at + 1}T00:00:00Z`, ruling },
  }));
  await store.append(items, { by: "ann", at: "2031-06-03T00:00:00Z" });
  expect(await readOrphans(store)).toEqual([
    { decision: items[0]?.decision, assertion: "c-1:e1", report: "r-1", fate: "lost" },
  ]);
});
