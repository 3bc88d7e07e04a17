import type { GoldReport, ReportHead } from "@zenobia/model";
import { type CodedGold, codeGold, type GoldContext } from "../../src/gold/code-gold.ts";
import type { GoldIssue } from "../../src/gold/gold-issue.ts";
import { parseGold } from "../../src/gold/parse-gold.ts";

/** A report that the tests code by hand. */
export const TEXT =
  "Rebels of the Northern Front shelled Qasr on Monday, the army said. The Northern Front denied it. " +
  '"We were not there," its commander Idris Vale told Harbour Radio. At least 12 people were killed in Qasr. ' +
  "The army holds Qasr since May. The Northern Front is part of the Upland Alliance.";

const HEAD: ReportHead = {
  id: "r1",
  published: "2014-06-10",
  language: "en",
  sha256: "0".repeat(64),
  length: TEXT.length,
};

/** Its coding. */
export const GOLD: GoldReport = {
  id: "r1",
  actors: [
    { name: "Northern Front", aliases: ["Rebels"], kind: "rebel", country: "" },
    { name: "the army", aliases: ["The army"], kind: "military", country: "MLI" },
    { name: "Idris Vale", aliases: ["commander"], kind: "person", country: "" },
    { name: "Upland Alliance", aliases: [], kind: "rebel", country: "" },
  ],
  events: [
    {
      type: "ASSAULT",
      mode: "heavy-weapons",
      actor: ["Northern Front"],
      recipient: [],
      place: "Qasr",
      date: "2014-06-09",
      status: "happened",
      attributed_to: "the army",
      evidence: "Rebels of the Northern Front shelled Qasr on Monday",
    },
  ],
  control: [
    {
      place: "Qasr",
      holder: "the army",
      from_holder: null,
      date: "2014-05/2014-06-10",
      status: "held",
      evidence: "The army holds Qasr since May",
    },
  ],
  relations: [
    {
      kind: "part_of",
      subject: "Northern Front",
      object: "Upland Alliance",
      since: null,
      until: null,
      attributed_to: null,
      evidence: "The Northern Front is part of the Upland Alliance",
    },
  ],
  figures: [
    {
      measure: "killed",
      min: 12,
      max: null,
      exact: null,
      qualifier: "At least",
      who: "people",
      by: null,
      place: "Qasr",
      period: null,
      attributed_to: null,
      evidence: "At least 12 people were killed",
    },
  ],
  quotes: [{ speaker: "Idris Vale", text: "We were not there,", venue: "Harbour Radio" }],
};

/** Reads a coding by hand of {@link TEXT}, or of another text. */
export function read(
  gold: unknown,
  context: Partial<GoldContext> = {},
): CodedGold & { readonly issues: readonly GoldIssue[] } {
  const { gold: parsed, issues } = parseGold(JSON.stringify(gold));
  if (!parsed) throw new Error(JSON.stringify(issues));
  const coder = { name: "Ada", version: "1", models: {} };
  const { coded, issues: more } = codeGold(parsed, {
    report: HEAD,
    text: TEXT,
    coder,
    ...context,
  });
  return { coded, issues: [...issues, ...more] };
}
