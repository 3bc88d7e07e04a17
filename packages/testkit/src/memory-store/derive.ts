import { AppError } from "@zenobia/model";
import type { DerivedChange, Replacement, Store } from "@zenobia/record";
import { each } from "./keep.ts";
import { copyOf, documentsOf, type Memory, share, sortedBy } from "./memory.ts";

type DerivedPart = Pick<
  Store,
  | "derivedThrough"
  | "writeDerived"
  | "rows"
  | "rowsOf"
  | "allRows"
  | "subjectsWith"
  | "documents"
  | "documentsWith"
  | "documentsOf"
  | "allDocuments"
>;

/** What is derived of a store in memory. */
export function derivedPart(memory: Memory): DerivedPart {
  const allRows = () => sortedBy([...memory.rows.values()], ({ id }) => id);
  return {
    derivedThrough: async () => memory.derivedThrough,
    writeDerived: async (change) => write(memory, copyOf(change)),
    rows: async (ids) => ids.flatMap((id) => memory.rows.get(id) ?? []),
    rowsOf: async (codings, kind) =>
      allRows().filter(
        (row) => codings.includes(row.coding) && (kind === undefined || row.kind === kind),
      ),
    allRows: () => each(allRows),
    subjectsWith: async (keys) =>
      [...memory.keys].flatMap(([subject, own]) => (share(own, keys) ? subject : [])).sort(),
    documents: async (kind, ids) => ids.flatMap((id) => memory.documents.get(kind)?.get(id) ?? []),
    documentsWith: async (kind, keys) =>
      documentsOf(memory, kind).filter((document) => share(document.keys, keys)),
    documentsOf: async (kind, members) =>
      documentsOf(memory, kind).filter((document) => share(document.members, members)),
    allDocuments: (kind) => each(() => documentsOf(memory, kind)),
  };
}

function write(memory: Memory, change: DerivedChange): void {
  if (memory.derivedThrough !== change.after)
    throw new AppError("store/conflict", `derived through ${memory.derivedThrough} by now`);
  if (change.clear === true) {
    memory.rows.clear();
    memory.keys.clear();
    memory.documents.clear();
  }
  for (const id of change.dropRows ?? []) {
    memory.rows.delete(id);
    memory.keys.delete(id);
  }
  for (const { row, keys } of change.rows ?? []) {
    memory.rows.set(row.id, row);
    memory.keys.set(row.id, keys);
  }
  for (const { subject, keys } of change.subjects ?? []) memory.keys.set(subject, keys);
  for (const replacement of change.replacements ?? []) replace(memory, replacement);
  memory.derivedThrough = change.through;
}

function replace(memory: Memory, { kind, keys, documents }: Replacement): void {
  const table = memory.documents.get(kind) ?? new Map();
  for (const document of documentsOf(memory, kind))
    if (share(document.keys, keys)) table.delete(document.id);
  for (const document of documents) table.set(document.id, document);
  memory.documents.set(kind, table);
}
