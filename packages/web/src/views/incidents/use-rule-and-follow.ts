import { useNavigate } from "@tanstack/react-router";
import { type IncidentRuling, useRefresh, useRuling } from "../../api/rulings.ts";
import { showToast } from "../../design/toasts.ts";

/**
 * Keeps a decision, goes to the incident that comes of it, and offers to undo it.
 *
 * The page of an incident that is no more goes away, so that nothing here hangs on it.
 */
export function useRuleAndFollow(): {
  readonly busy: boolean;
  readonly rule: (
    given: IncidentRuling,
    said: { readonly words: string; readonly onKept?: () => void; readonly canUndo?: boolean },
  ) => void;
} {
  const { isPending, mutateAsync } = useRuling();
  const navigate = useNavigate();
  const refresh = useRefresh();
  const follow = async (given: IncidentRuling): Promise<string | undefined> => {
    try {
      const { decision, incident } = await mutateAsync(given);
      if (incident === undefined) await navigate({ to: "/incidents" });
      else await navigate({ to: "/incidents/$id", params: { id: incident }, resetScroll: false });
      refresh();
      return decision;
    } catch (error) {
      showToast({
        words: error instanceof Error ? error.message : "It was not kept",
        tone: "problem",
      });
      return undefined;
    }
  };
  const rule = async (
    given: IncidentRuling,
    {
      canUndo = true,
      onKept,
      words,
    }: { readonly words: string; readonly onKept?: () => void; readonly canUndo?: boolean },
  ): Promise<void> => {
    const decision = await follow(given);
    if (decision === undefined) return;
    onKept?.();
    const undo = (): void => {
      void follow({ ruling: { act: "undo", decision }, follow: given.follow });
    };
    showToast({ words, ...(canUndo ? { undo } : {}) });
  };
  return { busy: isPending, rule: (given, said) => void rule(given, said) };
}
