/** Most names are plain ASCII, which needs neither normalisation nor classes of letters. */
const ASCII = /^[ -~]*$/;

/** Folds a name for look-up: lower case, no diacritics, apostrophes, hyphens, stops or blanks. */
export function foldName(name: string): string {
  if (isPlain(name)) return name.toLowerCase();
  if (ASCII.test(name)) return name.toLowerCase().replace(/[^a-z0-9]+/g, "");
  return name
    .normalize("NFD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, "");
}

/** Keeps case but drops diacritics and marks, so that "Erdoğan" meets "Erdogan" and "US" never "us". */
export function plainCase(name: string): string {
  if (isPlain(name)) return name;
  if (ASCII.test(name)) return name.replace(/[^A-Za-z0-9]+/g, "");
  return name.normalize("NFD").replace(/[^\p{L}\p{N}]/gu, "");
}

/** Tells whether a name is of English letters and digits alone, as most words are: then nothing is to be dropped. */
function isPlain(name: string): boolean {
  for (let at = 0; at < name.length; at++) {
    const code = name.charCodeAt(at);
    const letter = code | 0x20;
    if (!((letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39))) return false;
  }
  return true;
}
