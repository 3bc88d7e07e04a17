import { readFileSync } from "node:fs";

/** An event of a passage, coded by hand. */
export interface PassageEvent {
  readonly type: string;
  readonly evidence: string;
  readonly actor: readonly string[];
  readonly recipient: readonly string[];
  readonly place: string | null;
}

/** A line of corpus/passages, as far as training looks at it. */
export interface Passage {
  readonly id: string;
  readonly published: string;
  readonly split: string;
  readonly text: string;
  readonly gold: {
    readonly actors: readonly { readonly name: string; readonly aliases: readonly string[] }[];
    readonly events: readonly PassageEvent[];
  };
}

/** Reads files of passages, one passage a line. */
export function readPassages(paths: readonly string[]): readonly Passage[] {
  return paths.flatMap((path) =>
    readFileSync(path, "utf8")
      .split("\n")
      .filter((line) => line.trim() !== "")
      .map((line) => JSON.parse(line) as Passage),
  );
}
