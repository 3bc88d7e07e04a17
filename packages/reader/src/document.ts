import type { DayInterval, Report, Span, TimeExpression } from "@zenobia/model";
import type { NameUse } from "./actors/actor-base.ts";
import type { RelativeTold } from "./places/relative/relative-reading.ts";

/** A syntactic word as Universal Dependencies splits them ("US", "-", "backed"; "is", "n't"). */
export interface Word {
  /** Place in the document's list of words. */
  readonly index: number;
  /** Place of its sentence in the document's list of sentences. */
  readonly sentence: number;
  readonly span: Span;
  /** The characters of the span. */
  readonly form: string;
}

/** What a stretch of text is, as far as layout tells. */
export type SentenceKind = "headline" | "body" | "item";

/** A sentence: words `from` to `to` (exclusive) of the document. */
export interface Sentence {
  readonly index: number;
  readonly span: Span;
  readonly from: number;
  readonly to: number;
  readonly kind: SentenceKind;
  /** Number of the paragraph, from 0. */
  readonly paragraph: number;
}

/** A dateline such as "KABUL, 12 June (Agency) —" at the start of a report. */
export interface Dateline {
  readonly span: Span;
  /** Characters that name the place; absent when there is only a date. */
  readonly place?: Span;
  /** Characters that name the date. */
  readonly date?: Span;
}

/** A stretch between paired quotation marks; may run over several sentences and paragraphs. */
export interface Quotation {
  readonly index: number;
  /** With the marks. */
  readonly span: Span;
  /** Without the marks. */
  readonly inner: Span;
  /** Words inside, `from` to `to` (exclusive). */
  readonly from: number;
  readonly to: number;
}

/** What the syntax model says of a word; `tokens[i]` is of `words[i]`. */
export interface Token {
  readonly lemma: string;
  readonly upos: string;
  readonly xpos: string;
  /** UD features, `Number=Plur|…`; "" for none. */
  readonly feats: string;
  /** Document index of the head word; −1 for the root of a sentence. */
  readonly head: number;
  /** UD relation with subtype, "nsubj:pass". */
  readonly relation: string;
  /** BIO tag of the names layer: "O", "B-PERSON", "I-PLACE" …; absent when the model has none. */
  readonly name?: string;
}

/** What a mention is made of; a modifier is a name inside another phrase ("*Turkish* troops"). */
export type MentionKind = "name" | "nominal" | "pronoun" | "modifier";

/** What sort of thing a mention seems to name. */
export type MentionType = "person" | "organisation" | "place" | "other";

/** A noun phrase that names or describes someone or something. */
export interface Mention {
  readonly index: number;
  readonly span: Span;
  /** Words `from` to `to` (exclusive); without relative clauses and other long modifiers. */
  readonly from: number;
  readonly to: number;
  /** Word that heads the phrase. */
  readonly head: number;
  readonly kind: MentionKind;
  readonly type: MentionType;
  /** Actors of the knowledge base that go by the name, best first; empty for others. */
  readonly known: readonly string[];
  /** How the name stands for the known actors. */
  readonly use?: NameUse;
  readonly because: string;
}

/** Mentions of one and the same; every mention belongs to exactly one entity. */
export interface Entity {
  readonly index: number;
  /** Indices of mentions in text order, at least one. */
  readonly mentions: readonly number[];
  /** The mention with the fullest name; a nominal when there is no name. */
  readonly best: number;
  readonly because: readonly string[];
}

/** A place of the gazetteer, or the name of one that it does not know. */
export interface ResolvedPlace {
  readonly mention: Span;
  readonly name: string;
  readonly record?: PlaceRecord;
  /** In [0, 1]: how often such characters name a place, and this one; calibrated on geoparsing corpora. */
  readonly confidence: number;
  readonly because: string;
  /** What the words around the name say of where something is: "30 km north of" it. */
  readonly relative?: RelativeTold;
}

/** An entry of the gazetteer. */
export interface PlaceRecord {
  readonly geonameId?: number;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
  /** ISO 3166-1 alpha-3. */
  readonly country: string;
  /** Name or code of the first-order division. */
  readonly admin1?: string;
  /** GeoNames feature class: P place, A area, T, H, S, L … */
  readonly featureClass: string;
  readonly featureCode: string;
  readonly population: number;
}

/** A time expression with the words it covers. */
export interface TimeMention extends TimeExpression {
  readonly from: number;
  readonly to: number;
  /** Days of the words alone, where "since" or "until" before them spread the interval. */
  readonly told?: DayInterval;
  readonly because: string;
}

/** The text a run works on; layers are added to it by the stages. */
export interface Source {
  readonly report: Report;
  readonly text: string;
  /** Day of publication, `YYYY-MM-DD`. */
  readonly publishedDay: string;
}
