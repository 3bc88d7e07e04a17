const LITTLE_WORDS: ReadonlySet<string> = new Set(["the", "a", "an", "of", "and"]);

/** Writes a name in lower case without articles, possessives and punctuation. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replaceAll(/[’‘]/gu, "'")
    .replaceAll(/'s?(?![\p{L}\p{N}_])/gu, " ")
    .replaceAll(/[^\p{L}\p{N}_\s]/gu, " ")
    .split(/\s+/u)
    .filter((word) => word !== "" && !LITTLE_WORDS.has(word))
    .join(" ");
}

/** Writes names plainly, each once. */
export function plainNames(names: readonly string[]): readonly string[] {
  return [...new Set(names.map(plainName))];
}

/** Tells whether one name is the other, or holds it as whole words. */
export function namesAgree(a: string, b: string): boolean {
  return plainNamesAgree(plainName(a), plainName(b));
}

/** As {@link namesAgree}, of names that are written plainly already. */
export function plainNamesAgree(one: string, two: string): boolean {
  if (one === two) return true;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  return short.length > 2 && ` ${long} `.includes(` ${short} `);
}

/** Tells of two lists of plain names whether both are empty, or have a name in common. */
export function anyAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return a.some((one) => b.some((other) => plainNamesAgree(one, other)));
}
