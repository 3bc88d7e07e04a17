const LETTERS = /\p{L}/u;
/** What follows these is written large whatever it is: it says nothing about the word. */
const OPENS = /^(?:[.?!:;“‘"'([—–•*…]|--|\.\.\.|\*\*)$/u;
/** In a headline nearly every word is a capital: it says nothing about case either. */
const MOST_CAPITALS = 0.4;
/** How many sightings it takes to trust a context as much as what is known without it. */
const DOUBT = 4;
const UNSEEN = 0.02;
const ALWAYS = 0.93;
/** A writing rarer than this share of the usual one is a slip. */
const LEAST_SHARE = 0.05;
/** Beside more sightings than these one other proves nothing. */
const SLIP_AMONG = 3;
const START = "^";

type Tally = Map<string, number>;

/** Learns from ordinary print how words are written, alone and beside their neighbours. */
export class CaseModel {
  readonly #words: Map<string, Tally> = new Map();
  readonly #contexts: Map<string, Tally> = new Map();

  /** Counts the words of a sentence; headlines and sentences in capitals are passed over. */
  learn(forms: readonly string[]): void {
    const words = forms.filter((form) => LETTERS.test(form));
    const capitals = words.filter((form) => form !== form.toLowerCase());
    if (capitals.length > MOST_CAPITALS * words.length) return;
    forms.forEach((form, at) => {
      if (!LETTERS.test(form) || isOpening(forms, at)) return;
      const word = form.toLowerCase();
      const before = isOpening(forms, at - 1) ? START : (forms[at - 1] ?? START);
      const after = forms[at + 1] ?? START;
      count(this.#words, word, form);
      for (const key of [...leftKeys(word, before), ...rightKeys(word, after)])
        count(this.#contexts, key, form);
    });
  }

  /** Counts a word of a dictionary once, if it was seen; so rare words are not written large by chance. */
  suppose(word: string): void {
    if (this.#words.has(word)) count(this.#words, word, word);
  }

  /** How often the word was seen. */
  sightings(word: string): number {
    return sum(this.#words.get(word.toLowerCase()));
  }

  /** Tells whether nothing but chance would write the word large: "she", "is", "over". */
  isAlwaysSmall(word: string): boolean {
    const small = word.toLowerCase();
    return shareOf(this.#words.get(small), small, 0) >= ALWAYS;
  }

  /** How the word is mostly written; undefined when it was never seen. */
  usualForm(word: string): string | undefined {
    return this.forms(word)[0];
  }

  /** The ways in which the word was seen written, most frequent first; without slips of the pen. */
  forms(word: string): readonly string[] {
    const seen = [...(this.#words.get(word.toLowerCase()) ?? [])].sort(
      ([formA, a], [formB, b]) => b - a || (formA > formB ? -1 : 1),
    );
    const most = seen[0]?.[1] ?? 0;
    const least = most > SLIP_AMONG ? Math.max(2, LEAST_SHARE * most) : 1;
    return seen.filter(([, times]) => times >= least).map(([form]) => form);
  }

  /**
   * Chooses the likeliest row of forms.
   *
   * @param choices The forms each word may have, at least one each.
   */
  likeliest(choices: readonly (readonly string[])[]): readonly string[] {
    let rows: readonly Row[] = [{ score: 0, form: START, before: undefined }];
    for (const forms of choices) {
      const ahead = rows;
      rows = forms.map((form) => this.#bestRow(ahead, form));
    }
    const chosen: string[] = [];
    const start = rows.reduce((best, row) => (row.score > best.score ? row : best));
    for (let row: Row | undefined = start; row?.before; row = row.before) chosen.push(row.form);
    return chosen.reverse();
  }

  #bestRow(ahead: readonly Row[], form: string): Row {
    const scored = ahead.map((before) => {
      const step = this.#given(form, leftKeys(form.toLowerCase(), before.form));
      const back = this.#fit(before.form, form);
      return { score: before.score + Math.log(step) + back, form, before };
    });
    return scored.reduce((best, row) => (row.score > best.score ? row : best));
  }

  /** How much better the word before is explained by what follows it than without. */
  #fit(form: string, after: string): number {
    if (!LETTERS.test(form)) return 0;
    const word = form.toLowerCase();
    return Math.log(this.#given(form, rightKeys(word, after)) / this.#given(form, []));
  }

  #given(form: string, keys: readonly string[]): number {
    if (!LETTERS.test(form)) return 1;
    let share = shareOf(this.#words.get(form.toLowerCase()), form, UNSEEN);
    for (const key of keys) share = shareOf(this.#contexts.get(key), form, share);
    return share;
  }
}

interface Row {
  readonly score: number;
  readonly form: string;
  readonly before: Row | undefined;
}

function isOpening(forms: readonly string[], at: number): boolean {
  return at <= 0 || OPENS.test(forms[at - 1] ?? "");
}

/** Contexts from the general to the particular. */
function leftKeys(word: string, before: string): readonly string[] {
  return [`${shapeOf(before)} >> ${word}`, `${before} > ${word}`];
}

function rightKeys(word: string, after: string): readonly string[] {
  return [`${word} << ${shapeOf(after)}`, `${word} < ${after}`];
}

function shapeOf(form: string): string {
  if (!LETTERS.test(form)) return form;
  return form === form.toLowerCase() ? "small" : "large";
}

function shareOf(tally: Tally | undefined, form: string, otherwise: number): number {
  if (tally === undefined) return otherwise;
  return ((tally.get(form) ?? 0) + DOUBT * otherwise) / (sum(tally) + DOUBT);
}

function sum(tally: Tally | undefined): number {
  return [...(tally?.values() ?? [])].reduce((all, times) => all + times, 0);
}

function count(tallies: Map<string, Tally>, key: string, form: string): void {
  const tally = tallies.get(key) ?? new Map<string, number>();
  tally.set(form, (tally.get(form) ?? 0) + 1);
  tallies.set(key, tally);
}
