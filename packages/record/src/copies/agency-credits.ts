/** A news agency that a report says it has something from. */
export interface AgencyCredit {
  /** The agency's one name. */
  readonly agency: string;
  /**
   * `byline`: the whole text is the agency's ("BEIRUT (Reuters) – …", "… AFP" at the end); `contribution`: a part is
   * ("Reuters contributed to this report"); `mention`: a statement is ("AFP reports", "told Reuters").
   */
  readonly how: "byline" | "contribution" | "mention";
}

/** Agencies by the names that credit lines have for them. */
const AGENCIES: Readonly<Record<string, readonly string[]>> = {
  "Agence France-Presse": ["AFP", "Agence France-Presse", "Agence France Presse"],
  "Al Masdar": ["Al-Masdar News", "Al Masdar News"],
  "Anadolu Agency": ["Anadolu", "Anadolu Agency", "AA"],
  ANSA: ["ANSA"],
  "Associated Press": ["AP", "Associated Press", "The Associated Press"],
  Bloomberg: ["Bloomberg"],
  dpa: ["dpa", "Deutsche Presse-Agentur"],
  EFE: ["EFE"],
  Interfax: ["Interfax"],
  IRNA: ["IRNA"],
  "Kyodo News": ["Kyodo", "Kyodo News"],
  "Press Association": ["PA Media", "Press Association"],
  "Press Trust of India": ["PTI", "Press Trust of India"],
  Reuters: ["Reuters", "Thomson Reuters"],
  "RIA Novosti": ["RIA", "RIA Novosti"],
  SANA: ["SANA", "Sana"],
  Tass: ["TASS", "Tass", "ITAR-TASS"],
  "United Press International": ["UPI", "United Press International"],
  Xinhua: ["Xinhua"],
};

/** Credit lines stand this near to the beginning or the end, in UTF-16 code units. */
const HEAD = 160;
const TAIL = 240;

const NAMES = Object.entries(AGENCIES).flatMap(([agency, names]) =>
  names.map((name): readonly [string, string] => [name, agency]),
);

/** Verbs by which reports pass on what an agency says; short names of agencies are taken in such company alone. */
const SAYS = ["reports", "reported", "said", "says", "cited", "quoted"] as const;
const TOLD = ["told", "according to", "reported by", "quoted by", "by"] as const;

/** Finds which agencies a report credits, each once, by its strongest credit; by name. */
export function creditsOf(text: string): readonly AgencyCredit[] {
  const head = text.slice(0, HEAD);
  const tail = text.slice(-TAIL).trimEnd();
  const found = new Map<string, AgencyCredit["how"]>();
  for (const [name, agency] of NAMES) {
    const how = howCredited(name, { head, tail, text });
    const before = found.get(agency);
    if (how !== undefined && (before === undefined || rank(how) < rank(before)))
      found.set(agency, how);
  }
  return [...found]
    .map(([agency, how]) => ({ agency, how }))
    .sort((a, b) => (a.agency < b.agency ? -1 : 1));
}

function rank(how: AgencyCredit["how"]): number {
  return ["byline", "contribution", "mention"].indexOf(how);
}

interface Parts {
  readonly head: string;
  readonly tail: string;
  readonly text: string;
}

function howCredited(name: string, { head, tail, text }: Parts): AgencyCredit["how"] | undefined {
  if (head.includes(`(${name})`) || endsWithCredit(tail, name)) return "byline";
  if (standsIn(tail, name) && tail.includes("contributed to this")) return "contribution";
  const passed =
    SAYS.some((verb) => text.includes(`${name} ${verb}`)) ||
    TOLD.some((word) => standsIn(text, `${word} ${name}`));
  return passed ? "mention" : undefined;
}

/** The last line is the agency's name, perhaps in brackets or after a dash. */
function endsWithCredit(tail: string, name: string): boolean {
  if (tail.endsWith(`(${name})`)) return true;
  if (!tail.endsWith(name)) return false;
  const before = tail.slice(0, -name.length);
  return /(?:\n|[–—-] |\| )$/u.test(before);
}

/** Tells whether words stand in a text as words, not as parts of others. */
function standsIn(text: string, words: string): boolean {
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const after = text[at + words.length] ?? " ";
    const before = text[at - 1] ?? " ";
    if (!isLetter(after) && !isLetter(before)) return true;
  }
  return false;
}

function isLetter(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}
