import { AppError, type CodedReport, type Report } from "@zenobia/model";

/** A coding that knows no words: one event, made of the first word. */
export function stubCoding(report: Report, sha256: string): CodedReport {
  const { text, id, published, publisher, title, url, language = "en" } = report;
  if (!/^\d{4}-\d{2}-\d{2}/u.test(published))
    throw new AppError("input/date", `"${published}" is no day`);
  const end = text.search(/\s|$/u);
  return {
    report: {
      id,
      published,
      ...(publisher === undefined ? {} : { publisher }),
      ...(title === undefined ? {} : { title }),
      ...(url === undefined ? {} : { url }),
      language,
      sha256,
      length: text.length,
    },
    coder: { name: "stub", version: "1", models: {} },
    actors: [
      {
        id: "a1",
        name: text.slice(0, end),
        code: "REB",
        sectors: ["REB"],
        kind: "rebel",
        mentions: [[0, end]],
      },
    ],
    places: [],
    events: [
      {
        id: "e1",
        type: "ASSAULT",
        contexts: [],
        quad: "material conflict",
        intensity: -9,
        actor: ["a1"],
        recipient: [],
        status: "happened",
        attribution: [],
        trigger: [0, end],
        evidence: [[0, end]],
        because: ["lexicon:assault.stub"],
        confidence: 0.5,
      },
    ],
    control: [],
    relations: [],
    figures: [],
    quotes: [],
    times: [],
  };
}
