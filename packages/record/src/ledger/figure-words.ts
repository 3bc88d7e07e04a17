import { foldKey } from "../assertions/fold-key.ts";

/** Whose people are counted, from all to some. */
export const WHOSE = ["people", "civilians", "armed", "children", "women", "workers"] as const;

/** A sort of people that are counted. */
export type Whose = (typeof WHOSE)[number];

/** Of whom each sort is a part. */
export const WHOSE_PARTS: Readonly<Record<Whose, readonly Whose[]>> = {
  people: [],
  civilians: ["people"],
  armed: ["people"],
  children: ["civilians", "people"],
  women: ["civilians", "people"],
  workers: ["civilians", "people"],
};

/** Beginnings of folded words that tell a sort, the most telling sort first. */
const WHOSE_WORDS: readonly (readonly [Whose, readonly string[]])[] = [
  [
    "children",
    ["child", "boy", "girl", "minor", "infant", "bab", "toddler", "schoolchild", "pupil"],
  ],
  [
    "workers",
    ["medic", "doctor", "nurse", "journalist", "reporter", "paramedic", "rescuer", "aid worker"],
  ],
  [
    "armed",
    [
      "fighter",
      "soldier",
      "troop",
      "militant",
      "rebel",
      "insurgent",
      "mercenar",
      "militia",
      "guard",
      "combatant",
      "jihadi",
      "jihadist",
      "terrorist",
      "gunm",
      "force",
      "serviceme",
      "servicem",
      "officer",
      "police",
      "policem",
      "peacekeeper",
      "marine",
      "extremist",
      "commander",
      "attacker",
      "recruit",
      "conscript",
      "airme",
    ],
  ],
  ["women", ["woman", "women"]],
  [
    "civilians",
    ["civilian", "resident", "villager", "bystander", "worshipper", "refugee", "hostage"],
  ],
];

/** Words that don't tell one party of armed men from another. */
const PARTLESS: ReadonlySet<string> = new Set([
  "a",
  "an",
  "and",
  "at",
  "least",
  "members",
  "member",
  "of",
  "other",
  "others",
  "some",
  "suspected",
  "the",
  "their",
  "men",
  "people",
  "new",
  "foreign",
  "armed",
  "young",
  "more",
  "advancing",
  "security",
]);

/** What is counted of whom: the sort, and of armed men the words that tell their party, in order of the alphabet. */
export interface WhoseKey {
  readonly whose: Whose;
  /** Blank between; empty where nothing tells it. */
  readonly party: string;
}

/** Reads whose people a figure counts, as a report puts it; all people when it does not say. */
export function whoseOf(who: string | undefined): WhoseKey {
  const words = foldKey(who ?? "")
    .split(" ")
    .filter((word) => word !== "");
  const begins = (word: string, list: readonly string[]): boolean =>
    list.some((beginning) => word.startsWith(beginning));
  const sort = WHOSE_WORDS.find(([, list]) => words.some((word) => begins(word, list)));
  const [whose, list] = sort ?? ["people", []];
  const party = words.filter((word) => !PARTLESS.has(word) && !begins(word, list));
  return { whose, party: whose === "armed" ? [...new Set(party)].sort().join(" ") : "" };
}

/** Folded words by which a report says that a number has changed. */
export const REVISION_CUES: readonly string[] = [
  "rose to",
  "risen to",
  "rises to",
  "rising to",
  "raised to",
  "raised its",
  "revised",
  "climbed to",
  "climbs to",
  "increased to",
  "now stands at",
  "updated",
  "grew to",
  "lowered",
  "fell to",
  "downgraded",
  "reduced to",
];

/** Folded words by which a report says that a number counts all until now. */
export const TOTAL_CUES: readonly string[] = [
  "since",
  "so far",
  "in total",
  "in all",
  "altogether",
  "overall",
  "death toll",
  "toll",
  "total of",
  "to date",
];

/** Folded words that begin a part of a number told before them. */
export const PART_CUES: readonly string[] = [
  "including",
  "among them",
  "among whom",
  "of whom",
  "of them",
  "of which",
  "most of",
  "half of",
];

/** Tells whether folded words hold a cue, as whole words. */
export function hasCue(words: string, cues: readonly string[]): boolean {
  const padded = ` ${words} `;
  return cues.some((cue) => padded.includes(` ${cue} `));
}

/** Words that tell an order of size only: "dozens", "scores of thousands". */
const VAGUE =
  /^(?:several |many |some )?(?:tens|dozens?|scores|hundreds|thousands|millions|several|many)\b/iu;

/** Tells whether a qualifier is such a word. */
export function isVague(qualifier: string | undefined): boolean {
  return qualifier !== undefined && VAGUE.test(qualifier);
}
