import { expect, test } from "vitest";
import { reasonWords } from "../../src/reasons/reason-words.ts";

test.each([
  ["lexicon:assault.attack", "act", "lexicon entry assault.attack"],
  ["actor:subject:subject.active", "who", "subject of the verb"],
  ["actor:subject:subject.active.light", "who", "subject of the verb, through a light verb"],
  ["actor:possessor:noun.possessor", "who", "owner of the noun (“’s”)"],
  ["actor:between:noun.preposition", "who", "phrase with “between”"],
  ["actor:through-bombing:by:noun.preposition", "who", "phrase with “by”, of “bombing”"],
  ["recipient:to:oblique.light", "whom", "phrase with “to”, through a light verb"],
  [
    "recipient:clause.subject:subject.active",
    "whom",
    "subject of the verb, in the clause under it",
  ],
  ["recipient:opponent-in-report", "whom", "opponent in report"],
  ["place.near", "where", "named in the same clause"],
  ["place.into", "where", "phrase with “into”"],
  ["weekday+since", "when", "expression of time: weekday, since"],
  ["date-day-month", "when", "expression of time: date day month"],
  ["status.plain", "status", "said plainly, so it happened"],
  ["status.modal:may", "status", "the auxiliary “may”"],
  ["status.lexicon:assault.plan", "status", "lexicon entry assault.plan"],
  ["status.content:reject.deny", "status", "what stands above, lexicon entry reject.deny"],
  ["mode.lexicon:aerial", "mode", "as the lexicon entry has it: aerial"],
  ["mode.clue:jet", "mode", "the word “jet”"],
  ["control:assault.retake", "control", "lexicon entry assault.retake"],
  ["relation:aid.arm", "tie", "lexicon entry aid.arm"],
  ["relation.title:president", "tie", "the title “president”"],
  ["relation.owned-body", "tie", "owned body"],
  ["figure.verb-before:kill", "figure", "number before the verb “kill”"],
  ["figure.joined:figure.noun:troop", "figure", "number joined to another: number of “troop”"],
  ["figure.money", "figure", "a sum of money"],
  ["quote.colon", "speaker", "a colon leads to the quotation"],
  ["venue.addressee", "venue", "the one who was told"],
  ["Model@2", "rule", "Model@2"],
])("%s is said in words", (rule, label, text) => {
  expect(reasonWords(rule)).toEqual({ label, text });
});
