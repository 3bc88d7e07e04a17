import type { Revision } from "./account.ts";
import type { FigureClaim } from "./figure-claim.ts";

/**
 * Finds which claims of an account take the place of others: a voice that gives another number in a later report, and a
 * report that says that the number has changed, to which the latest number before it gave way.
 *
 * @param claims By day of publication.
 */
export function revisionsOf(claims: readonly FigureClaim[]): readonly Revision[] {
  return claims.flatMap((claim, index) => {
    const before = claims.slice(0, index).filter((other) => differs(other, claim));
    const own = before.findLast(
      ({ published, report, voice }) =>
        voice === claim.voice && report !== claim.report && published <= claim.published,
    );
    const revised = own ?? (claim.revised ? before.at(-1) : undefined);
    if (revised === undefined) return [];
    return [{ claim: claim.id, revises: revised.id, own: own !== undefined }];
  });
}

function differs(a: FigureClaim, b: FigureClaim): boolean {
  return a.low !== b.low || a.high !== b.high;
}
