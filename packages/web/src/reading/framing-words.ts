/** A word that takes a side, with one that does not. */
export interface FramingWord {
  readonly span: readonly [start: number, end: number];
  readonly plainer: string;
}

/** Words by which one side names another or its deeds, with words that nobody would mind. Lower case. */
const PLAINER: Readonly<Record<string, string>> = {
  regime: "government",
  junta: "military government",
  puppet: "allied",
  terrorist: "armed group, attacker",
  terrorists: "fighters, attackers",
  martyr: "person who was killed",
  martyrs: "people who were killed",
  martyred: "killed",
  liberated: "took",
  liberation: "capture",
  neutralised: "killed or captured",
  neutralized: "killed or captured",
  eliminated: "killed",
  cleansed: "drove out",
  thugs: "fighters",
  bandits: "fighters",
  mercenaries: "hired fighters",
  infidels: "people of another faith",
  crusaders: "foreign troops",
  aggressors: "attackers",
  occupiers: "troops of an occupation",
  brutal: "violent",
  barbaric: "violent",
  heinous: "grave",
  cowardly: "—",
  heroic: "—",
  fanatics: "fighters",
  extremists: "armed group",
  strongman: "leader",
  warlord: "commander",
  warlords: "commanders",
  stronghold: "area that it holds",
  bastion: "area that it holds",
  "so-called": "—",
  butchered: "killed",
  slaughtered: "killed",
  massacre: "killing of many",
};

const WORD = /[\p{L}]+(?:-[\p{L}]+)*/gu;

/** Finds words of a text that take a side, in its order; whether they are the report's own or quoted, its reader sees. */
export function framingWordsOf(text: string): readonly FramingWord[] {
  return [...text.matchAll(WORD)].flatMap(({ index, 0: word }) => {
    // A capital is a name's more often than a sentence's: the Liberation Army takes no side here.
    const plainer = Object.hasOwn(PLAINER, word) ? PLAINER[word] : undefined;
    return plainer === undefined ? [] : [{ span: [index, index + word.length] as const, plainer }];
  });
}
