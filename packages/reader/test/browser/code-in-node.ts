import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { CodedReport, Report } from "@zenobia/model";
import { createReader, loadKnowledge } from "@zenobia/reader";
import { loadCorpusReport } from "@zenobia/testkit";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    readonly inNode: {
      readonly report: Report;
      readonly sha256: string;
      readonly coded: CodedReport;
    };
  }
}

const READER = new URL("../../", import.meta.url);

/** Codes a corpus report in Node and hands report and coding to the tests in the browser. */
export function setup({ provide }: TestProject): void {
  const { report } = loadCorpusReport("goma-2012");
  const sha256 = createHash("sha256").update(report.text).digest("hex");
  const knowledge = loadKnowledge({
    syntax: gunzipSync(readFileSync(new URL("models/syntax-en.zsm.gz", READER))),
    gazetteer: new Uint8Array(readFileSync(new URL("assets/gazetteer.bin", READER))),
    knowledge: JSON.parse(readFileSync(new URL("assets/knowledge.json", READER), "utf8")),
  });
  provide("inNode", { report, sha256, coded: createReader(knowledge).code(report, sha256) });
}
