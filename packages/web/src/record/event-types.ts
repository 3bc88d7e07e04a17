import type { PloverType } from "@zenobia/model";

/** Families of event types: deeds or words, of conflict or cooperation. */
export type TypeFamily = "Deeds against" | "Words against" | "Words together" | "Deeds together";

/** How a type of event is named and drawn. */
export interface TypeLook {
  readonly type: PloverType;
  readonly words: string;
  /** What it means, in a few plain words. */
  readonly meaning: string;
  readonly family: TypeFamily;
  /** Within its family no other type has it. */
  readonly letter: string;
  /** Custom property that holds its colour. */
  readonly colour: string;
}

function look(
  type: PloverType,
  family: TypeFamily,
  {
    words,
    letter,
    meaning,
  }: { readonly words: string; readonly letter: string; readonly meaning: string },
): TypeLook {
  return { type, words, meaning, family, letter, colour: `--type-${type.toLowerCase()}` };
}

/** All types, what weighs most first; charts stack them in this order, from the ground up. */
export const TYPE_LOOKS: readonly TypeLook[] = [
  look("ASSAULT", "Deeds against", {
    words: "Assault",
    letter: "A",
    meaning: "Force is used: shelling, killing, torture, destruction",
  }),
  look("COERCE", "Deeds against", {
    words: "Coercion",
    letter: "C",
    meaning: "Arrests, seizures, curfews, cutting off",
  }),
  look("MOBILIZE", "Deeds against", {
    words: "Mobilisation",
    letter: "M",
    meaning: "Troops or police are put on alert or moved",
  }),
  look("SANCTION", "Deeds against", {
    words: "Sanction",
    letter: "S",
    meaning: "Aid, trade or relations are cut or expelled",
  }),
  look("PROTEST", "Deeds against", {
    words: "Protest",
    letter: "P",
    meaning: "Demonstrations, strikes, riots",
  }),
  look("THREATEN", "Words against", {
    words: "Threat",
    letter: "T",
    meaning: "Someone says they will do harm, if or when",
  }),
  look("ACCUSE", "Words against", {
    words: "Accusation",
    letter: "A",
    meaning: "Someone blames, condemns or sues",
  }),
  look("REJECT", "Words against", {
    words: "Refusal",
    letter: "R",
    meaning: "A demand, a deal or a meeting is refused",
  }),
  look("REQUEST", "Words against", {
    words: "Demand",
    letter: "D",
    meaning: "Someone asks or calls for something",
  }),
  look("CONCEDE", "Words together", {
    words: "Concession",
    letter: "Y",
    meaning: "Someone yields: eases, releases by word, apologises",
  }),
  look("SUPPORT", "Words together", {
    words: "Support",
    letter: "S",
    meaning: "Someone praises, endorses or recognises",
  }),
  look("CONSULT", "Words together", {
    words: "Talks",
    letter: "T",
    meaning: "Meetings, visits, calls, mediation",
  }),
  look("AGREE", "Words together", {
    words: "Agreement",
    letter: "A",
    meaning: "Someone agrees or promises to act together",
  }),
  look("COOPERATE", "Deeds together", {
    words: "Cooperation",
    letter: "C",
    meaning: "Joint work: trade, forces, justice",
  }),
  look("AID", "Deeds together", {
    words: "Aid",
    letter: "A",
    meaning: "Money, arms, relief or shelter is given",
  }),
  look("RETREAT", "Deeds together", {
    words: "Withdrawal",
    letter: "W",
    meaning: "Forces withdraw, prisoners are freed, fire ceases",
  }),
];

const BY_TYPE = new Map<string, TypeLook>(TYPE_LOOKS.map((one) => [one.type, one]));

const [FIRST] = TYPE_LOOKS as readonly [TypeLook, ...TypeLook[]];

/** How a type is named and drawn. */
export function lookOf(type: PloverType): TypeLook {
  return BY_TYPE.get(type) ?? FIRST;
}

/** Families in the order of the types. */
export const TYPE_FAMILIES: readonly TypeFamily[] = [
  "Deeds against",
  "Words against",
  "Words together",
  "Deeds together",
];
