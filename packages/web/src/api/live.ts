import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { addressOf } from "./client.ts";
import type { LiveEvent } from "./contract.ts";
import { RECORD } from "./queries.ts";

type Listener = (event: LiveEvent) => void;

const listeners = new Set<Listener>();
const watchers = new Set<() => void>();
let connected = true;

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
  useEffect(() => {
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
    source.addEventListener("message", ({ data }) => {
      const event = JSON.parse(String(data)) as LiveEvent;
      for (const listener of listeners) listener(event);
      if (event.kind !== "job") refresh();
    });
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, [client]);
}
