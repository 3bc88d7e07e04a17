import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { addressOf } from "./client.ts";
import type { LiveEvent } from "./contract.ts";
import { RECORD, useSession } from "./queries.ts";

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let connected = true;

/** Events by the names that they are sent under; `message` is one without a name. */
const KINDS = ["message", "job", "report", "derived", "decision"] as const;

/** Least time between two refreshes while much happens, in milliseconds. */
const REFRESH_MS = 1500;

/** Calls back for each thing that the server tells while the component shows. */
export function useLive(onEvent: Listener): void {
  useEffect(() => {
    listeners.add(onEvent);
    return () => {
      listeners.delete(onEvent);
    };
  }, [onEvent]);
}

/** Whether the server can be heard. */
export function useConnected(): boolean {
  return useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => connected,
  );
}

function setConnected(now: boolean): void {
  if (now === connected) return;
  connected = now;
  for (const watcher of watchers) watcher();
}

/** Listens to the server, and asks again for what is shown when the record changes; for the shell alone. */
export function useLiveUpdates(): void {
  const client = useQueryClient();
  const { data: session } = useSession();
  const isOpen = session !== undefined && (!session.hasUsers || session.user !== undefined);
  const user = session?.user?.name;
  // Who has just signed in listens anew: what was refused before is not asked for again by itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: another user hears other things
  useEffect(() => {
    if (!isOpen) return;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const refresh = (): void => {
      timer ??= setTimeout(() => {
        timer = undefined;
        void client.invalidateQueries({ queryKey: [RECORD] });
      }, REFRESH_MS);
    };
    const source = new EventSource(addressOf("/live"));
    source.addEventListener("open", () => setConnected(true));
    source.addEventListener("error", () => setConnected(false));
    for (const kind of KINDS)
      source.addEventListener(kind, (message) => {
        const event = JSON.parse(String(message.data)) as LiveEvent;
        for (const listener of listeners) listener(event);
        if (event.kind !== "job") refresh();
      });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client, isOpen, user]);
}
