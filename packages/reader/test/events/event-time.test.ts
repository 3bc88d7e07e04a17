import { expect, test } from "vitest";
import { codedIn } from "../told-in.ts";

/** The days of each event of a report published on Monday 28 March 2016, by the words of its predicate. */
function daysIn(text: string): Readonly<Record<string, string>> {
  const { events } = codedIn(text);
  return Object.fromEntries(
    events.map(({ trigger, time }) => [
      text.slice(...trigger),
      time === undefined ? "" : `${time.start}..${time.end}`,
    ]),
  );
}

test.each<[text: string, days: Readonly<Record<string, string>>]>([
  ["Rebels attacked Aleppo on Friday.", { attacked: "2016-03-25..2016-03-25" }],
  [
    "Troops bombed Aleppo on Thursday, two days after rebels captured Palmyra.",
    { bombed: "2016-03-24..2016-03-24", captured: "2016-03-22..2016-03-22" },
  ],
  [
    "Troops bombed Aleppo on Saturday after rebels kidnapped a police officer.",
    { bombed: "2016-03-26..2016-03-26", kidnapped: "" },
  ],
  [
    "The army bombed camps in Gedo since October, when Kenya attacked the rebels.",
    { bombed: "2015-10-01..2016-03-28", attacked: "2015-10-01..2015-10-31" },
  ],
  [
    "The rebels, who signed a truce with the government in 2014, condemned the attack.",
    { signed: "2014-01-01..2014-12-31", condemned: "" },
  ],
  [
    "The rebels captured the town on Saturday after 23 days of fighting with the army.",
    { captured: "2016-03-26..2016-03-26", fighting: "2016-03-04..2016-03-26" },
  ],
  ["The rebels agreed to leave Aleppo on Friday.", { agreed: "" }],
  ["Jets bombed Raqqa on Thursday and Friday.", { bombed: "2016-03-24..2016-03-25" }],
  [
    "The army has shelled Aleppo since the bombing of Raqqa by rebels in May 2015.",
    { shelled: "2015-05-01..2016-03-28", bombing: "2015-05-01..2015-05-31" },
  ],
  [
    "The authorities have allowed refugees to return to Goma since Friday.",
    { allowed: "2016-03-25..2016-03-28" },
  ],
  [
    "The rebels launched an attack on Goma in October and signed a truce with the army brokered by Kenya in January.",
    { attack: "2015-10-01..2015-10-31", signed: "" },
  ],
  [
    "Rebels attacked Goma on Friday and bombed the airport.",
    { attacked: "2016-03-25..2016-03-25", bombed: "2016-03-25..2016-03-25" },
  ],
  [
    "The president condemned the 2014 attack on Goma by the rebels.",
    { condemned: "", attack: "2014-01-01..2014-12-31" },
  ],
  [
    "Kenya condemned Friday's attack on Goma by the rebels.",
    { condemned: "", attack: "2016-03-25..2016-03-25" },
  ],
  [
    "Kenya rejected the peace plan of 12 March on Saturday.",
    { rejected: "2016-03-26..2016-03-26" },
  ],
  [
    "The rebels captured Palmyra after last week's bombing by Russia.",
    { captured: "", bombing: "2016-03-21..2016-03-27" },
  ],
])("an event takes the days that are told for it: %s", (text, days) => {
  expect(daysIn(text)).toMatchObject(days);
});

test.each<[text: string, rule: string]>([
  ["Troops bombed Aleppo on Thursday, two days after rebels captured Palmyra.", "weekday+counted"],
  [
    "The army bombed camps since October, when Kenya attacked the rebels.",
    "month-alone+since+when",
  ],
  ["Jets bombed Raqqa on Thursday and Friday.", "weekday+and"],
])("the rule that found the days is named: %s", (text, rule) => {
  expect(codedIn(text).events.flatMap(({ because }) => because)).toContain(rule);
});

test("hours later is the day told before", () => {
  const text =
    "The rebels attacked Goma on Friday. Hours later the army bombed Aleppo. Within hours troops stormed Palmyra.";
  expect(daysIn(text)).toEqual({
    attacked: "2016-03-25..2016-03-25",
    bombed: "2016-03-25..2016-03-25",
    stormed: "2016-03-25..2016-03-25",
  });
});

test("a time behind the comma that ends a relative clause is that of the clause above", () => {
  const text =
    "More than 1,000 Taliban stormed the city, which lies on the highway between Kabul and Kandahar, in the early hours of Friday.";
  expect(daysIn(text)).toEqual({ stormed: "2016-03-25..2016-03-25" });
});
