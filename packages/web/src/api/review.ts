import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { useCallback, useState } from "react";
import { showToast } from "../design/toasts.ts";
import { ApiProblem, post } from "./client.ts";
import type { Ruling } from "./contract.ts";
import { showDecided } from "./decided-at-once.ts";
import { RECORD, useSession } from "./queries.ts";
import { type Followed, untilDerived } from "./until-derived.ts";

interface KeptDecision extends Followed {
  readonly decision: { readonly id: string };
}

/** Keeps a decision and says so, with how to take it back; `false` when it was refused, which is said, too. */
export type Review = (ruling: Ruling, words: string) => Promise<boolean>;

/** How what a reviewer decides is kept, and whether something is being kept now. */
export function useReview(): { readonly review: Review; readonly isBusy: boolean } {
  const client = useQueryClient();
  const [running, setRunning] = useState(0);
  const review = useCallback<Review>(
    async (ruling, words) => {
      setRunning((count) => count + 1);
      try {
        return await keep(ruling, words, client);
      } finally {
        setRunning((count) => count - 1);
      }
    },
    [client],
  );
  return { review, isBusy: running > 0 };
}

async function keep(ruling: Ruling, words: string, client: QueryClient): Promise<boolean> {
  try {
    showDecided(client, ruling);
    const { decision, ...followed } = await post<KeptDecision>("/decisions", { ruling });
    showToast({ words, undo: () => void undo(decision.id, words, client) });
    await untilDerived(followed);
    await client.invalidateQueries({ queryKey: [RECORD] });
    return true;
  } catch (error) {
    showProblem(error);
    // What was shown before the server answered is not so.
    await client.invalidateQueries({ queryKey: [RECORD] });
    return false;
  }
}

async function undo(decision: string, words: string, client: QueryClient): Promise<void> {
  try {
    const followed = await post<Followed>("/decisions", { ruling: { act: "undo", decision } });
    showToast({ words: `Taken back: ${words.toLowerCase()}` });
    await untilDerived(followed);
    await client.invalidateQueries({ queryKey: [RECORD] });
  } catch (error) {
    showProblem(error);
  }
}

/** Says why something was not kept. */
export function showProblem(error: unknown): void {
  const words = error instanceof ApiProblem ? `${error.title}: ${error.message}` : String(error);
  showToast({ words: `Not kept. ${words}`, tone: "problem" });
}

/** Adds what the machine missed; answers with the id of the new assertion, or `undefined` when it was refused. */
export function useAddAssertion(): (missed: object) => Promise<string | undefined> {
  const client = useQueryClient();
  return useCallback(
    async (missed) => {
      try {
        const { assertion, ...followed } = await post<Followed & { readonly assertion: string }>(
          "/assertions",
          missed,
        );
        await untilDerived(followed);
        await client.invalidateQueries({ queryKey: [RECORD] });
        const rejected = { act: "reject", assertion } as const;
        showToast({
          words: "Added to the record",
          undo: () => void keep(rejected, "Taken out again", client),
        });
        return assertion;
      } catch (error) {
        showProblem(error);
        return undefined;
      }
    },
    [client],
  );
}

/** Whether whoever is here may correct and add; where no users are configured, everyone may. */
export function useMayCode(): boolean {
  const { data: session } = useSession();
  if (session === undefined || !session.hasUsers) return true;
  return session.user !== undefined && session.user.role !== "reader";
}
