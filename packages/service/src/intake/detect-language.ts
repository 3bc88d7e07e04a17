/** The language of a text, as far as its letters tell. */
export interface DetectedLanguage {
  /** BCP 47 tag of a language; absent where the text is too short to tell. */
  readonly language?: string;
}

/** More words say no more. */
const LOOKED_AT = 4_000;

/** Tells the language of a text. */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
  const { eld } = await import("eld/extrasmall");
  const found = eld.detect(text.slice(0, LOOKED_AT));
  return found.language !== "" && found.isReliable() ? { language: found.language } : {};
}
