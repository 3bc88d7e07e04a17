// What is used of @electric-sql/pglite: its own types want the DOM's and Emscripten's.

export interface Results<Row> {
  readonly rows: Row[];
  readonly affectedRows?: number;
}

export interface PGliteOptions {
  readonly loadDataDir?: Blob;
  readonly startParams?: string[];
}

export declare class PGlite {
  static create(dataDir?: string, options?: PGliteOptions): Promise<PGlite>;
  static create(options: PGliteOptions): Promise<PGlite>;
  query<Row>(
    query: string,
    parameters?: unknown[],
    options?: { readonly blob?: Blob },
  ): Promise<Results<Row>>;
  exec(query: string): Promise<readonly Results<unknown>[]>;
  dumpDataDir(compression?: "none" | "gzip" | "auto"): Promise<Blob>;
  close(): Promise<void>;
}
