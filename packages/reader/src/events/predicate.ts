import type { ControlStatus, EventStatus, Measure, PloverType, RelationKind } from "@zenobia/model";

/** What becomes of an action named under a predicate ("threatened to *attack*"). */
export type ContentUse = "absorb" | "claim" | Exclude<EventStatus, "ongoing">;

/** What a predicate does to the control of a place. */
export interface ControlEffect {
  readonly change: ControlStatus;
  readonly holder: "actor" | "recipient";
  readonly place: readonly string[];
  readonly from?: readonly string[];
}

/** A standing tie a predicate states. */
export interface RelationEffect {
  readonly kind: RelationKind;
  readonly subject: "actor" | "recipient";
  readonly object: "actor" | "recipient";
}

/** Conditions on the head lemma of a role; `~name` is a word class. */
export type RoleConditions = Readonly<Record<string, readonly string[]>>;

/** An invented sentence with what the entry finds in it; run as a test. */
export interface PredicateExample {
  readonly text: string;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly place?: string;
  readonly mode?: string;
  readonly status?: EventStatus;
  readonly control?: ControlStatus;
}

/** One entry of the predicate lexicon; data/predicates/README.md says what each line means. */
export interface PredicateEntry {
  readonly id: string;
  /** "none" for entries that only state control or a tie. */
  readonly type: PloverType | "none";
  readonly mode?: string;
  readonly contexts?: readonly string[];
  readonly verb?: readonly string[];
  readonly noun?: readonly string[];
  readonly adjective?: readonly string[];
  readonly if?: RoleConditions;
  readonly unless?: RoleConditions;
  readonly actor?: readonly string[];
  readonly recipient?: readonly string[];
  readonly noun_actor?: readonly string[];
  readonly noun_recipient?: readonly string[];
  readonly place?: readonly string[];
  readonly parties?: "both";
  readonly content?: ContentUse;
  readonly status?: EventStatus;
  readonly control?: ControlEffect;
  readonly relation?: RelationEffect;
  readonly figure?: Measure;
  readonly examples?: readonly PredicateExample[];
}

/** How a word uses an entry. */
export type EntryUse = "verb" | "noun" | "adjective";

/** An entry under one of its words. */
export interface PredicateWord {
  readonly entry: PredicateEntry;
  readonly use: EntryUse;
  /** Words beside the head lemma: particles of a verb, modifiers before a noun. */
  readonly with: readonly string[];
  /** What the entry asks of roles. */
  readonly conditions: Conditions;
}

/** Conditions of an entry, role by role. */
export interface Conditions {
  readonly if: readonly RoleCondition[];
  readonly unless: readonly RoleCondition[];
}

type RoleCondition = readonly [role: string, list: readonly string[]];

/** The conditions of an entry, listed once. */
export function conditionsOf({ if: wanted = {}, unless = {} }: PredicateEntry): Conditions {
  return { if: Object.entries(wanted), unless: Object.entries(unless) };
}

/** Looks predicate entries up by the lemma of their head word. */
export interface PredicateLexicon {
  readonly entries: readonly PredicateEntry[];
  find(lemma: string, use: EntryUse): readonly PredicateWord[];
}

const NO_WORDS: readonly PredicateWord[] = [];

/**
 * Indexes the lexicon: under each head lemma the entries with most conditions first.
 *
 * @param preferred Ids of entries that come before all others.
 */
export function createPredicateLexicon(
  entries: readonly PredicateEntry[],
  preferred: ReadonlySet<string> = new Set(),
): PredicateLexicon {
  const index: Readonly<Record<EntryUse, Map<string, PredicateWord[]>>> = {
    verb: new Map(),
    noun: new Map(),
    adjective: new Map(),
  };
  const add = (
    use: EntryUse,
    phrase: string,
    { entry, conditions }: Pick<PredicateWord, "entry" | "conditions">,
  ): void => {
    const words = phrase.toLowerCase().split(" ");
    const head = use === "noun" ? words.at(-1) : words[0];
    const rest = use === "noun" ? words.slice(0, -1) : words.slice(1);
    if (head === undefined || head === "") return;
    const list = index[use].get(head);
    const word = { entry, use, with: rest, conditions };
    if (list) list.push(word);
    else index[use].set(head, [word]);
  };
  for (const entry of entries) {
    const known = { entry, conditions: conditionsOf(entry) };
    for (const phrase of entry.verb ?? []) add("verb", phrase, known);
    for (const phrase of entry.noun ?? []) add("noun", phrase, known);
    for (const phrase of entry.adjective ?? []) add("adjective", phrase, known);
  }
  for (const lists of Object.values(index))
    for (const list of lists.values())
      list.sort(
        (a, b) =>
          Number(preferred.has(b.entry.id)) - Number(preferred.has(a.entry.id)) ||
          specificity(b) - specificity(a),
      );
  return { entries, find: (lemma, use) => index[use].get(lemma) ?? NO_WORDS };
}

/** The lexicon without one of its entries. */
export function lexiconWithout(lexicon: PredicateLexicon, id: string): PredicateLexicon {
  return {
    entries: lexicon.entries.filter((entry) => entry.id !== id),
    find: (lemma, use) => lexicon.find(lemma, use).filter(({ entry }) => entry.id !== id),
  };
}

/** How much an entry asks for: an entry with more words and conditions is tried first. */
function specificity(word: PredicateWord): number {
  return 2 * word.with.length + word.conditions.if.length;
}
