import { AppError, type Span } from "@zenobia/model";
import type { PairActor, PairAnswer } from "@zenobia/reader";
import { type JsonRecord, optionalText, recordOf, shown, textField } from "@zenobia/service/inputs";
import type { CommandReader } from "./command-reader.ts";

/**
 * Answers a pair of actors.
 *
 * @throws {AppError} `input/report` when the record is no pair or a span lies outside its text.
 */
export function answerPair(record: JsonRecord, reader: CommandReader): PairAnswer {
  const text = textField(record, "text");
  const offsets = codeUnitOffsets(text);
  const source = pairActor(record, "source", offsets);
  const target = pairActor(record, "target", offsets);
  return reader.pair({ text, source, target });
}

/** Where each code point starts in UTF-16 code units; the last entry is the length. */
function codeUnitOffsets(text: string): readonly number[] {
  const offsets: number[] = [];
  let at = 0;
  for (const character of text) {
    offsets.push(at);
    at += character.length;
  }
  return [...offsets, at];
}

function pairActor(
  record: JsonRecord,
  name: "source" | "target",
  offsets: readonly number[],
): PairActor {
  if (record[name] === undefined) throw new AppError("input/report", `"${name}" is missing`);
  const actor = recordOf(record[name]);
  const spans = actor["spans"] ?? [];
  if (!Array.isArray(spans))
    throw new AppError("input/report", `"${name}.spans" must be a list, not ${shown(spans)}`);
  return {
    text: optionalText(actor, "text") ?? "",
    spans: spans.map((span: unknown) => codeUnitSpan(span, name, offsets)),
  };
}

function codeUnitSpan(span: unknown, name: string, offsets: readonly number[]): Span {
  const [start, end] = Array.isArray(span) && span.length === 2 ? (span as readonly unknown[]) : [];
  const from = typeof start === "number" ? offsets[start] : undefined;
  const to = typeof end === "number" ? offsets[end] : undefined;
  if (from !== undefined && to !== undefined && from < to) return [from, to];
  const message = `"${name}.spans" holds ${shown(span)}: a span is [start, end] in code points, within the ${offsets.length - 1} of the text`;
  throw new AppError("input/report", message);
}
