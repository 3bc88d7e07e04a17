import { expect, test } from "vitest";
import { extendLexicon } from "../../../src/events/lexicon/extend-lexicon.ts";
import { createPredicateLexicon, type PredicateEntry } from "../../../src/events/predicate.ts";

const strike: PredicateEntry = { id: "assault.strike", type: "ASSAULT", verb: ["strike"] };
const walkOut: PredicateEntry = { id: "protest.strike", type: "PROTEST", verb: ["strike"] };

test("entries of one's own come first, take the place of those with their id, and drop others", () => {
  const own: PredicateEntry = { ...strike, verb: ["smite"] };
  const more: PredicateEntry = { id: "protest.sit", type: "PROTEST", verb: ["strike"] };
  const extended = extendLexicon(
    [strike, walkOut],
    [
      { entries: [own], dropped: [] },
      { entries: [more], dropped: ["protest.strike"] },
    ],
  );
  expect(extended).toEqual([more, own]);
  const [first] = createPredicateLexicon(
    extendLexicon([strike], [{ entries: [more], dropped: [] }]),
  ).find("strike", "verb");
  expect(first?.entry).toBe(more);
});
