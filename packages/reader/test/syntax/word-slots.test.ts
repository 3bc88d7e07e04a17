import { fc, test as lawOf } from "@fast-check/vitest";
import { expect } from "vitest";
import { WordSlots } from "../../src/syntax/word-slots.ts";

const SLOTS = 8;

lawOf.prop([fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { maxLength: SLOTS / 2 }))])(
  "gives each word of a batch a slot of its own, whatever came before",
  (batches) => {
    const slots = new WordSlots(SLOTS);
    const bearers = new Map<number, string>();
    for (const batch of batches) {
      const words = batch.map(String);
      const given = words.map((word) => {
        const known = slots.find(word);
        if (known !== undefined) expect(bearers.get(known)).toBe(word);
        const slot = known ?? slots.add(word);
        expect(slot).toBeGreaterThanOrEqual(0);
        expect(slot).toBeLessThan(SLOTS);
        bearers.set(slot, word);
        return slot;
      });
      expect(words.map((_, at) => bearers.get(given[at] ?? -1))).toEqual(words);
    }
  },
);
