import type { Reader } from "@zenobia/reader";

/** What the commands ask of the reader. */
export type CommandReader = Omit<Reader, "annotate">;
