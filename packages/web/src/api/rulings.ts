import { type UseMutationResult, useMutation, useQueryClient } from "@tanstack/react-query";
import type { Ruling } from "@zenobia/server/client";
import { get, post } from "./client.ts";
import type { ExplainedAssertion, HiddenAssertion } from "./contract.ts";
import { RECORD } from "./queries.ts";
import { type Followed, untilDerived } from "./until-derived.ts";

/** What to decide on incidents, and whose incident to look at afterwards. */
export interface IncidentRuling {
  readonly ruling: Ruling;
  readonly why?: string;
  /** An assertion; the incident that it tells of then is the one to show. */
  readonly follow: string;
}

/** A decision that was kept, and where what it is about stands now. */
export interface KeptRuling {
  readonly decision: string;
  /** Absent where no incident has the assertion any more. */
  readonly incident: string | undefined;
}

/** Keeps a decision on incidents; joined and parted incidents have other ids, so that the one to show is looked up. */
export function useRuling(): UseMutationResult<KeptRuling, Error, IncidentRuling> {
  return useMutation({
    mutationFn: async ({ follow, ruling, why }: IncidentRuling) => {
      const kept = await post<Followed & { readonly decision: { readonly id: string } }>(
        "/decisions",
        { ruling, ...(why === undefined || why === "" ? {} : { why }) },
      );
      await untilDerived(kept);
      const view = await get<ExplainedAssertion | HiddenAssertion>(
        `/assertions/${encodeURIComponent(follow)}`,
      );
      return {
        decision: kept.decision.id,
        incident: "hidden" in view ? undefined : view.incident,
      };
    },
  });
}

/** Asks again for all that is derived: once the page stands where it is to stand after a decision. */
export function useRefresh(): () => void {
  const client = useQueryClient();
  return () => void client.invalidateQueries({ queryKey: [RECORD] });
}
