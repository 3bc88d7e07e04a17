import type { EventStatus, PloverType, Span } from "@zenobia/model";
import type { Reader } from "@zenobia/reader";

/** One of the two actors of a pair, with its mentions in the text. */
export interface PairActor {
  readonly text: string;
  /** UTF-16 code units into the text. */
  readonly spans: readonly Span[];
}

/** Two actors of a text, of which the first may have done something to the second. */
export interface PairQuestion {
  readonly text: string;
  readonly source: PairActor;
  readonly target: PairActor;
}

/** What the first actor of a pair does to the second; `null` when nothing passes between them. */
export interface PairAnswer {
  readonly type: PloverType | null;
  readonly status: EventStatus;
  readonly confidence: number;
}

/** What the commands ask of the reader. */
export interface CommandReader
  extends Pick<Reader, "code" | "geoparse" | "times" | "parse" | "parseSentences"> {
  readonly pair?: (question: PairQuestion) => PairAnswer;
}
