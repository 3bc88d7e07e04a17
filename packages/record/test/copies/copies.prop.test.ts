import { createHash } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CopyChain,
  type CopyMemory,
  copyKeysOf,
  deriveCopyChains,
  printText,
  type TextPrint,
  updateCopyChains,
} from "../../src/index.ts";

const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

const SENTENCES = [
  "The mill burned from the roof down while the guards looked for the key.",
  "Nine carters carried what was left of the flour to the chapel by hand.",
  "Nobody has said who gave the order to fire on the mill that night.",
  "A boat with the wounded put out for Farport as soon as the fog lifted.",
  "The bridge will stay closed until the engineers have looked at its piers.",
];

const REPORTS = fc
  .array(
    fc.record({
      picks: fc.subarray(SENTENCES, { minLength: 1 }),
      day: fc.integer({ min: 1, max: 9 }),
    }),
    { minLength: 1, maxLength: 9 },
  )
  .map((reports) =>
    reports.map(({ picks, day }, number) =>
      printText({ id: `r-${number}`, text: picks.join(" "), published: `2031-05-0${day}` }),
    ),
  );

test("reports that come one by one make the chains that all at once make, and so do those left when some go", async () => {
  const cases = REPORTS.chain((prints) =>
    fc.tuple(fc.shuffledSubarray(prints, { minLength: prints.length }), fc.subarray(prints)),
  );
  await fc.assert(
    fc.asyncProperty(cases, async ([prints, gone]) => {
      const memory = createMemory();
      for (const print of prints) await memory.step([print], []);
      expect(memory.chains()).toEqual(deriveCopyChains(prints, sha256));
      await memory.step([], gone);
      const left = prints.filter((print) => !gone.includes(print));
      expect(memory.chains()).toEqual(deriveCopyChains(left, sha256));
    }),
    { numRuns: 60 },
  );
});

interface Memory {
  readonly step: (come: readonly TextPrint[], gone: readonly TextPrint[]) => Promise<void>;
  readonly chains: () => readonly CopyChain[];
}

function createMemory(): Memory {
  const prints = new Map<string, TextPrint>();
  const chains = new Map<string, CopyChain>();
  const port: CopyMemory = {
    printsWith: async (keys) =>
      [...prints.values()].filter((print) => copyKeysOf(print).some((key) => keys.includes(key))),
    prints: async (ids) => ids.flatMap((id) => prints.get(id) ?? []),
    chainsAround: async (ids) =>
      [...chains.values()].filter(({ members }) =>
        members.some(({ report }) => ids.includes(report)),
      ),
  };
  return {
    step: async (come, gone) => {
      for (const print of come) prints.set(print.report, print);
      for (const { report } of gone) prints.delete(report);
      const touched = [...come, ...gone].map(({ report }) => report);
      const change = await updateCopyChains(touched, port, sha256);
      for (const id of change.removed) chains.delete(id);
      for (const chain of change.chains) chains.set(chain.id, chain);
    },
    chains: () => [...chains.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
