/**
 * Gives words slots; where all are taken, words that were not used of late give theirs up.
 *
 * Words are kept in two generations. Those that are used move into the younger; once that fills half of the slots, the
 * older loses its own and the younger becomes the older. So a word stays for as many others as are half of the slots.
 */
export class WordSlots {
  readonly #half: number;
  readonly #free: number[];
  #young: Map<string, number> = new Map();
  #old: Map<string, number> = new Map();

  constructor(slots: number) {
    this.#half = slots / 2;
    this.#free = Array.from({ length: slots }, (_, at) => slots - 1 - at);
  }

  /** The slot of a word that has one. */
  find(word: string): number | undefined {
    const slot = this.#young.get(word);
    if (slot !== undefined) return slot;
    const older = this.#old.get(word);
    if (older === undefined) return undefined;
    this.#old.delete(word);
    this.#keep(word, older);
    return older;
  }

  /** Gives a slot to a word that has none. */
  add(word: string): number {
    if (this.#young.size >= this.#half) this.#turn();
    const slot = this.#free.pop() ?? 0;
    // A key cut out of a report would keep the whole report in memory, hence the copy.
    this.#young.set(word.split("").join(""), slot);
    return slot;
  }

  #keep(word: string, slot: number): void {
    if (this.#young.size >= this.#half) this.#turn();
    this.#young.set(word.split("").join(""), slot);
  }

  #turn(): void {
    for (const slot of this.#old.values()) this.#free.push(slot);
    this.#old = this.#young;
    this.#young = new Map();
  }
}
