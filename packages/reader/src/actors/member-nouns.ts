import type { AgentNoun, KnownActor } from "./actor-base.ts";

/** Sectors of those who are of a group and stand for it: its fighters, its leaders, its spokesmen. */
const MEMBERS = new Set(["REB", "UAF", "PRM", "MIL", "UNK", "GOV", "OPP", "PTY"]);

/** Bodies whose workers are those bodies: "World Food Programme staff". */
const EMPLOYERS = new Set(["igo", "ngo", "media", "business"]);

/** Tells whether those whom a noun names stand for the body that they are of: "Hezbollah *fighters*" are Hezbollah. */
export function standsFor({ kind, sectors }: AgentNoun, owner: KnownActor): boolean {
  if (kind === owner.kind && kind !== "state") return true;
  if (sectors.includes("LAB") && EMPLOYERS.has(owner.kind)) return true;
  // Convoys and planes of an organisation are no army's.
  if (kind === "military" && EMPLOYERS.has(owner.kind)) return owner.kind !== "igo";
  if (!["rebel", "militia", "military", "person", "other"].includes(kind)) return false;
  if (!sectors.every((sector) => MEMBERS.has(sector))) return false;
  const isArmed = kind === "rebel" || kind === "militia" || kind === "military";
  return (
    !isArmed || owner.kind === "rebel" || owner.kind === "militia" || owner.kind === "military"
  );
}
