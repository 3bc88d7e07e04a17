import { expect, test } from "vitest";
import { codedIn, layersIn } from "../told-in.ts";

/** What is said of one and the same, where it is said more than once: "Putin = He". */
function chainsIn(text: string): readonly string[] {
  const { mentions, entities } = layersIn(text);
  return entities
    .filter((entity) => entity.mentions.length > 1)
    .map((entity) =>
      entity.mentions.map((index) => text.slice(...(mentions[index]?.span ?? [0, 0]))).join(" = "),
    );
}

test.each([
  [
    "a surname, a pronoun and a title go back to the full name",
    "President Vladimir Putin met John Kerry. Putin praised Kerry. He left on Friday. The president thanked the envoy.",
    ["Vladimir Putin = Putin = He = The president", "John Kerry = Kerry"],
  ],
  [
    "an acronym goes back to the name it was put behind",
    "The Syrian Democratic Forces (SDF) entered Raqqa. The SDF freed prisoners.",
    ["Syrian Democratic Forces = SDF = SDF"],
  ],
  [
    "the same description with an article is the same",
    "Turkish troops crossed the border. The Turkish troops shelled Kobani.",
    ["Turkish troops = The Turkish troops", "Turkish = Turkish"],
  ],
  [
    "a description of the right sort goes back to the group named before",
    "Boko Haram raided a village. The militants burned houses.",
    ["Boko Haram = The militants"],
  ],
  [
    "the group is the one named last, though another was called a group before",
    "A vigilante group, the Corvo Shield, holds the bridge. Rain fell on the valley. Ferries stopped. Boko Haram fighters came at dawn after the group burned a market.",
    ["A vigilante group = the Corvo Shield", "Boko Haram fighters = Boko Haram = the group"],
  ],
  [
    "the country is the state named before",
    "Turkey closed its border. Traders in the country complained.",
    ["Turkey = its = the country"],
  ],
  [
    "fighters of a group are the group, one of its commanders is not",
    "PKK militants crossed the river. A PKK commander was wounded. The PKK left.",
    ["PKK militants = PKK = PKK = PKK"],
  ],
  [
    "who is told by the backer alone is the one group named that is backed so",
    "US-backed forces entered Corvo. Rain fell. The Syrian Democratic Forces (SDF) freed prisoners.",
    ["US-backed forces = Syrian Democratic Forces = SDF"],
  ],
  [
    "where two such groups are named, neither is meant",
    "US-backed rebels entered Corvo. The Syrian Democratic Forces left. The Free Syrian Army waited.",
    [],
  ],
  ["both countries are none of them", "Turkey met Iraq. Both countries agreed.", []],
  [
    "a person's title behind the name goes back to it",
    "Erdogan, Turkey's president, visited Paris.",
    ["Erdogan = Turkey's president"],
  ],
  [
    "“it” that stands for nothing goes back to nothing",
    "The army waited. It was clear that rain fell.",
    [],
  ],
  [
    "a part of an organisation's name goes back to the whole",
    "The Zalvanian Salvation Front shelled Corvo. The Salvation Front left.",
    ["The Zalvanian Salvation Front = The Salvation Front"],
  ],
  [
    "an acronym in brackets that is not made of initials is another name",
    "The Zalvanian Movement for Justice (KDZ) entered Corvo. The KDZ freed prisoners.",
    ["The Zalvanian Movement = KDZ = The KDZ"],
  ],
  [
    "“I” in a quotation is who speaks; “we” of a person is not that person",
    "“I will fight and we will win,” said Omar Haddad.",
    ["I = Omar Haddad"],
  ],
  [
    "a pronoun of another sex goes back further",
    "Angela Merkel met Vladimir Putin. She praised the accord.",
    ["Angela Merkel = She"],
  ],
  [
    "what is announced to have done something is who announced it",
    "Boko Haram (BH) announced on Saturday that it had taken Damboa.",
    ["Boko Haram = BH = it"],
  ],
  [
    "a possessive that only an actor can have goes back to an actor, not to a town",
    "Nigeria denied that Damboa had fallen. Its spokesman blamed rebels.",
    ["Nigeria = Its"],
  ],
  [
    "a day is not what “it” stands for",
    "The army left on Monday. It had burned two villages.",
    ["The army = It"],
  ],
  [
    "a militia is not called militants when a rebel group is there",
    "Boko Haram fought the Civilian Joint Task Force. The militants fled.",
    ["Boko Haram = The militants"],
  ],
  [
    "what stands in a headline by a part of its name is the group named in full below",
    "Tigers lose town\n\nThe army drove the Liberation Tigers of Tamil Eelam out of Jaffna on Monday.",
    ["Tigers = Liberation Tigers of Tamil Eelam"],
  ],
  [
    "“rebel” before a noun is the only armed group that has been named",
    "Boko Haram left Damboa. Jets struck rebel positions.",
    ["Boko Haram = rebel"],
  ],
  ["“they” with nobody before it goes back to nothing", "They left.", []],
])("%s", (_, text, chains) => {
  expect(chainsIn(text)).toEqual(chains);
});

test("the people of a state are not the state", () => {
  expect(chainsIn("Turkey arrested Turks. Turkish police freed the Turks.")).toEqual([
    "Turkey = Turkish",
    "Turks = Turks",
  ]);
});

test("a pronoun does not go back further than three sentences", () => {
  const filler = "The rain fell. Snow melted. A wind rose. Night came.";
  expect(chainsIn(`Vladimir Putin spoke. ${filler} He left.`)).toEqual([]);
});

test("every mention belongs to exactly one entity, whose best mention is its own", () => {
  const { mentions, entities } = layersIn(
    "President Vladimir Putin met John Kerry in Moscow. He praised US troops. They left Syria.",
  );
  expect(entities.flatMap((entity) => entity.mentions).sort((a, b) => a - b)).toEqual(
    mentions.map(({ index }) => index),
  );
  expect(entities.filter((entity) => !entity.mentions.includes(entity.best))).toEqual([]);
});

test("the US in a quotation is a state, not who speaks", () => {
  const text = "“Militias armed by the US attacked Raqqa,” the Los Angeles Times wrote on Sunday.";
  const { actors, relations } = codedIn(text);
  const patron = actors.find(({ id }) => id === relations[0]?.subject);
  expect(patron?.country).toBe("USA");
});
