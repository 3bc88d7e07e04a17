import { AppError, assertNever, ERROR_CODES } from "@zenobia/model";
import { expect, test } from "vitest";

test("an error keeps its code, its details and what caused it", () => {
  const cause = new TypeError("underneath");
  const error = new AppError("input/date", '"Sunday" is no day', { cause, details: { line: 3 } });
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.code, error.message]).toEqual([
    "AppError",
    "input/date",
    '"Sunday" is no day',
  ]);
  expect(error.cause).toBe(cause);
  expect(error.details).toEqual({ line: 3 });
});

test("an error without details has none", () => {
  expect(new AppError("internal", "broken").details).toEqual({});
});

test("a case that was forgotten is told with its value", () => {
  expect(() => assertNever("sideways" as never)).toThrow(
    expect.objectContaining({ code: "internal", message: 'unexpected value "sideways"' }),
  );
});

test("each code stands once", () => {
  expect([...new Set(ERROR_CODES)]).toEqual([...ERROR_CODES]);
});
