/** Words for the parts of rule ids; what is not listed is shown as the id has it. */
export type Phrases = Readonly<Record<string, string>>;

/** How a phrase hangs on the word that names the act. */
export const SYNTAX_PHRASES: Phrases = {
  active: "of the verb",
  "passive-agent": "of the passive verb, after “by”",
  "passive-subject": "of the verb, as the subject of its passive",
  participle: "of the participle: the noun it describes",
  "compound-participle": "of the participle, joined with a hyphen",
  hyphen: "of the participle, joined with a hyphen",
  relative: "of the relative clause: the noun it describes",
  shared: "shared with another verb",
  "shared-conj": "shared with the verb before",
  "shared-xcomp": "shared with the verb above",
  "shared-advcl": "shared with the main clause",
  "shared-agent": "shared with the passive above",
  predicate: "of a predicate with “be”",
  copula: "of a form of “be”",
  apposition: "set beside the noun",
  "subject-of-noun": "of the verb that the noun hangs on",
};

/** How the noun that names the act is tied to a party. */
export const NOUN_PHRASES: Phrases = {
  possessor: "owner of the noun (“’s”)",
  modifier: "word before the noun",
  infinitive: "infinitive after the noun",
};

/** What was found by itself in the words around. */
export const STATUS_PHRASES: Phrases = {
  plain: "said plainly, so it happened",
  negation: "the verb is negated",
  "negation-above": "a verb above is negated",
  progressive: "the verb is in a progressive form",
  still: "an adverb says that it goes on",
};

/** What a word around says of the status; the word follows. */
export const STATUS_WORD_PHRASES: Phrases = {
  modifier: "the modifier",
  carrier: "the verb that carries it,",
  modal: "the auxiliary",
  "open-clause": "a clause that leaves it open,",
  governor: "the word above,",
  "governor-noun": "the noun above,",
  lexicon: "lexicon entry",
  content: "what stands above, lexicon entry",
};

/** How a number was found; the word that told it follows. */
export const FIGURE_PHRASES: Phrases = {
  verb: "number under the verb",
  "verb-before": "number before the verb",
  "verb-after": "number after the verb",
  noun: "number of",
  of: "number with “of” under",
  total: "a total",
  attribute: "number that is said to be",
  crowd: "number of people:",
  count: "a count:",
  strikes: "number of strikes:",
  destroyed: "number of things, verb",
  behind: "words behind the number:",
  confirmed: "a confirmed number:",
  money: "a sum of money",
  joined: "number joined to another:",
  part: "part of another number:",
};

/** Where the speaker of a quotation was found. */
export const QUOTE_PHRASES: Phrases = {
  "cue-over": "the verb of speech has the quotation under it",
  "cue-behind": "the verb of speech stands right behind",
  "cue-before": "the verb of speech stands right before",
  "verb-above": "the words are part of a sentence about the speaker",
  colon: "a colon leads to the quotation",
  "same-paragraph": "the speaker of the same paragraph goes on",
  "next-sentence": "the next sentence names the speaker",
  "paragraph-before": "the speaker of the paragraph before goes on",
  "after-indirect": "goes on from indirect speech",
  "after-indirect-paragraph": "goes on from indirect speech in the paragraph before",
};

/** Where the venue of a quotation was found. */
export const VENUE_PHRASES: Phrases = {
  in: "phrase of place with the verb of speech",
  addressee: "the one who was told",
  "reached-by": "the channel that the words came by",
  "own-channel": "the speaker's own channel",
  kept: "the same as in the quotation before",
};
