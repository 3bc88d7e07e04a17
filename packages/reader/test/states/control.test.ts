import { expect, test } from "vitest";
import { controlIn } from "../told-in.ts";

test("who takes a place from whom gains it, by the event that tells so", () => {
  expect(controlIn("The Syrian army captured Palmyra from Islamic State on Sunday.")).toEqual([
    {
      place: "Palmyra",
      holder: "Syrian army",
      from: "Islamic State",
      status: "gained",
      event: "e1",
      evidence: ["The Syrian army captured Palmyra from Islamic State"],
    },
  ]);
});

test("who loses a place to another gives it to that other", () => {
  expect(controlIn("The rebels lost Aleppo to the government.")).toEqual([
    {
      place: "Aleppo",
      holder: "government",
      from: "rebels",
      status: "gained",
      event: "e1",
      evidence: ["The rebels lost Aleppo to the government"],
    },
  ]);
});

test.each([
  ["Government forces lost control of Idlib.", "Idlib", "Government forces", "lost", undefined],
  ["The rebels withdrew from Goma.", "Goma", "rebels", "lost", "e1"],
  ["Al-Shabaab controls the town of Baidoa.", "Baidoa", "Al-Shabaab", "held", undefined],
  ["Iraqi forces will retake Mosul.", "Mosul", "Iraqi forces", "planned", "e1"],
])("tells losing, holding and planning apart: %s", (text, place, holder, status, event) => {
  expect(controlIn(text)).toEqual([
    {
      place,
      holder,
      status,
      ...(event === undefined ? {} : { event }),
      evidence: [text.slice(0, -1)],
    },
  ]);
});

test("the second of two verbs is control by the event that both tell of", () => {
  expect(controlIn("Rebels attacked and captured the town of Goma.")).toEqual([
    {
      place: "Goma",
      holder: "Rebels",
      status: "gained",
      event: "e1",
      evidence: ["Rebels attacked and captured the town of Goma"],
    },
  ]);
});

test("the same told twice is said once, with the words of both", () => {
  expect(controlIn("The army recaptured Baidoa from al-Shabaab. The army retook Baidoa.")).toEqual([
    {
      place: "Baidoa",
      holder: "army",
      from: "al-Shabaab",
      status: "gained",
      event: "e1",
      evidence: ["The army recaptured Baidoa from al-Shabaab", "The army retook Baidoa"],
    },
  ]);
});

test("a capture that is denied changes nothing", () => {
  expect(controlIn("The army denied that rebels had captured Goma.")).toEqual([]);
});
