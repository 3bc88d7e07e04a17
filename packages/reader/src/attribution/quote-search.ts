import type { Quotation } from "../document.ts";
import type { Speech } from "./speech.ts";
import type { SpeechScene } from "./speech-scene.ts";

/** A quotation whose speaker is looked for, with what was found before it. */
export interface QuoteSearch {
  readonly scene: SpeechScene;
  readonly quotation: Quotation;
  /** Verbs, nouns and phrases of speech outside quotations, by the sentence of their cue, in text order. */
  readonly speeches: ReadonlyMap<number, readonly Speech[]>;
  /** Quotations resolved so far, in text order. */
  readonly resolved: readonly QuotedSpeech[];
}

/** Direct speech: a quotation with its speaker. */
export interface QuotedSpeech extends Speech {
  readonly speaker: number;
  readonly quotation: number;
}

/** Who speaks a quotation, and which word says so. */
export interface QuoteSource {
  readonly speaker: number;
  readonly pronoun?: number;
  readonly cue: number;
  readonly rule: string;
}

/** One way to find who speaks a quotation. */
export type QuoteFinder = (search: QuoteSearch) => QuoteSource | undefined;
