import type { HeldPlace } from "../../../api/contract.ts";

/** A holder with the colour that it keeps as long as the map is open; `undefined` shares the one of all others. */
export type HolderSlots = ReadonlyMap<string, number>;

const SLOTS = 7;

/** Gives holders without a colour the ones that are left, those with most places first. */
export function assignSlots(before: HolderSlots, places: readonly HeldPlace[]): HolderSlots {
  const counts = new Map<string, number>();
  for (const { holders, sides } of places)
    for (const { actor } of [...holders, ...sides]) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const slots = new Map(before);
  const used = new Set(slots.values());
  const open = Array.from({ length: SLOTS }, (_, slot) => slot).filter((slot) => !used.has(slot));
  const waiting = [...counts]
    .filter(([actor]) => !slots.has(actor))
    .sort(([a, many], [b, more]) => more - many || (a < b ? -1 : 1));
  for (const [index, slot] of open.entries()) {
    const actor = waiting[index]?.[0];
    if (actor !== undefined) slots.set(actor, slot);
  }
  return slots;
}
