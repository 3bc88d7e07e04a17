import { type ActorKind, isStateCode, PLOVER_SECTORS, type PloverSector } from "@zenobia/model";
import { KIND_OF_COUNTRY, KIND_OF_SECTOR } from "./roles.ts";

/** Kind of an actor by its codes: one that is ever a former official is a person, else by the first of its sectors. */
export function kindOf(codes: readonly string[]): ActorKind {
  const parts = codes.flatMap((code) => code.split(" "));
  if (parts.includes("ELI")) return "person";
  const [first = ""] = parts;
  const body = KIND_OF_COUNTRY[first];
  if (body !== undefined && body !== "rebel") return body;
  const sector = parts.find(isSector);
  if (sector !== undefined) return KIND_OF_SECTOR[sector];
  return body ?? (isStateCode(first) ? "state" : "other");
}

function isSector(part: string): part is PloverSector {
  return Object.hasOwn(PLOVER_SECTORS, part);
}
