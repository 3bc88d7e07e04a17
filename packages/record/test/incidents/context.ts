import { createHash } from "node:crypto";
import { type Decision, type IncidentContext, NO_KINSHIP, type Ruling } from "../../src/index.ts";

/** What incidents are derived with in tests. */
export function context(...rulings: readonly Ruling[]): IncidentContext {
  return {
    decisions: rulings.map(decide),
    kinship: NO_KINSHIP,
    sha256: (content) => createHash("sha256").update(content).digest("hex"),
  };
}

function decide(ruling: Ruling, number: number): Decision {
  return { id: `d-${number}`, by: "ann", at: `2031-06-01T00:00:0${number}Z`, ruling };
}
