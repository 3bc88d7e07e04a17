import { aReport } from "@zenobia/testkit";
import { expect, test } from "vitest";
import { codedIn, rulesReader } from "../told-in.ts";

/** Who acts or suffers in a sentence: "name: code (entity)". */
function partiesIn(text: string): readonly string[] {
  const { actors, events } = codedIn(text);
  const parties = new Set(events.flatMap(({ actor, recipient }) => [...actor, ...recipient]));
  return actors
    .filter(({ id }) => parties.has(id))
    .map(
      ({ name, code, entity }) => `${name}: ${code}${entity === undefined ? "" : ` (${entity})`}`,
    );
}

test.each([
  ["Hezbollah fighters attacked an outpost on Monday.", "Hezbollah: LBN REB (hezbollah)"],
  ["Al-Shabaab fighters ambushed a patrol.", "Al-Shabaab: SOM REB (al-shabaab)"],
  ["Taliban gunmen stormed a police station.", "Taliban: AFG REB (taliban)"],
  ["RSF fighters looted houses.", "RSF: SDN REB (rapid-support-forces)"],
  ["Abu Sayyaf gunmen kidnapped a priest.", "Abu Sayyaf: PHL REB (abu-sayyaf)"],
  [
    "Lord's Resistance Army rebels abducted 50 children.",
    "Lord's Resistance Army: UGA REB (lords-resistance-army)",
  ],
  [
    "Pentagon-backed Syrian Democratic Forces attacked a dam.",
    "Syrian Democratic Forces: SYR REB (syrian-democratic-forces)",
  ],
  ["US-backed forces shelled the village of Baghouz.", "US-backed forces: MIL"],
  ["Iranian-backed militias attacked a base.", "Iranian-backed militias: UAF"],
  [
    "The Houthi-run health ministry accused Saudi Arabia of lying.",
    "Houthi-run health ministry: YEM MED",
  ],
  ["Russian war planes bombed a market in Idlib.", "Russian war planes: RUS MIL"],
  [
    "Government forces loyal to President Salva Kiir attacked Malakal.",
    "Government forces: SSD MIL",
  ],
  ["Soldiers loyal to Riek Machar attacked Bor.", "Soldiers: SSD REB"],
  ["Forces of General Khalifa Haftar shelled the port of Derna.", "Forces: LBY REB"],
  ["Saddam Hussein's army invaded Kuwait.", "Saddam Hussein's army: IRQ MIL"],
  ["A Hamas official accused Israel of violating the ceasefire.", "Hamas official: PSE REB"],
  ["A Taliban commander threatened the government.", "Taliban commander: AFG REB"],
  ["Anti-Assad rebels attacked Aleppo.", "Anti-Assad rebels: SYR REB"],
  ["Kachin rebels attacked an army base.", "Kachin rebels: MMR REB"],
  ["Shelling crews attacked the village.", "Shelling crews: MIL"],
  [
    "Israeli army spokesman Avi Cohen accused Hamas of breaking the truce.",
    "Israeli army spokesman Avi Cohen: ISR MIL",
  ],
  [
    "Houthi military spokesman Yahya Saleh threatened Saudi Arabia.",
    "Houthi military spokesman Yahya Saleh: YEM REB",
  ],
  ["A spokesman for the Sudanese army accused the RSF of looting.", "spokesman: SDN MIL"],
])("%s", (text, party) => {
  expect(partiesIn(text)).toContain(party);
});

test("negotiators of two states are two", () => {
  expect(partiesIn("US and Russian negotiators met in Geneva.")).toEqual([
    "US: USA GOV (USA)",
    "Russia: RUS GOV (RUS)",
  ]);
});

test.each([
  ["2014-06-01", "USA GOV"],
  ["2019-06-01", "USA ELI"],
])("on %s who held an office is what he was then", (published, code) => {
  const text = "Barack Obama accused Russia of shelling Aleppo.";
  const { actors } = rulesReader().code(aReport({ published, text }), "0".repeat(64));
  expect(actors.find(({ name }) => name === "Barack Obama")?.code).toBe(code);
});
