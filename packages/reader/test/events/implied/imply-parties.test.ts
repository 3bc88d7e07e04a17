import { expect, test } from "vitest";
import { eventsIn } from "../../told-in.ts";

const told = (
  text: string,
  trigger: string,
): { actor: readonly string[]; recipient: readonly string[] } => {
  const event = eventsIn(text).find((other) => other.trigger === trigger);
  return { actor: event?.actor ?? [], recipient: event?.recipient ?? ["no such event"] };
};

test("a demand is rejected to the face of who made it", () => {
  const text =
    "Kenya demanded on Monday that Somalia close the camp. Somalia rejected the demand a day later.";
  expect(told(text, "rejected").recipient).toEqual(["Kenya"]);
});

test("an attack is condemned as its attacker's, told a sentence before", () => {
  const text = "Chadian rebels shelled the camp on Friday. France condemned the attack.";
  expect(told(text, "condemned").recipient).toEqual(["Chadian rebels"]);
});

test("what was told long before is not what is answered", () => {
  const text =
    "Kenya demanded on Monday that Somalia close the camp. It rained. Roads were wet. Markets were closed. Schools stayed shut. Somalia rejected the demand a day later.";
  expect(told(text, "rejected").recipient).toEqual([]);
});

test("an object that does not point back is nobody's", () => {
  const text = "Kenya demanded that Somalia close the camp. Somalia rejected any demand.";
  expect(told(text, "rejected").recipient).toEqual([]);
});

test("people flee from those who fight, told shortly before", () => {
  const text =
    "Congolese soldiers clashed with M23 rebels near Sake on Friday. Thousands of villagers fled to Goma.";
  expect(told(text, "fled").actor).toEqual(["Congolese soldiers", "M23 rebels"]);
});

test("people flee from nobody where no fighting is told", () => {
  expect(told("Thousands of villagers fled to Goma on Friday.", "fled").actor).toEqual([]);
});

test("people who march against nobody named march against the state of the place", () => {
  const text = "Togo will vote in March. Thousands of students marched in Lome on Friday.";
  expect(told(text, "marched").recipient).toEqual(["Togo"]);
});

test("a march in another country is not against a state named in passing", () => {
  const text = "Togo will vote in March. Thousands of students marched in Accra on Friday.";
  expect(told(text, "marched").recipient).toEqual([]);
});

test("an act that is denied is told again, as denied, by who is said to have done it", () => {
  const text =
    "Kenya has armed the Jubaland militia since May, a panel of experts said on Monday. Kenya denied it.";
  const [, denied] = eventsIn(text).filter(({ type }) => type === "AID");
  expect([denied?.status, denied?.actor, denied?.recipient]).toEqual([
    "denied",
    ["Kenya"],
    ["Jubaland militia"],
  ]);
});

test("an accusation that is rejected is a denial, not an offer turned down", () => {
  const text = "Kenya accused Uganda of arming the militia. Uganda rejected the accusation.";
  expect(eventsIn(text).map(({ type, status }) => `${type} ${status}`)).toContain("AID denied");
  expect(eventsIn(text).map(({ type }) => type)).not.toContain("REJECT");
});

test("who denies what another did denies nothing that is coded", () => {
  const text = "Kenya has armed the militia since May. Uganda denied it.";
  expect(eventsIn(text).filter(({ status }) => status === "denied")).toEqual([]);
});
