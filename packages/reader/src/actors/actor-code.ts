import { isCountryCode, isStateCode } from "@zenobia/model";
import type { KnownActor } from "./actor-base.ts";

/** Country and sectors of an actor; the country may also be PLOVER's IGO, NGO, IMG … */
export interface ActorCode {
  readonly country?: string;
  readonly sectors: readonly string[];
}

/** Takes a code apart: a country or body first, if there is one, then sectors. */
export function parseActorCode(code: string): ActorCode {
  const parts = code.split(" ").filter((part) => part !== "");
  const [first = "", ...rest] = parts;
  return isCountryCode(first) ? { country: first, sectors: rest } : { sectors: parts };
}

/** Country of an actor of the knowledge base. */
export function countryOfActor({ code }: KnownActor): string | undefined {
  return parseActorCode(code).country;
}

/** Sectors of an actor of the knowledge base. */
export function sectorsOfActor({ code }: KnownActor): readonly string[] {
  return parseActorCode(code).sectors;
}

/** What a coded actor says of its code: the whole, the state (never IGO or its like), the sectors. */
export interface CodeFields extends ActorCode {
  readonly code: string;
}

/** Puts country and sectors together; `UNK` when there is neither. */
export function codeFields(country: string | undefined, sectors: readonly string[]): CodeFields {
  const code = [country, ...sectors].filter((part) => part !== undefined).join(" ");
  return {
    code: code || "UNK",
    ...(country === undefined || !isStateCode(country) ? {} : { country }),
    sectors,
  };
}
