import type { Incident } from "../../../api/contract.ts";

const MOST_NAMES = 2;

/** Names of those told to have a part, the first two of them: "A, B and 3 others". */
export function partyWords(told: Incident["actors"], none: string): string {
  const names = told.map(({ actor }) => actor.name);
  if (names.length === 0) return none;
  const others = names.length - MOST_NAMES;
  const shown = names.slice(0, MOST_NAMES).join(", ");
  return others > 0 ? `${shown} and ${others} ${others === 1 ? "other" : "others"}` : shown;
}

/** Who tells of it, and since when: "2 voices in 3 reports". */
export function toldWords({ voices, reports }: Pick<Incident, "voices" | "reports">): string {
  const count = (number: number, one: string): string =>
    `${number} ${one}${number === 1 ? "" : "s"}`;
  return `${count(voices, "voice")} in ${count(reports.length, "report")}`;
}
