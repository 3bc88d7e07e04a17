import type { PloverType } from "@zenobia/model";

/** PLOVER types with conceding and retreating as one: texts seldom tell a promise to yield from its keeping. */
export type RootType = Exclude<PloverType, "CONCEDE" | "RETREAT"> | "YIELD";

/** The root type of a type. */
export function rootType(type: PloverType): RootType {
  return type === "CONCEDE" || type === "RETREAT" ? "YIELD" : type;
}
