import { useEffect, useRef, useState } from "react";
import type { ExplainedRow } from "../../api/contract.ts";
import type { ReaderMessage, ReadRequest } from "./messages.ts";

/** What was read, and of which text. */
export interface ReadText {
  readonly text: string;
  readonly rows: readonly ExplainedRow[];
  readonly ms: number;
}

/** A reader that runs in this browser, in a worker of its own. */
export interface BrowserReader {
  readonly state: "idle" | "loading" | "ready" | "reading";
  /** In [0, 1]. */
  readonly loaded: number;
  readonly result: ReadText | undefined;
  readonly problem: string | undefined;
  readonly read: (text: string, published: string) => void;
}

/** Starts a reader when it is first needed; it ends with the page. */
export function useBrowserReader(): BrowserReader {
  const worker = useRef<Worker | undefined>(undefined);
  const asked = useRef<ReadRequest | undefined>(undefined);
  const [state, setState] = useState<BrowserReader["state"]>("idle");
  const [loaded, setLoaded] = useState(0);
  const [result, setResult] = useState<ReadText>();
  const [problem, setProblem] = useState<string>();
  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = undefined;
    },
    [],
  );
  const onMessage = (message: ReaderMessage): void => {
    if (message.kind === "loading") setLoaded(message.loaded / message.total);
    if (message.kind === "ready") setState("reading");
    if (message.kind === "failed") {
      setProblem(message.message);
      setState("idle");
    }
    if (message.kind !== "read" || message.id !== asked.current?.id) return;
    setResult({ text: asked.current.text, rows: message.rows, ms: message.ms });
    setState("ready");
  };
  const read = (text: string, published: string): void => {
    setProblem(undefined);
    setState(worker.current === undefined ? "loading" : "reading");
    worker.current ??= startWorker(onMessage);
    asked.current = { id: (asked.current?.id ?? 0) + 1, text, published };
    worker.current.postMessage(asked.current);
  };
  return { state, loaded, result, problem, read };
}

function startWorker(onMessage: (message: ReaderMessage) => void): Worker {
  const worker = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  worker.addEventListener("message", (event: MessageEvent<ReaderMessage>) => onMessage(event.data));
  worker.addEventListener("error", (event) =>
    onMessage({ kind: "failed", id: undefined, message: event.message || "the reader stopped" }),
  );
  return worker;
}
