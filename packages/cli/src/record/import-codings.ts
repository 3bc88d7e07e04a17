import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { codeGold, type GoldIssue, parseGold } from "@zenobia/formats";
import { AppError, type CodedReport, type ReportHead } from "@zenobia/model";
import type { Store, StoredReport } from "@zenobia/record";
import { importCoding, sha256Of } from "@zenobia/service";
import { failureOf, fileError } from "@zenobia/service/inputs";
import { displayText } from "../display-text.ts";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import type { ImportFlags } from "./agree.ts";
import { keeper } from "./ingest-reports.ts";
import { withRecord } from "./open-record.ts";
import { recordDeriver } from "./record-deriver.ts";

const PAGE = 500;

/** Keeps codings by hand, each beside the report whose text it was made of. */
export async function importCodings(
  files: readonly string[],
  flags: ImportFlags,
  io: Io,
): Promise<ExitCode> {
  if (flags.report !== undefined && files.length > 1)
    throw new AppError("cli/usage", `--report is for one coding, and ${files.length} are named`);
  return await withRecord(flags, io, async (store) => {
    const reportOf = await createReportFinder(store, flags.report);
    const by = keeper(flags, io);
    let failed = 0;
    let kept = 0;
    for (const file of files) {
      const { coded, problems } = await codingOf(file, { flags, reportOf });
      for (const problem of problems)
        await io.stderr.write(`${displayText(`${file}: ${problem}`)}\n`);
      if (coded === undefined) {
        failed += 1;
        continue;
      }
      const { coding } = await importCoding(store, { coded, by, at: new Date().toISOString() });
      if (flags.json)
        await io.stdout.write(`${JSON.stringify({ file, coding, report: coded.report.id })}\n`);
      kept += 1;
    }
    await (await recordDeriver(store, io)).update();
    await io.stderr.write(`${kept} codings of ${displayText(flags.coder)} are kept\n`);
    return failed > 0 ? EXIT.failed : EXIT.done;
  });
}

type ReportFinder = (file: string) => Promise<StoredReport | undefined>;

/** Finds the report of a coding: the one that was named, or the one whose text stands beside it. */
async function createReportFinder(store: Store, named: string | undefined): Promise<ReportFinder> {
  if (named !== undefined) {
    const [report] = await store.reports([named]);
    if (report === undefined) throw new AppError("cli/usage", `the record has no report ${named}`);
    return async () => report;
  }
  const byText = new Map<string, string>();
  let after: string | undefined;
  do {
    const page = await store.listReports(
      {},
      { limit: PAGE, ...(after === undefined ? {} : { after }) },
    );
    for (const { id, text } of page.rows) byText.set(sha256Of(text), id);
    after = page.next;
  } while (after !== undefined);
  return async (file) => {
    const text = await textBeside(file);
    const id = text === undefined ? undefined : byText.get(sha256Of(text));
    return id === undefined ? undefined : (await store.reports([id]))[0];
  };
}

async function textBeside(file: string): Promise<string | undefined> {
  const name = `${basename(file, ".json")}.txt`;
  for (const path of [join(dirname(file), name), join(dirname(file), "../texts", name)]) {
    try {
      return await readFile(path, "utf8");
    } catch {
      // It may be in the other place.
    }
  }
  return undefined;
}

async function codingOf(
  file: string,
  { flags, reportOf }: { readonly flags: ImportFlags; readonly reportOf: ReportFinder },
): Promise<{ readonly coded?: CodedReport; readonly problems: readonly string[] }> {
  let json: string;
  try {
    json = await readFile(file, "utf8");
  } catch (error) {
    const failure = failureOf(fileError(error), { input: file });
    return { problems: [failure.message] };
  }
  const { gold, issues } = parseGold(json);
  if (gold === undefined) return { problems: issues.map(issueText) };
  const report = await reportOf(file);
  if (report === undefined)
    return {
      problems: [
        ...issues.map(issueText),
        "no report of the record has the text that stands beside it: ingest it first, or name it with --report",
      ],
    };
  const { coded, issues: more } = codeGold(gold, {
    report: headOf(report),
    text: report.text,
    coder: { name: flags.coder, version: flags.round, models: {} },
  });
  return {
    coded,
    problems: [...issues, ...more].map(issueText),
  };
}

function headOf({ id, metadata, text }: StoredReport): ReportHead {
  const { author: _author, ...said } = metadata;
  return { id, ...said, sha256: sha256Of(text), length: text.length };
}

function issueText({ path, rule, message }: GoldIssue): string {
  return `${path === "" ? "" : `${path}: `}${message} (${rule})`;
}
