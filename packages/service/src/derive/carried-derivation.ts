import {
  type AssertionId,
  assertionsIn,
  assertionsOf,
  type CarriedAssertion,
  type CarriedAssertions,
  type Decision,
  type DerivedDocument,
  type KeptCoding,
  matchRows,
  type Replacement,
  type ReportId,
  type Store,
} from "@zenobia/record";
import { ADDITION } from "../review/add-assertion.ts";

/** Assertions that were decided on and coded again, and what of them a change writes. */
export interface CarriedChange {
  /** All of the record, as the change leaves them. */
  readonly carried: CarriedAssertions;
  readonly replacement: Replacement;
}

/** What of a stretch of the log carrying decisions over depends on. */
export interface CarriedQuestion {
  /** Reports that may be coded otherwise, or decided on, since. */
  readonly reports: readonly ReportId[];
  /** All their codings, in the order in which they were kept. */
  readonly codings: readonly KeptCoding[];
  readonly texts: ReadonlyMap<ReportId, string>;
  /** All decisions; undone ones too, as these may come back. */
  readonly decisions: readonly Decision[];
}

/** Finds assertions of older codings that decisions name in the newest coding of the same coder. */
export async function deriveCarried(
  store: Pick<Store, "allDocuments">,
  { codings, decisions, reports, texts }: CarriedQuestion,
): Promise<CarriedChange> {
  const named = new Set(decisions.flatMap(({ ruling }) => assertionsIn(ruling)));
  const anew = supersededIn(codings).flatMap(([older, newest]) =>
    carriedBetween({ older, newest }, { named, text: texts.get(older.report) ?? "" }),
  );
  const isAnew = new Set(reports);
  const carried = new Map<AssertionId, CarriedAssertion>();
  for await (const document of store.allDocuments("carried")) {
    const known = carriedIn(document);
    if (!isAnew.has(known.report)) carried.set(known.assertion, known);
  }
  for (const one of anew) carried.set(one.assertion, one);
  return {
    carried,
    replacement: { kind: "carried", keys: reports.map(keyOf), documents: anew.map(documentOf) },
  };
}

/** The coding of each coder that counts: its last, as a text is coded again when its coder has become better. */
export function newestOf(codings: readonly KeptCoding[]): readonly KeptCoding[] {
  const last = new Map<string, KeptCoding>();
  for (const coding of codings) last.set(coderKey(coding), coding);
  return [...last.values()];
}

/** What a reviewer adds stands beside what they added before. */
function coderKey({ coded: { coder }, report }: KeptCoding): string {
  return `${report} ${coder.name} ${coder.models[ADDITION] ?? ""}`;
}

/** Codings that no longer count, each with the one that does. */
function supersededIn(
  codings: readonly KeptCoding[],
): readonly (readonly [KeptCoding, KeptCoding])[] {
  const newest = new Map(newestOf(codings).map((coding) => [coderKey(coding), coding]));
  return codings.flatMap((older): readonly (readonly [KeptCoding, KeptCoding])[] => {
    const last = newest.get(coderKey(older));
    return last === undefined || last.id === older.id ? [] : [[older, last]];
  });
}

function carriedBetween(
  { older, newest }: { readonly older: KeptCoding; readonly newest: KeptCoding },
  { named, text }: { readonly named: ReadonlySet<AssertionId>; readonly text: string },
): readonly CarriedAssertion[] {
  const own = [...named].filter((id) => id.startsWith(`${older.id}:`)).sort();
  if (own.length === 0) return [];
  const rowsOf = ({ coded, id, report }: KeptCoding) =>
    assertionsOf(coded, { coding: id, report, text });
  const matches = matchRows(rowsOf(older), rowsOf(newest));
  return own.map((assertion) => {
    const match = matches.get(assertion);
    return { assertion, report: older.report, ...(match === undefined ? {} : { match }) };
  });
}

/** Documents of this kind are written here and nowhere else. */
function carriedIn({ document }: DerivedDocument): CarriedAssertion {
  return document as CarriedAssertion;
}

function keyOf(report: ReportId): string {
  return `carried:${report}`;
}

function documentOf(carried: CarriedAssertion): DerivedDocument<CarriedAssertion> {
  const { assertion, match, report } = carried;
  return {
    kind: "carried",
    id: assertion,
    keys: [keyOf(report)],
    members: [assertion, ...(match === undefined ? [] : [match.to])],
    columns: { status: match?.how ?? "lost" },
    document: carried,
  };
}
