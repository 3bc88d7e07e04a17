/** What is used of autocannon, which has no types of its own. */
interface Percentiles {
  readonly average: number;
  readonly p50: number;
  readonly p97_5: number;
  readonly p99: number;
  readonly max: number;
}

interface AutocannonResult {
  /** Milliseconds. */
  readonly latency: Percentiles;
  readonly requests: { readonly total: number; readonly average: number };
  readonly errors: number;
  readonly timeouts: number;
  readonly non2xx: number;
}

interface AutocannonInstance extends PromiseLike<AutocannonResult> {
  on(
    event: "response",
    listener: (client: unknown, status: number, bytes: number, milliseconds: number) => void,
  ): this;
}

interface AutocannonOptions {
  readonly url: string;
  readonly connections: number;
  /** Seconds. */
  readonly duration: number;
  /** Requests a second, all connections together. */
  readonly overallRate?: number;
  readonly requests: readonly { readonly method: "GET"; readonly path: string }[];
}

// biome-ignore lint/style/noDefaultExport: it has no other.
export default function autocannon(options: AutocannonOptions): AutocannonInstance;
