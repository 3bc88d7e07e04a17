import { expect, test } from "vitest";
import { printQuestion } from "../../src/api/client.ts";

test("prints a question in one order, without what is absent", () => {
  const question = {
    to: undefined,
    types: ["AID", "ASSAULT"],
    from: "2019-03-01",
    words: "",
    actors: [],
    limit: 50,
  };
  expect(printQuestion(question)).toBe("?from=2019-03-01&limit=50&types=AID&types=ASSAULT");
});
