import { AppError } from "@zenobia/model";
import { cutText } from "../failures/cut-text.ts";
import { decodeText } from "./decode-text.ts";

/** A JSON object from outside, of which nothing is known yet. */
export type JsonRecord = Readonly<Record<string, unknown>>;

const MAX_SHOWN = 40;

/**
 * Reads bytes as one JSON value.
 *
 * @throws {AppError} `input/json`, or what {@link decodeText} throws.
 */
export function parseJson(bytes: Uint8Array): unknown {
  const text = decodeText(bytes);
  if (text.trim() === "")
    throw new AppError("input/json", "there is nothing here: a JSON object was expected");
  try {
    return JSON.parse(text);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new AppError("input/json", `broken JSON: ${reason}; write one object a line`, { cause });
  }
}

/** Tells whether a JSON value is an object. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/**
 * Takes a JSON value as an object.
 *
 * @throws {AppError} `input/report` when it is something else.
 */
export function recordOf(value: unknown): JsonRecord {
  if (isRecord(value)) return value;
  throw new AppError("input/report", `an object was expected, not ${shown(value)}`);
}

/** The id of a record as it is to be answered; absent when it has none that can be repeated. */
export function idOf(value: unknown): string | number | undefined {
  const id = isRecord(value) ? value["id"] : undefined;
  return typeof id === "string" || typeof id === "number" ? id : undefined;
}

/**
 * A text field that must be there.
 *
 * @throws {AppError} `input/report` when it is missing or no text.
 */
export function textField(record: JsonRecord, name: string): string {
  const text = optionalText(record, name);
  if (text === undefined) throw new AppError("input/report", `"${name}" is missing`);
  return text;
}

/**
 * A text field that may be missing; `null` and "" count as missing.
 *
 * @throws {AppError} `input/report` when it is there and no text.
 */
export function optionalText(record: JsonRecord, name: string): string | undefined {
  const value = record[name];
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "string") return value;
  throw new AppError("input/report", `"${name}" must be a text, not ${shown(value)}`);
}

/** A value from outside as it is named in a message. */
export function shown(value: unknown): string {
  return cutText(String(JSON.stringify(value)), MAX_SHOWN);
}
