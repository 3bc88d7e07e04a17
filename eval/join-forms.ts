const GLUED_TO_LEFT = /^(?:[.,;:?!)\]%]|”|n't|'(?:s|re|ve|d|ll|m)?|’s?)$/u;
const GLUED_TO_RIGHT = /^(?:[([$]|“)$/u;

/** A text put together from its words, with the offset of each. */
export interface JoinedForms {
  readonly text: string;
  readonly starts: readonly number[];
}

/** Puts words together as people write them: no blank before a comma, none inside quotation marks. */
export function joinForms(forms: readonly string[]): JoinedForms {
  let text = "";
  const starts: number[] = [];
  let isGlued = true;
  for (const form of forms) {
    if (!(isGlued || GLUED_TO_LEFT.test(form))) text += " ";
    starts.push(text.length);
    text += form;
    isGlued = GLUED_TO_RIGHT.test(form);
  }
  return { text, starts };
}

/** The Penn Treebank's quotation marks as typographic ones; any other word as it is. */
export function plainQuote(form: string): string {
  if (form === "``") return "“";
  return form === "''" ? "”" : form;
}
