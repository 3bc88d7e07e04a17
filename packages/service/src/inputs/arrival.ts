import type { DocumentFacts } from "../documents/document-text.ts";
import type { Failure } from "../failures/failure.ts";

/** What a source says of a report: of itself, or by what stands beside it. */
export interface ReportFacts extends DocumentFacts {
  /** Id that the source gives it. */
  readonly id?: string;
}

/** One report as it came in: its bytes, the text taken from them, and what is said of it. */
export interface Arrival {
  readonly ok: true;
  /** As a person would name it: "reports.jsonl, line 3". */
  readonly input: string;
  readonly how: "file" | "line" | "url" | "feed" | "stdin" | "text";
  /** Path, URL, or path and line (`reports.jsonl:3`). */
  readonly from: string;
  /** The URL that answered, where redirects led elsewhere. */
  readonly finally?: string;
  /** The original bytes: of the file, of the line, of the body. */
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly text: string;
  /** Name and version of what took the text from the bytes. */
  readonly extractor: string;
  readonly facts: ReportFacts;
  /** What may be taken where `facts` has nothing, and has to be marked as a guess. */
  readonly guesses: DocumentFacts;
}

/** One report as it came in, or what kept it from coming in. */
export type Arriving = Arrival | { readonly ok: false; readonly failure: Failure };
