import type { AssertionId, ReportId } from "../assertions/assertion.ts";
import type { Decision, Ruling } from "../log/decision.ts";
import { inForce } from "./in-force.ts";
import type { RowMatch } from "./match-rows.ts";

/** An assertion of an older coding that decisions name, and the one of the newest coding that it is found again in. */
export interface CarriedAssertion {
  readonly assertion: AssertionId;
  readonly report: ReportId;
  /** Absent where the newest coding has none like it. */
  readonly match?: RowMatch;
}

/** Assertions that were coded again, by the older id. */
export type CarriedAssertions = ReadonlyMap<AssertionId, CarriedAssertion>;

/**
 * Decisions as they hold of the newest codings: those on an assertion that was coded again are on the one that it is
 * found again in. One that is not found is named as before, and so comes to nothing; see {@link orphansOf}.
 */
export function carryDecisions(
  decisions: readonly Decision[],
  carried: CarriedAssertions,
): readonly Decision[] {
  if (carried.size === 0) return decisions;
  return decisions.map((decision) => ({ ...decision, ruling: carry(decision.ruling, carried) }));
}

/** Assertions that a ruling names. */
export function assertionsIn(ruling: Ruling): readonly AssertionId[] {
  if ("assertion" in ruling) return [ruling.assertion];
  if (ruling.act === "merge") return ruling.assertions;
  return ruling.act === "split" ? [...ruling.assertions, ...ruling.from] : [];
}

/** A decision in force that does not reach what it was made about, or reaches what is not quite it. */
export interface Orphan {
  readonly decision: Decision;
  readonly assertion: AssertionId;
  readonly report: ReportId;
  /** `lost`: the decision comes to nothing here. `altered`: it holds of `to`, which differs from what it was made about. */
  readonly fate: "lost" | "altered";
  /** What the newest coding has in its place. */
  readonly to?: AssertionId;
}

/** Decisions that somebody should look at again since the reports were coded again; in the order of the decisions. */
export function orphansOf(
  decisions: readonly Decision[],
  carried: CarriedAssertions,
): readonly Orphan[] {
  return inForce(decisions).flatMap((decision) =>
    assertionsIn(decision.ruling).flatMap((assertion): readonly Orphan[] => {
      const known = carried.get(assertion);
      if (known === undefined || known.match?.how === "same") return [];
      const { match, report } = known;
      const fate = match === undefined || !holds(decision.ruling, match) ? "lost" : "altered";
      const to = match === undefined ? {} : { to: match.to };
      return [{ decision, assertion, report, fate, ...to }];
    }),
  );
}

function carry(ruling: Ruling, carried: CarriedAssertions): Ruling {
  const to = (assertion: AssertionId): AssertionId => {
    const match = carried.get(assertion)?.match;
    return match !== undefined && holds(ruling, match) ? match.to : assertion;
  };
  if ("assertion" in ruling) return { ...ruling, assertion: to(ruling.assertion) };
  if (ruling.act === "merge") return { ...ruling, assertions: ruling.assertions.map(to) };
  if (ruling.act === "split")
    return { ...ruling, assertions: ruling.assertions.map(to), from: ruling.from.map(to) };
  return ruling;
}

/** Who accepted or rejected an assault has not said so of a withdrawal that the same word is taken for now. */
function holds({ act }: Ruling, { how }: RowMatch): boolean {
  return how !== "retyped" || (act !== "accept" && act !== "reject");
}
