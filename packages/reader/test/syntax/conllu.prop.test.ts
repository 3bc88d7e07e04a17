import fc from "fast-check";
import { expect, test } from "vitest";
import { type ConlluSentence, parseConllu, printConllu } from "../../src/syntax/conllu.ts";

const CELL = fc
  .string({ unit: "grapheme", minLength: 1, maxLength: 6 })
  .filter((cell) => !/[\t\n\r]/.test(cell));

const SENTENCE: fc.Arbitrary<ConlluSentence> = fc
  .tuple(
    fc.array(
      CELL.map((cell) => `# ${cell}`),
      { maxLength: 2 },
    ),
    fc.array(fc.tuple(fc.array(CELL, { minLength: 8, maxLength: 8 }), fc.nat(8), fc.boolean()), {
      minLength: 1,
      maxLength: 5,
    }),
  )
  .map(([comments, words]) => ({
    comments,
    rows: words.flatMap(([cells, head, kept], at) => {
      const [
        form = "_",
        lemma = "_",
        upos = "_",
        xpos = "_",
        feats = "_",
        relation = "_",
        deps = "_",
        misc = "_",
      ] = cells;
      const id = at + 1;
      const word = {
        kind: "word",
        id,
        form,
        lemma,
        upos,
        xpos,
        feats,
        relation,
        deps,
        misc,
      } as const;
      const row = head > words.length || head === id ? word : { ...word, head };
      return kept
        ? [{ kind: "kept", line: `${id}-${id + 1}\t${cells.join("\t")}\t_` } as const, row]
        : [row];
    }),
  }));

test("parsing what was printed gives the same sentences", () => {
  fc.assert(
    fc.property(fc.array(SENTENCE, { maxLength: 4 }), (sentences) => {
      expect(parseConllu(printConllu(sentences))).toEqual({ ok: true, sentences });
    }),
  );
});

test("any text gives sentences or issues with a line of the text", () => {
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom("1", "2", "-", ".", "\t", "\n", "_", "#", "a") }),
      (text) => {
        const parsed = parseConllu(text);
        const lines = text.split("\n").length;
        if (!parsed.ok)
          for (const { line } of parsed.issues) expect(line >= 1 && line <= lines).toBe(true);
      },
    ),
  );
});
