import {
  type AssertionId,
  type CarriedAssertion,
  type CarriedAssertions,
  type DerivedDocument,
  type Orphan,
  orphansOf,
  type Store,
} from "@zenobia/record";
import { EXIT, type ExitCode } from "../exit-code.ts";
import type { Io } from "../io.ts";
import { decisionWords } from "./history.ts";
import { withRecord } from "./open-record.ts";
import type { RecordFlags } from "./record-option.ts";

/** Decisions whose assertions the newest codings have no more, or have otherwise. */
export async function readOrphans(store: Store): Promise<readonly Orphan[]> {
  const carried = new Map<AssertionId, CarriedAssertion>();
  for await (const document of store.allDocuments("carried")) {
    const one = carriedOf(document);
    carried.set(one.assertion, one);
  }
  return carried.size === 0 ? [] : orphansOf(await store.decisions(), carried);
}

/** Which of an assertion and its older selves decisions may name, and what it is in the newest coding. */
export async function carriedAround(
  store: Pick<Store, "documentsOf">,
  assertion: AssertionId,
): Promise<CarriedAssertions> {
  const documents = await store.documentsOf("carried", [assertion]);
  return new Map(documents.map(carriedOf).map((one) => [one.assertion, one]));
}

/** Lists decisions that somebody should look at again since reports were coded again. */
export async function listOrphans(flags: RecordFlags, io: Io): Promise<ExitCode> {
  const orphans = await withRecord(flags, io, async (store) => await readOrphans(store));
  for (const orphan of orphans)
    await io.stdout.write(flags.json ? `${JSON.stringify(orphan)}\n` : `${orphanLine(orphan)}\n`);
  if (orphans.length === 0) await io.stderr.write("every decision reaches what it is about\n");
  return EXIT.done;
}

function orphanLine({ assertion, decision, fate, report, to }: Orphan): string {
  const now = to === undefined ? "the newest coding has nothing like it" : `now ${to}`;
  const says =
    fate === "lost" ? `comes to nothing: ${now}` : `holds of what differs from it: ${now}`;
  return `${decisionWords(decision)}\n  ${assertion} of ${report} ${says}`;
}

/** Documents of this kind hold nothing else. */
function carriedOf({ document }: DerivedDocument): CarriedAssertion {
  return document as CarriedAssertion;
}
