import { fc, test } from "@fast-check/vitest";
import { expect } from "vitest";
import { chooseLabels } from "../../src/folder/read-scores.ts";

const WORDS = 5;
const RELATIONS = 3;
const score = fc.oneof(
  fc.float({ noNaN: true }),
  fc.constantFrom(0, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY, -3.4028234663852886e38),
);
const scores = (count: number) =>
  fc.array(score, { minLength: count, maxLength: count }).map((all) => Float32Array.from(all));

test.prop([
  scores(2 * WORDS * (WORDS + 1)),
  scores(2 * WORDS * (WORDS + 1) * RELATIONS),
  fc.integer({ min: 1, max: WORDS }),
  fc.integer({ min: 0, max: 1 }),
])(
  "any scores give a tree with one root, which alone has the root's relation",
  (arc, relation, words, row) => {
    const size = { sentences: 2, words: WORDS };
    const found = chooseLabels({ size, arc, labels: { relation } }, { row, words, root: 1 });
    const heads = [...found.head];
    expect(heads.filter((head) => head < 0).length).toBe(1);
    for (let word = 0; word < words; word++) {
      let at = word;
      for (let steps = 0; steps < words; steps++) at = at < 0 ? at : (heads[at] ?? -1);
      expect(at).toBe(-1);
      const label = found.relation[word] ?? -1;
      expect(label >= 0 && label < RELATIONS).toBe(true);
      if ((heads[word] ?? 0) >= 0) expect(label).not.toBe(1);
    }
  },
);
