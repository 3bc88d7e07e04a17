/** What is used of Piscina: its own types do not compile with exactOptionalPropertyTypes. */

interface PiscinaOptions {
  readonly filename: string;
  readonly name: string;
  readonly minThreads: number;
  readonly maxThreads: number;
  readonly idleTimeout: number;
  readonly atomics: "sync" | "async" | "disabled";
  readonly recordTiming: boolean;
  readonly workerData: unknown;
  readonly execArgv?: string[];
}

export declare class Piscina<Task, Result> {
  constructor(options: PiscinaOptions);
  run(task: Task, options?: { readonly name: string }): Promise<Result>;
  on(event: "error", listener: (error: unknown) => void): this;
  destroy(): Promise<void>;
  get threads(): readonly unknown[];
}
