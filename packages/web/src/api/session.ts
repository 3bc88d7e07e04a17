import { useQueryClient } from "@tanstack/react-query";
import { post, remove } from "./client.ts";
import type { SessionView } from "./contract.ts";

/** Signing in and out; whatever was shown to one user is forgotten for the next. */
export function useSigning(): {
  readonly signIn: (name: string, password: string) => Promise<void>;
  readonly signOut: () => Promise<void>;
} {
  const client = useQueryClient();
  const refresh = async (): Promise<void> => {
    await client.resetQueries();
  };
  return {
    signIn: async (name, password) => {
      await post<SessionView>("/session", { name, password });
      await refresh();
    },
    signOut: async () => {
      await remove("/session");
      await refresh();
    },
  };
}
