/**
 * JSON with keys in order and no blanks, the same for equal values wherever it is written: what is hashed is this.
 * Keys whose value is `undefined` are left out.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return listJson(value);
  if (typeof value !== "object" || value === null) return String(JSON.stringify(value));
  const row = value as Readonly<Record<string, unknown>>;
  let json = "";
  for (const key of Object.keys(row).sort()) {
    const item = row[key];
    if (item === undefined) continue;
    json += `${json === "" ? "" : ","}${JSON.stringify(key)}:${canonicalJson(item)}`;
  }
  return `{${json}}`;
}

function listJson(items: readonly unknown[]): string {
  let json = "";
  for (let index = 0; index < items.length; index += 1)
    json += `${index === 0 ? "" : ","}${canonicalJson(items[index] ?? null)}`;
  return `[${json}]`;
}
