import type { ActorWords } from "./actors/actor-words.ts";
import type { SpeechWords } from "./attribution/speech-words.ts";
import type { CoreferenceWeights, CoreferenceWords } from "./coreference/coreference-words.ts";
import type { ImpliedWords } from "./events/implied/implied-words.ts";
import type { JudgeWords } from "./events/judge/judge-words.ts";
import type { FrameWords } from "./frames/frame-words.ts";
import type { NumberWords } from "./numbers/number-words.ts";
import type { PlaceWeights } from "./places/linear-weights.ts";
import type { PlaceWords } from "./places/place-words.ts";
import type { MeasureWords } from "./states/figures/measure-words.ts";
import type { TieWords } from "./states/tie-words.ts";
import type { StatusWords } from "./status/status-words.ts";
import type { LemmaWords } from "./syntax/repair-lemma.ts";
import type { AbbreviationsData, SplittingData } from "./text/text-rules.ts";
import type { TimeWords } from "./times/time-words.ts";

/** The word lists of `data/words`, one property a file, named like the file. */
export interface WordsData {
  readonly abbreviations: AbbreviationsData;
  readonly splitting: SplittingData;
  readonly frames: FrameWords;
  readonly status: StatusWords;
  readonly speech: SpeechWords;
  readonly lemmas: LemmaWords;
  readonly ties: TieWords;
  readonly times: TimeWords;
  readonly numbers: NumberWords;
  readonly measures: MeasureWords;
  /** Word classes of the predicate lexicon, without the tilde. */
  readonly classes: Readonly<Record<string, readonly string[]>>;
  readonly "classes-verbal": Readonly<Record<string, readonly string[]>>;
  /** Modes of ASSAULT by the words that show them. */
  readonly modes: Readonly<Record<string, readonly string[]>>;
  readonly places: PlaceWords;
  readonly actors: ActorWords;
  readonly coreference: CoreferenceWords;
  readonly implied: ImpliedWords;
  readonly judge: JudgeWords;
  readonly "coreference-weights": CoreferenceWeights;
  readonly "place-weights": PlaceWeights;
}
