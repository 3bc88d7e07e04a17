import type {
  Dateline,
  Entity,
  Mention,
  Quotation,
  ResolvedPlace,
  Sentence,
  Source,
  TimeMention,
  Token,
  Word,
} from "./document.ts";
import type { Frame } from "./frames/frame.ts";

/** Everything a report is annotated with, layer by layer; each is added once, by one stage. */
export interface Layers {
  readonly source: Source;
  readonly words: readonly Word[];
  readonly sentences: readonly Sentence[];
  readonly quotations: readonly Quotation[];
  readonly dateline: Dateline | undefined;
  readonly tokens: readonly Token[];
  readonly times: readonly TimeMention[];
  readonly mentions: readonly Mention[];
  readonly entities: readonly Entity[];
  readonly frames: readonly Frame[];
  readonly places: readonly ResolvedPlace[];
}
