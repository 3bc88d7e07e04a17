import { describe, expect, test } from "vitest";
import { codedIn, eventsIn, type ToldEvent } from "../told-in.ts";

/** An assault that happened, as most of these sentences tell it. */
function assault(parts: Partial<ToldEvent>): ToldEvent {
  return {
    type: "ASSAULT",
    actor: [],
    recipient: [],
    status: "happened",
    trigger: "attacked",
    ...parts,
  };
}

describe("who did what to whom", () => {
  test("an event has its parties, place and day, and every rule that led there", () => {
    const text = "Turkish troops attacked Kurdish fighters near Manbij on Sunday.";
    expect(codedIn(text).events).toEqual([
      {
        id: "e1",
        type: "ASSAULT",
        contexts: ["military"],
        quad: "material conflict",
        intensity: -9,
        cameo: "190",
        actor: ["a1"],
        recipient: ["a2"],
        place: "p1",
        time: { start: "2016-03-27", end: "2016-03-27", precision: "day" },
        status: "happened",
        attribution: [],
        trigger: [15, 23],
        evidence: [[0, 62]],
        because: [
          "lexicon:assault.attack",
          "actor:subject:subject.active",
          "recipient:object:object.active",
          "place.object",
          "weekday",
          "status.plain",
        ],
        confidence: 0.8,
      },
    ]);
  });

  test("a passive says the same as an active", () => {
    expect(eventsIn("Boko Haram was attacked by the Nigerian army.")).toEqual([
      assault({ actor: ["Nigerian army"], recipient: ["Boko Haram"] }),
    ]);
  });

  test("states before a noun of people act by themselves", () => {
    expect(eventsIn("US and Russian negotiators met Iranian diplomats in Geneva.")).toEqual([
      {
        type: "CONSULT",
        actor: ["US", "Russia"],
        recipient: ["Iranian diplomats"],
        place: "Geneva",
        status: "happened",
        trigger: "met",
      },
    ]);
  });

  test("fighters of a group are the group, dozens of civilians are civilians", () => {
    const text = "Dozens of civilians were killed by fighters of Boko Haram in Borno.";
    expect(eventsIn(text)).toEqual([
      assault({
        actor: ["Boko Haram"],
        recipient: ["civilians"],
        place: "Borno",
        trigger: "killed",
      }),
    ]);
  });

  test("all sides of a clash are actors", () => {
    expect(eventsIn("Protesters clashed with police in Tunis on Friday.")).toEqual([
      assault({
        actor: ["Protesters", "police"],
        place: "Tunis",
        time: "2016-03-25/2016-03-25",
        trigger: "clashed",
      }),
    ]);
  });

  test("what cannot act does no assault", () => {
    expect(eventsIn("The chaos killed thousands.")).toEqual([]);
  });
});

describe("where", () => {
  test("each place struck is an event of its own", () => {
    const strike = { mode: "aerial", actor: ["Russian warplanes"], trigger: "bombed" };
    expect(eventsIn("Russian warplanes bombed Manbij and Mosul.")).toEqual([
      assault({ ...strike, place: "Manbij" }),
      assault({ ...strike, place: "Mosul" }),
    ]);
  });

  test("the state around a town is no second place", () => {
    expect(eventsIn("Turkey attacked the town of Afrin in northern Syria on 20 March.")).toEqual([
      assault({ actor: ["Turkey"], place: "Afrin", time: "2016-03-20/2016-03-20" }),
    ]);
  });

  test("a state that is threatened is whom, not where", () => {
    expect(eventsIn("Turkey threatened to attack Syria.")).toEqual([
      {
        type: "THREATEN",
        mode: "violence",
        actor: ["Turkey"],
        recipient: ["Syria"],
        status: "happened",
        trigger: "threatened",
      },
    ]);
  });
});

test("“since” reaches from then to the day of the report", () => {
  expect(eventsIn("Since 2011 the war has displaced Syrians.")).toEqual([
    {
      type: "SANCTION",
      mode: "expel",
      actor: [],
      recipient: ["Syrians"],
      time: "2011-01-01/2016-03-28",
      status: "happened",
      trigger: "displaced",
    },
  ]);
});

test.each([
  ["The army bombed the city of Homs.", "explosives"],
  ["Russian drones struck Odesa.", "drone"],
  ["Turkish forces shelled the town of Manbij with mortars.", "heavy-weapons"],
  ["The suicide bomber killed ten soldiers.", "suicide-attack"],
  ["In Kabul, gunmen attacked a mosque on Monday.", "firearms"],
  ["Police fired tear gas at protesters in Nairobi.", "crowd-control"],
  ["The rebels attacked the army.", undefined],
])("reads the mode of an assault off its words: %s", (text, mode) => {
  expect(eventsIn(text).map((event) => event.mode)).toEqual([mode]);
});

