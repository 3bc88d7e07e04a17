import { createHash } from "node:crypto";
import { expect, test } from "vitest";
import {
  deriveCopyChains,
  type PrintedReport,
  partialCopiesOf,
  printText,
  voicesOf,
} from "../../src/index.ts";

const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex");

const WIRE = [
  "MILLBROOK (Reuters) - Gunners shelled the grain silo outside Millbrook before dawn on Tuesday.",
  "Four men who slept beside the weighbridge were killed, the mayor of the town said.",
  "The army did not answer questions about the shelling that were sent to it in writing.",
  "It was the third time since harvest that the silo was hit from the same ridge.",
  "Farmers now drive their carts to the railway halt by night and without lamps.",
].join(" ");
const OTHER =
  "Envoys of both sides met in a school at Farport to talk about the exchange of prisoners. " +
  "They sat for nine hours and left by different doors without a word to those who waited.";

function report(id: string, text: string, published = "2031-05-04"): PrintedReport {
  return { id, text, published, publisher: `paper ${id}` };
}

test("a report printed again with other capitals and a line of its own is a copy of the earliest", () => {
  const prints = [
    report("r-3", `${WIRE.toUpperCase()} More news follows at noon today.`, "2031-05-06"),
    report("r-1", WIRE),
    report("r-2", WIRE.replace("Tuesday", "Wednesday"), "2031-05-05"),
    report("r-4", OTHER),
  ].map(printText);
  const chains = deriveCopyChains(prints, sha256);
  expect(chains).toHaveLength(1);
  expect(chains[0]).toMatchObject({ source: "r-1", agency: "Reuters" });
  expect(chains[0]?.members.map((member) => [member.report, member.of])).toEqual([
    ["r-1", undefined],
    ["r-2", "r-1"],
    ["r-3", "r-1"],
  ]);
  const voiceOf = voicesOf(chains, prints);
  expect(["r-1", "r-2", "r-3", "r-4"].map(voiceOf)).toEqual([
    "agency:Reuters",
    "agency:Reuters",
    "agency:Reuters",
    "r-4",
  ]);
});

test("the order of reports does not change the chains", () => {
  const prints = ["r-1", "r-2", "r-3"].map((id) => printText(report(id, WIRE)));
  expect(deriveCopyChains(prints.toReversed(), sha256)).toEqual(deriveCopyChains(prints, sha256));
});

test("a report with some passages of another is no copy, and says which part it took", () => {
  const sentences = WIRE.split(". ");
  const own = `${OTHER} ${OTHER.replaceAll("school", "barn").replaceAll("nine", "six")}`;
  const mixed = printText(
    report("r-9", `${own} ${sentences[1]}. ${sentences[2]}. Nobody there slept.`, "2031-05-09"),
  );
  const wire = printText(report("r-1", WIRE));
  expect(deriveCopyChains([mixed, wire], sha256)).toEqual([]);
  const [partial] = partialCopiesOf(mixed, [wire]);
  expect(partial).toMatchObject({ report: "r-9", of: "r-1", shared: { sentences: 2 } });
  expect(partial?.shared.taken).toBeLessThan(0.5);
});

test.each([
  ["DUSTPLAIN, May 4 (AFP) – Guns fell silent.", "Agence France-Presse", "byline"],
  ["Guns fell silent.\nAssociated Press", "Associated Press", "byline"],
  ["Guns fell silent. Reuters contributed to this report.", "Reuters", "contribution"],
  ["Guns fell silent, a driver told Reuters by telephone.", "Reuters", "mention"],
])("%s credits %s (%s)", (text, agency, how) => {
  expect(printText(report("r-1", text)).credits).toEqual([{ agency, how }]);
});

test.each(["", "…", "One word", "MAP and SANAA stand in capitals."])(
  "%j has a print, and credits nobody",
  (text) => {
    const print = printText(report("r-1", text));
    expect(print.credits).toEqual([]);
    expect(print.signature).toHaveLength(64);
  },
);
