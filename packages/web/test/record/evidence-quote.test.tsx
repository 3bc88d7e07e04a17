// @vitest-environment happy-dom
import { cleanup, screen } from "@testing-library/react";
import { afterEach, expect, test } from "vitest";
import { EvidenceQuote } from "../../src/record/evidence-quote.tsx";
import { renderInRouter } from "../render-in-router.tsx";

afterEach(cleanup);

const QUOTED = {
  report: "r-0000000000000000",
  published: "2019-03-24",
  publisher: "The Lake Courier",
  speakers: ["the governor"],
  words: "riders attacked the garrison",
  sentence: "The governor said that riders attacked the garrison at dawn.",
  at: 23,
};

test("shows the words in their sentence, the chain of speakers, and the way to the report", async () => {
  await renderInRouter(() => <EvidenceQuote quoted={QUOTED} />);
  expect(document.querySelector("blockquote")?.textContent).toBe(QUOTED.sentence);
  expect(document.querySelector("mark")?.textContent).toBe(QUOTED.words);
  expect(document.querySelector("figcaption")?.textContent).toContain(
    "The Lake Courier ›  citing the governor",
  );
  expect(screen.getByRole("link").getAttribute("href")).toBe("/reports/r-0000000000000000?at=23");
});

test("shows script in a report as the text that it is", async () => {
  const words = "<img src=x onerror=alert(1)><script>alert(2)</script>";
  await renderInRouter(() => (
    <EvidenceQuote
      quoted={{ ...QUOTED, words, sentence: `He wrote ${words}.`, publisher: words }}
    />
  ));
  expect(document.querySelector("blockquote")?.textContent).toBe(`He wrote ${words}.`);
  expect(document.querySelectorAll("img, script")).toHaveLength(0);
});
