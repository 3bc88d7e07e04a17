import { useNavigate } from "@tanstack/react-router";
import { useRuling } from "../../api/rulings.ts";
import { showToast } from "../../design/toasts.ts";

type Ruling = Parameters<ReturnType<typeof useRuling>["mutate"]>[0]["ruling"];

/** Keeps a decision, goes to the incident that comes of it, and offers to undo it. */
export function useRuleAndFollow(): {
  readonly busy: boolean;
  readonly rule: (
    given: { readonly ruling: Ruling; readonly why: string; readonly follow: string },
    said: { readonly words: string; readonly onKept: () => void },
  ) => void;
} {
  const { isPending, mutate } = useRuling();
  const navigate = useNavigate();
  const go = (incident: string | undefined): void => {
    if (incident === undefined) void navigate({ to: "/incidents" });
    else void navigate({ to: "/incidents/$id", params: { id: incident }, resetScroll: false });
  };
  const problem = (error: Error): void => showToast({ words: error.message, tone: "problem" });
  return {
    busy: isPending,
    rule: (given, { onKept, words }) =>
      mutate(given, {
        onError: problem,
        onSuccess: ({ decision, incident }) => {
          onKept();
          go(incident);
          showToast({
            words,
            undo: () =>
              mutate(
                { ruling: { act: "undo", decision }, follow: given.follow },
                { onSuccess: (kept) => go(kept.incident), onError: problem },
              ),
          });
        },
      }),
  };
}
