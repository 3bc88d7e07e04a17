import {
  type AssertionId,
  type CarriedAssertion,
  type CarriedAssertions,
  type DerivedDocument,
  type Orphan,
  orphansOf,
  type Store,
} from "@zenobia/record";

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

/** Documents of this kind hold nothing else. */
function carriedOf({ document }: DerivedDocument): CarriedAssertion {
  return document as CarriedAssertion;
}
