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

/** Tells whether one name is the other, or holds it as whole words. */
export function namesAgree(a: string, b: string): boolean {
  const [one, two] = [plainName(a), plainName(b)];
  if (one === two) return true;
  const [short, long] = one.length <= two.length ? [one, two] : [two, one];
  return short.length > 2 && ` ${long} `.includes(` ${short} `);
}

/** Tells whether both are empty, or have a name in common. */
export function anyAgree(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 && b.length === 0) return true;
  return a.some((one) => b.some((other) => namesAgree(one, other)));
}