describe("one event or two", () => {
  test("two verbs of one attack are one event with two stretches of evidence", () => {
    const text = "Rebels attacked and captured the town of Goma.";
    const [event, ...others] = codedIn(text).events;
    expect(others).toEqual([]);
    expect(event?.evidence.map((span) => text.slice(...span))).toEqual([
      "Rebels attacked",
      "Rebels attacked and captured",
    ]);
    expect(event?.confidence).toBe(0.9);
  });

  test("other places or other days are other events", () => {
    const army = { actor: ["Syrian army"], recipient: ["rebels"] };
    expect(
      eventsIn(
        "The Syrian army attacked the rebels in Aleppo. The Syrian army attacked the rebels in Homs.",
      ),
    ).toEqual([assault({ ...army, place: "Aleppo" }), assault({ ...army, place: "Homs" })]);
    const rebels = { actor: ["Rebels"], recipient: ["army"], place: "Homs" };
    expect(
      eventsIn(
        "Rebels attacked the army in Homs on Friday. On Saturday they attacked the army in Homs.",
      ),
    ).toEqual([
      assault({ ...rebels, time: "2016-03-25/2016-03-25" }),
      assault({ ...rebels, time: "2016-03-26/2016-03-26" }),
    ]);
  });

  test("the deed one is accused of is an event of its own, as the accuser claims", () => {
    expect(eventsIn("Ukraine accused Russia of shelling Kharkiv.")).toEqual([
      {
        type: "ACCUSE",
        mode: "allege",
        actor: ["Ukraine"],
        recipient: ["Russia"],
        status: "happened",
        trigger: "accused",
      },
      {
        type: "ASSAULT",
        mode: "heavy-weapons",
        actor: ["Russia"],
        recipient: [],
        place: "Kharkiv",
        status: "happened",
        trigger: "shelling",
      },
    ]);
  });

  test("a deed that is denied or condemned stays an event of its own", () => {
    expect(eventsIn("Israel denied attacking Lebanon.")).toEqual([
      assault({
        actor: ["Israel"],
        recipient: ["Lebanon"],
        status: "denied",
        trigger: "attacking",
      }),
    ]);
    expect(eventsIn("France condemned the Russian attack on Kharkiv.")).toEqual([
      {
        type: "ACCUSE",
        mode: "disapprove",
        actor: ["France"],
        recipient: ["Russia"],
        place: "Kharkiv",
        status: "happened",
        trigger: "condemned",
      },
      assault({ actor: ["Russia"], place: "Kharkiv", trigger: "attack" }),
    ]);
  });

  test("what fighters are is no event", () => {
    expect(eventsIn("CIA-trained fighters attacked the army in Idlib.")).toEqual([
      assault({ actor: ["CIA-trained fighters"], recipient: ["army"], place: "Idlib" }),
    ]);
  });
});

describe("whom an offensive is against", () => {
  const fought = "The army attacked Boko Haram near Maiduguri.";

  test("is whom the same side fights elsewhere in the report", () => {
    const text = `${fought} The army later launched an offensive in Borno.`;
    expect(eventsIn(text)).toEqual([
      assault({ actor: ["army"], recipient: ["Boko Haram"], place: "near Maiduguri" }),
      assault({
        actor: ["army"],
        recipient: ["Boko Haram"],
        place: "Borno",
        trigger: "offensive",
      }),
    ]);
    expect(codedIn(text).events[1]?.because.at(-1)).toBe("recipient:opponent-in-report");
  });

  test("stays open where the side fights two as often", () => {
    const text = `${fought} The army attacked Hezbollah near Maiduguri. The army later launched an offensive in Borno.`;
    expect(eventsIn(text).at(-1)).toEqual(
      assault({ actor: ["army"], place: "Borno", trigger: "offensive" }),
    );
  });
});

describe("sides of a fight", () => {
  const recipients = (text: string): unknown =>
    codedIn(text).events.map(({ recipient }) => recipient);
  const named = (text: string): readonly unknown[] => {
    const { actors, events } = codedIn(text);
    const names = new Map(actors.map(({ id, name }) => [id, name]));
    return events.map(({ recipient }) => recipient.map((id) => names.get(id)));
  };

  test("a place is retaken from the group that the army fights elsewhere, whatever either is called", () => {
    const text =
      "Rebels of the M23 attacked Congolese soldiers near Sake on Monday. The army retook Kitchanga.";
    expect(named(text)).toEqual([["Congolese soldiers"], ["M23"]]);
  });

  test("a single fight of two states does not say whom a place was taken from", () => {
    const text =
      "Iranian troops shelled Turkish soldiers on Monday. Iranian troops captured Kirkuk.";
    expect(recipients(text)).toEqual([[expect.any(String)], []]);
  });
});

test("what is pledged is no party, and who is called on to act is", () => {
  const { actors, events } = codedIn(
    "Senegal pledged 500 men. Protesters called for the prime minister to resign.",
  );
  const nameOf = (id: string): string | undefined => actors.find((actor) => actor.id === id)?.name;
  expect(events.map(({ type, recipient }) => [type, recipient.map(nameOf)])).toEqual([
    ["AGREE", []],
    ["REQUEST", ["prime minister"]],
  ]);
});

test("a headline that names the party in other words tells what the lead tells", () => {
  const told = "Rebel army seizes Corvo\n\nAn ethnic rebel army seized Corvo on Friday.";
  expect(codedIn(told).events.map(({ evidence }) => evidence.length)).toEqual([2]);
});
