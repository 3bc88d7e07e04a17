import { stemOf } from "./content-words.ts";

/** Words that reports use for one deed: a line a deed, its name first; deeds that are parts of one another in a block. */
const DEEDS = `
leave withdraw pull remove depart exit evacuate retreat quit withdrawal pullout departure evacuation vacate
flee escape fleeing displace exodus
surrender yield capitulate surrendering

strike hit bomb bombard bombardment shell shelling missile airstrike airstrikes raid pound target blast bombing fire
attack assault offensive onslaught storm invade invasion incursion intervention launch ambush operation
fight battle clash war insurgency wage combat firefight skirmish fighting rebellion insurrection campaign confrontation
kill die murder slay massacre execute behead assassinate slaughter killing death shoot gun
wound injure hurt maim
poison gas poisoning chemical
besiege siege surround encircle blockade encirclement

defeat beat crush vanquish eliminate destroy eradicate
oust dislodge expel drive push eject force clear rout
take seize capture fall retake recapture overrun liberate conquer reclaim enter

arrest detain jail imprison hold custody detention capture raid round intern
try convict sentence charge prosecute jail trial conviction conviction justice
abduct kidnap hostage abduction kidnapping
torture abuse mistreat beat

meet talk talks summit negotiate discuss visit phone conversation speak negotiation meeting call host converse exchange
agree deal accord agreement pact sign broker truce ceasefire
promise pledge vow commit commitment guarantee

accuse blame allege denounce condemn criticise criticize accusation condemnation
urge call ask demand request appeal plead beg press pressure want seek
threaten warn threat warning ultimatum
refuse reject dismiss deny oppose veto rebuff ignore decline rejection refusal

investigate probe inspect inquiry investigation inspection examine

return repatriate bring
free release liberate exchange

send deploy dispatch mass mobilise mobilize gather reinforce

support back help aid assist welcome praise endorse
give supply provide deliver arm equip

strip revoke cancel deprive

resign quit resignation
`;

/** What is done. */
export interface Deed {
  readonly name: string;
  /** Number of its block. */
  readonly block: number;
}

const DEED_OF: ReadonlyMap<string, Deed> = new Map(
  DEEDS.trim()
    .split("\n\n")
    .flatMap((block, number) => block.split("\n").map((line) => ({ line, number })))
    .flatMap(({ line, number }) => {
      const words = line.split(" ");
      const deed = { name: words[0] ?? line, block: number };
      return words.map((word): [string, Deed] => [stemOf(word), deed]);
    })
    // The first line that has a word counts.
    .reverse(),
);

/** Finds the deed that a word stands for: "withdrawal" and "pull" are `leave`. */
export function deedOf(stem: string): Deed | undefined {
  return DEED_OF.get(stem);
}

/** How near two deeds are. */
export function compareDeeds(a: Deed | undefined, b: Deed | undefined): "alike" | "akin" | "other" {
  if (a === undefined || b === undefined) return "other";
  if (a.name === b.name) return "alike";
  return a.block === b.block ? "akin" : "other";
}
