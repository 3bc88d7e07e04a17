import type { Speech } from "./attribution/speech.ts";
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
import type { EventDraft, PredicateMatch } from "./events/event-draft.ts";
import type { Frame } from "./frames/frame.ts";
import type { QuoteDraft } from "./states/quote-draft.ts";
import type { ControlDraft, FigureDraft, RelationDraft } from "./states/state-draft.ts";

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
  readonly matches: readonly PredicateMatch[];
  readonly events: readonly EventDraft[];
  readonly control: readonly ControlDraft[];
  readonly relations: readonly RelationDraft[];
  readonly figures: readonly FigureDraft[];
  readonly places: readonly ResolvedPlace[];
  readonly speech: readonly Speech[];
  readonly quotes: readonly QuoteDraft[];
}
