import { AppError } from "@zenobia/model";
import { stubCoding } from "@zenobia/testkit";
import type { CommandReader } from "../src/command-reader.ts";

/** A reader that knows no words: every report has one event, made of its first word. */
export function createStubReader(overrides: Partial<CommandReader> = {}): CommandReader {
  return {
    code: (report, sha256) => stubCoding(report, sha256),
    geoparse: (text) => [{ start: 0, end: 1, text: text.slice(0, 1), confidence: 0.5 }],
    times: (text, published) => {
      if (!/^\d{4}-\d{2}-\d{2}/u.test(published))
        throw new AppError("input/date", `"${published}" is no day`);
      return [{ span: [0, text.length], type: "DATE", value: published }];
    },
    tryEntry: ({ examples = [] }) => ({
      results: examples.map((example) => ({ example, isMet: true, coded: [] })),
      isNeeded: true,
    }),
    parse: (text, firstId = 1) => [
      { comments: [`# sent_id = ${firstId}`, `# text = ${text.trim()}`], rows: [wordRow("Go")] },
    ],
    parseSentences: (sentences) =>
      sentences.map(({ comments, rows }) => ({
        comments,
        rows: rows.map((row) => (row.kind === "word" ? { ...row, upos: "VERB" } : row)),
      })),
    pair: ({ source, target }) => {
      const spans = [...source.spans, ...target.spans].map(String);
      return { type: "ASSAULT", status: "happened", confidence: 0.9, because: spans };
    },
    ...overrides,
  };
}

function wordRow(form: string) {
  const empty = {
    lemma: "_",
    upos: "_",
    xpos: "_",
    feats: "_",
    relation: "_",
    deps: "_",
    misc: "_",
  };
  return { kind: "word", id: 1, form, ...empty } as const;
}
