/** A text as a column can hold it: without NUL and halves of surrogate pairs, each of which becomes U+FFFD. */
export function plainText(text: string): string {
  return text.replaceAll(/\0|\p{Surrogate}/gu, "\uFFFD");
}

/** Each as a column can hold it. */
export function plainTexts(texts: readonly string[]): string[] {
  return texts.map(plainText);
}

/** A day as a column can hold it; `undefined` where there is no such day. */
export function plainDay(day: string | undefined): string | undefined {
  const found = /^\d{4}-\d{2}-\d{2}/u.exec(day ?? "")?.[0];
  if (found === undefined) return undefined;
  const instant = new Date(`${found}T00:00:00Z`);
  const real = !Number.isNaN(instant.valueOf()) && instant.toISOString().startsWith(found);
  return real && found >= "0001-01-01" ? found : undefined;
}

/** Day of what has none. */
export const NO_DAY = "0001-01-01";
